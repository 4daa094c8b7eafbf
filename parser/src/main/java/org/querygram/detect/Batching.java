package org.querygram.detect;

import org.querygram.workload.Question;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.Arrays;

/// Whether single-row writes may have gone out together in a JDBC batch, which most logs show row
/// by row.
enum Batching {
    /// Each was a round trip.
    NONE,
    /// The log cannot show batches: an ORM's log is written when a row is added to the batch.
    UNSEEN,
    /// They follow each other in the server without the time of a round trip.
    LIKELY;

    /// A round trip to a database on the same machine takes about this long, in microseconds; rows
    /// of one batch follow each other in less. Only times in microseconds or milliseconds can tell.
    private static final long ROUND_TRIP_MICROS = 50;

    private static final Question<Boolean> CLOSE = Batching::followWithoutPause;
    private static final Question<Boolean> UNTIMED = Batching::isUntimed;

    /// True for a row of a batch that the log shows: one round trip carries several rows, so it is
    /// no row-by-row write. A batch of one row is one.
    static boolean isShown(Workload workload, int row) {
        return workload.batchSize(row) > 1
                || workload.has(row, StatementFlags.BATCHED) && workload.batchSize(row) != 1;
    }

    /// What the log cannot show, a sentence; empty if it shows all.
    String cannotShow() {
        return switch (this) {
            case NONE -> "";
            case UNSEEN ->
                    "This log shows a row when it is prepared: it cannot show whether the rows went"
                            + " out in JDBC batches.";
            case LIKELY ->
                    "The rows follow each other without the time of a round trip: they may have"
                            + " gone out in one JDBC batch, which this log cannot show.";
        };
    }

    static Batching of(Workload workload, int[] rows) {
        boolean extended = workload.has(rows[0], StatementFlags.EXTENDED);
        if (extended) {
            return workload.ask(CLOSE, rows) ? LIKELY : NONE;
        }
        boolean alone = workload.batchSize(rows[0]) == 1;
        return !alone && workload.ask(UNTIMED, rows[0]) ? UNSEEN : NONE;
    }

    /// True for a row with bound values, of which the log does not say how long it took.
    private static boolean isUntimed(Workload workload, int[] row) {
        return workload.durationNanos(row[0]) < 0
                && (!Values.areKnown(workload, row[0]) || !workload.parameters(row[0]).isEmpty());
    }

    /// Neighbours in the log, nearly all of them within the time of one round trip. Times in whole
    /// seconds say nothing; they show as gaps of 0 only.
    private static boolean followWithoutPause(Workload workload, int[] rows) {
        if (workload.timeMicros(rows[0]) == Workload.NO_TIME || inWholeSeconds(workload, rows)) {
            return false;
        }
        int close = 0;
        for (int i = 1; i < rows.length; i++) {
            long gap = workload.timeMicros(rows[i]) - workload.timeMicros(rows[i - 1]);
            close += rows[i] == rows[i - 1] + 1 && gap <= ROUND_TRIP_MICROS ? 1 : 0;
        }
        return close >= 0.8 * (rows.length - 1);
    }

    private static boolean inWholeSeconds(Workload workload, int[] rows) {
        return Arrays.stream(rows).allMatch(row -> workload.timeMicros(row) % 1_000_000 == 0);
    }
}
