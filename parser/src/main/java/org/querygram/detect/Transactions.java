package org.querygram.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

/// Which rows of a segment share a transaction, as BEGIN and COMMIT of their session tell. Worked out when
/// a detector first asks: most segments never do.
public final class Transactions {

    /// Stands for rows outside of any transaction that the log shows.
    static final int NONE = -1;

    private final Workload workload;
    private final int[] rows;
    private int[] numbers = {};
    private boolean[] writes = {};

    Transactions(Workload workload, int[] rows) {
        this.workload = workload;
        this.rows = rows;
    }

    private void read() {
        numbers = new int[rows.length];
        writes = new boolean[rows.length + 1];
        Map<Integer, Integer> open = new HashMap<>();
        int started = 0;
        for (int i = 0; i < rows.length; i++) {
            StatementKind kind = workload.queryClasses().get(workload.queryClass(rows[i])).kind();
            int session = workload.session(rows[i]);
            if (kind == StatementKind.BEGIN) {
                open.put(session, started++);
            }
            numbers[i] = open.getOrDefault(session, NONE);
            if (kind == StatementKind.COMMIT || kind == StatementKind.ROLLBACK) {
                open.remove(session);
            } else if (kind.isWrite() && numbers[i] != NONE) {
                writes[numbers[i]] = true;
            }
        }
    }

    /// The number of the row's transaction in its segment, or `NONE`.
    int of(int row) {
        if (numbers.length < rows.length) {
            read();
        }
        return numbers[Arrays.binarySearch(rows, row)];
    }

    /// True when nearly every one of the rows has a transaction to itself that also writes: many small jobs
    /// of a service, one after another on one connection, and no loop.
    boolean areSeparateWritingJobs(int[] some) {
        int alone = 0;
        int last = NONE;
        for (int row : some) {
            int number = of(row);
            if (number != NONE && number != last && writes[number]) {
                alone++;
            }
            last = number;
        }
        return alone >= 0.9 * some.length;
    }
}
