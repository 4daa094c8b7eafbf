package org.querygram.app.report.saved;

import java.util.Arrays;

/// How long the statements of each step took together, as a saved analysis keeps it. Rows have a
/// time when they are all that there is of their steps.
public final class StepTimes {

    private static final int FIRST_ROOM = 64;

    private int[] firsts = new int[FIRST_ROOM];
    private int[] counts = new int[FIRST_ROOM];
    private long[] nanos = new long[FIRST_ROOM];
    private int size;

    StepTimes() {}

    /// Steps come in the order of their rows.
    ///
    /// @param first its first row; the others follow it
    /// @param duration of all of them; -1 where the file does not say
    void add(int first, int count, long duration) {
        if (count == 0) {
            return;
        }
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        firsts[size] = first;
        counts[size] = count;
        nanos[size++] = duration;
    }

    /// Sum of the durations of some rows, in nanoseconds; -1 where they are only a part of a step,
    /// or where the file does not say.
    ///
    /// @param rows ascending
    public long of(int[] rows) {
        long sum = -1;
        int at = 0;
        while (at < rows.length) {
            int step = Arrays.binarySearch(firsts, 0, size, rows[at]);
            int last = step < 0 ? Integer.MAX_VALUE : at + counts[step] - 1;
            if (last >= rows.length || rows[last] != firsts[step] + counts[step] - 1) {
                return -1;
            }
            if (nanos[step] >= 0) {
                sum = Math.max(sum, 0) + nanos[step];
            }
            at = last + 1;
        }
        return sum;
    }
}
