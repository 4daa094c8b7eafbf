package org.querygram.timeline;

import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

/// Follows the statements of one session, or of one source where the log names no session.
final class Flow {

    /// Stands for a gap that is not known, or that an open transaction spans.
    static final long NO_GAP = -1;

    private static final int NONE = -1;

    private final Workload workload;
    private int lastRow = NONE;
    private final boolean endsShown;
    private boolean inTransaction;

    /// @param endsShown false when the log shows no COMMIT: a transaction seems open for ever then
    Flow(Workload workload, boolean endsShown) {
        this.workload = workload;
        this.endsShown = endsShown;
    }

    /// Microseconds in which nothing ran before this row, or `NO_GAP`.
    ///
    /// Some logs stamp the start of a statement and some its end, so the longer one of the two
    /// durations is taken off: the gap is never overstated.
    long gapBefore(int row) {
        if (lastRow == NONE || inTransaction) {
            return NO_GAP;
        }
        long from = workload.timeMicros(lastRow);
        long to = workload.timeMicros(row);
        if (from == Workload.NO_TIME || to == Workload.NO_TIME) {
            return NO_GAP;
        }
        long busy = Math.max(workload.durationNanos(lastRow), workload.durationNanos(row)) / 1000;
        return Math.max(0, to - from - Math.max(0, busy));
    }

    /// Takes note of a row.
    void pass(int row) {
        lastRow = row;
        StatementKind kind = workload.queryClasses().get(workload.queryClass(row)).kind();
        if (kind == StatementKind.BEGIN) {
            inTransaction = endsShown;
        } else if (Transactions.endsTransaction(workload, row, kind)) {
            inTransaction = false;
        }
    }
}
