package org.querygram.timeline;

import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

/// Transactions that a log shows.
public final class Transactions {

    private Transactions() {}

    /// How many transactions a log shows: every BEGIN is one, and every COMMIT or ROLLBACK of a
    /// session in which none was open (JDBC opens by protocol, a log may start in the middle).
    ///
    /// Some logs show only one of the two (Django on SQLite logs BEGIN alone). Statements outside
    /// of brackets run in a transaction each, which no log shows and this figure leaves out.
    public static int count(Workload workload) {
        boolean[] open = new boolean[workload.sessions().size()];
        int count = 0;
        for (int row = 0; row < workload.size(); row++) {
            StatementKind kind = workload.queryClasses().get(workload.queryClass(row)).kind();
            int session = workload.session(row);
            if (kind == StatementKind.BEGIN) {
                count++;
                open[session] = true;
            } else if (endsTransaction(workload, row, kind)) {
                count += open[session] ? 0 : 1;
                open[session] = false;
            }
        }
        return count;
    }

    /// True when the log shows how transactions end.
    static boolean showsEnds(Workload workload) {
        return workload.queryClasses().stream()
                .anyMatch(
                        queryClass ->
                                queryClass.kind() == StatementKind.COMMIT
                                        || queryClass.kind() == StatementKind.ROLLBACK);
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
