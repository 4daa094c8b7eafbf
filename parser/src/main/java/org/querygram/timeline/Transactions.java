package org.querygram.timeline;

import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

/// Transactions that a log shows.
public final class Transactions {

    private Transactions() {}

    /// How many transactions were opened with a statement of their own (BEGIN, START TRANSACTION).
    ///
    /// Statements outside of them run in a transaction each, which no log shows and this figure
    /// leaves out. Where a log shows ends alone (a prefix that was cut, a pool that opens by
    /// protocol), each COMMIT or ROLLBACK without an opening of its session counts as one.
    public static int count(Workload workload) {
        boolean[] open = new boolean[workload.sessions().size()];
        int count = 0;
        for (int row = 0; row < workload.size(); row++) {
            StatementKind kind = workload.queryClasses().get(workload.queryClass(row)).kind();
            int session = workload.session(row);
            if (kind == StatementKind.BEGIN) {
                // A second BEGIN inside a transaction is a warning to PostgreSQL, not a new one.
                count += open[session] ? 0 : 1;
                open[session] = true;
            } else if (endsTransaction(workload, row, kind)) {
                count += open[session] ? 0 : 1;
                open[session] = false;
            }
        }
        return count;
    }

    /// True for COMMIT and ROLLBACK, false for ROLLBACK TO SAVEPOINT.
    static boolean endsTransaction(Workload workload, int row, StatementKind kind) {
        return kind == StatementKind.COMMIT
                || (kind == StatementKind.ROLLBACK
                        && !workload.queryClasses()
                                .get(workload.queryClass(row))
                                .normalized()
                                .contains(" TO "));
    }
}
