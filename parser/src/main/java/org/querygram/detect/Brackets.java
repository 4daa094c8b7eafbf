package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

import java.util.stream.IntStream;

/// The BEGIN and COMMIT, or SAVEPOINT and RELEASE, that stand around one statement alone.
record Brackets(DetectionContext context) {

    /// The two rows around a row that hold nothing else; empty where there is no such pair.
    IntStream around(int row) {
        int[] transaction = pair(row, StatementKind.BEGIN, StatementKind.COMMIT);
        return IntStream.of(
                transaction.length > 0
                        ? transaction
                        : pair(row, StatementKind.SAVEPOINT, StatementKind.RELEASE));
    }

    /// The BEGIN and the COMMIT of a transaction that holds one row alone; empty if it does not.
    int[] transaction(int row) {
        return pair(row, StatementKind.BEGIN, StatementKind.COMMIT);
    }

    private int[] pair(int row, StatementKind opens, StatementKind closes) {
        int at = context.position(row);
        int before = neighbour(at, -1);
        int after = neighbour(at, 1);
        boolean pair = before >= 0 && after >= 0 && kind(before) == opens && kind(after) == closes;
        return pair ? new int[] {before, after} : new int[0];
    }

    /// The next row of the same session in one direction, or -1.
    private int neighbour(int position, int step) {
        Workload workload = context.workload();
        int at = position + step;
        if (at < 0 || at >= context.rows().length) {
            return -1;
        }
        int row = context.rows()[at];
        return workload.isSameSession(row, context.rows()[position]) ? row : -1;
    }

    private StatementKind kind(int row) {
        Workload workload = context.workload();
        return workload.queryClasses().get(workload.queryClass(row)).kind();
    }
}
