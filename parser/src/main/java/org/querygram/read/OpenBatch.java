package org.querygram.read;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Rows that a session added to one JDBC batch and did not send yet.
final class OpenBatch {

    final long fingerprint;

    /// Of the last row.
    long literals;

    /// How long the last row took to add, in nanoseconds, or -1.
    long nanos = -1;

    /// A line that shows the last row once more: the next one tells whether it is a row like it or
    /// the sending of the batch.
    @Nullable Repeat waiting;

    private int[] rows = new int[8];
    private int size;

    /// @param timeMicros since 1970 UTC, or `Workload.NO_TIME`
    /// @param durationNanos or -1
    /// @param offset bytes from the start of the source to the text
    record Repeat(long timeMicros, long durationNanos, long offset, int length, long line) {}

    OpenBatch(long fingerprint) {
        this.fingerprint = fingerprint;
    }

    /// @param row of the workload
    void add(int row, long literalHash, long durationNanos) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
        literals = literalHash;
        nanos = durationNanos;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }
}
