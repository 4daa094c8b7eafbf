package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.read.SessionState.Repeat;
import org.querygram.sql.ScannedStatement;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.WorkloadBuilder;

/// Tells the rows of a JDBC batch from its sending, where a log writes both alike (p6spy's category
/// `batch`: `addBatch` of each row, and `executeBatch`, which shows the last row once more).
///
/// With values in the text (`%(sql)`) the line that repeats the row before it is the sending. Where
/// only marks are logged (`%(effectiveSql)`) all lines of a batch are equal: the last of them is
/// the sending, and so is one that took longer than the row before it, for adding a row only fills
/// memory.
final class BatchRows {

    private final WorkloadBuilder builder;

    BatchRows(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// Whether the text just scanned is that of the last row of an open batch.
    boolean repeats(SessionState state, ScannedStatement scanned) {
        Repeat waiting = state.repeat;
        if (waiting != null && waiting.durationNanos() > state.batchRowNanos) {
            sent(state);
        }
        return isSameClass(state, scanned) && scanned.literalHash() == state.literals;
    }

    /// Whether a row that differs from the one before is of the same batch.
    boolean goesOn(SessionState state, ScannedStatement scanned) {
        if (state.repeat != null || !isSameClass(state, scanned)) {
            sent(state);
        }
        return state.batchRows > 0;
    }

    private static boolean isSameClass(SessionState state, ScannedStatement scanned) {
        return state.batchRows > 0 && scanned.fingerprint() == state.fingerprint;
    }

    /// Counts a row that was added to the workload.
    void added(SessionState state, boolean goesOn, long nanos) {
        state.batchRows = goesOn ? state.batchRows + 1 : 1;
        state.batchRowNanos = nanos;
    }

    /// The line that waited, now that it is known to be a row; null if none waited.
    @Nullable Repeat rowBefore(SessionState state) {
        Repeat waiting = state.repeat;
        state.repeat = null;
        return waiting;
    }

    int add(SessionState state, ScannedStatement scanned, Repeat row, int source) {
        added(state, true, row.durationNanos());
        return builder.add(
                scanned,
                row.timeMicros(),
                row.durationNanos(),
                state.index,
                source,
                row.offset(),
                row.length(),
                row.line());
    }

    void wait(SessionState state, Entry entry) {
        state.repeat =
                new Repeat(
                        entry.timeMicros,
                        entry.durationNanos,
                        entry.offset(entry.textFrom),
                        entry.length(entry.textFrom, entry.textTo),
                        entry.line);
    }

    /// No row follows: the line that waits was the sending. A batch of one row saves nothing and is
    /// none.
    void sent(SessionState state) {
        Repeat sending = state.repeat;
        int rows = state.batchRows;
        state.repeat = null;
        state.batchRows = 0;
        if (sending != null) {
            builder.setDuration(state.row, sending.durationNanos());
            if (rows > 1) {
                builder.setBatchSize(state.row, rows);
                builder.flagRowsBefore(state.row, rows - 1, StatementFlags.BATCHED);
            }
        }
    }
}
