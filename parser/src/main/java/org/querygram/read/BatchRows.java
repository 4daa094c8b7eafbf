package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.read.OpenBatch.Repeat;
import org.querygram.sql.ScannedStatement;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.WorkloadBuilder;

import java.util.List;

/// Tells the rows of a JDBC batch from its sending, where a log writes both alike (p6spy's category
/// `batch`: `addBatch` of each row, and `executeBatch`, which shows the last row once more).
///
/// With values in the text (`%(sql)`) the line that repeats the row before it is the sending. Where
/// only marks are logged (`%(effectiveSql)`) all lines of a batch are equal: the last of them is
/// the sending, and so is one that took longer than the row before it, for adding a row only fills
/// memory.
///
/// A session may fill several batches by turns: Hibernate does for an entity with two tables
/// (joined inheritance, secondary tables), adds a row to each, and sends one after the other at the
/// end.
final class BatchRows {

    /// Beyond any entity's tables.
    private static final int MOST_OPEN = 32;

    private final WorkloadBuilder builder;

    BatchRows(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// The batch that a row with this text belongs to; opened if there is none.
    OpenBatch of(SessionState state, ScannedStatement scanned) {
        OpenBatch known = find(state.batches, scanned);
        if (known != null && isSent(known, scanned)) {
            settle(known);
            state.batches.remove(known);
            known = null;
        }
        if (known == null) {
            settleWaiting(state);
            known = new OpenBatch(scanned.fingerprint());
            state.batches.add(known);
        }
        return known;
    }

    private static @Nullable OpenBatch find(List<OpenBatch> open, ScannedStatement scanned) {
        for (OpenBatch batch : open) {
            if (batch.fingerprint == scanned.fingerprint()) {
                return batch;
            }
        }
        return null;
    }

    /// Whether the line that waits was the sending, now that a row follows it.
    private static boolean isSent(OpenBatch batch, ScannedStatement scanned) {
        Repeat waiting = batch.waiting;
        return waiting != null
                && (waiting.durationNanos() > batch.nanos
                        || scanned.literalHash() != batch.literals);
    }

    /// The first row of a new batch follows the sending of another one.
    private void settleWaiting(SessionState state) {
        if (state.batches.size() >= MOST_OPEN) {
            sent(state);
        }
        state.batches.removeIf(
                batch -> {
                    boolean sent = batch.waiting != null;
                    if (sent) {
                        settle(batch);
                    }
                    return sent;
                });
    }

    /// Whether the text just scanned is that of the batch's last row.
    boolean repeats(OpenBatch batch, ScannedStatement scanned) {
        return batch.size() > 0 && scanned.literalHash() == batch.literals;
    }

    /// The line that waited, now that it is known to be a row; null if none waited.
    @Nullable Repeat rowBefore(OpenBatch batch) {
        Repeat waiting = batch.waiting;
        batch.waiting = null;
        return waiting;
    }

    int add(SessionState state, OpenBatch batch, ScannedStatement scanned, Repeat row, int source) {
        int added =
                builder.add(
                        scanned,
                        row.timeMicros(),
                        row.durationNanos(),
                        state.index,
                        source,
                        row.offset(),
                        row.length(),
                        row.line());
        batch.add(added, scanned.literalHash(), row.durationNanos());
        return added;
    }

    void wait(OpenBatch batch, Entry entry) {
        batch.waiting =
                new Repeat(
                        entry.timeMicros,
                        entry.durationNanos,
                        entry.offset(entry.textFrom),
                        entry.length(entry.textFrom, entry.textTo),
                        entry.line);
    }

    /// No row follows: the lines that wait were sendings.
    void sent(SessionState state) {
        state.batches.forEach(this::settle);
        state.batches.clear();
    }

    /// A batch of one row saves nothing and is none.
    private void settle(OpenBatch batch) {
        Repeat sending = batch.waiting;
        int rows = batch.size();
        if (sending == null || rows == 0) {
            return;
        }
        builder.setDuration(batch.row(rows - 1), sending.durationNanos());
        if (rows > 1) {
            builder.setBatchSize(batch.row(rows - 1), rows);
            for (int i = 0; i < rows - 1; i++) {
                builder.flag(batch.row(i), StatementFlags.BATCHED);
            }
        }
    }
}
