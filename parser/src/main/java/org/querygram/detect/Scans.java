package org.querygram.detect;

import org.querygram.workload.Workload;

import java.util.Arrays;

/// What the plans of a log tell about lookups: whether the database read a whole table for a few
/// rows.
final class Scans {

    /// Of the rows read, at most this part came back: else the whole table was wanted.
    private static final int WANTED = 10;

    private Scans() {}

    /// True when the log has the plan of at least one of the statements.
    static boolean areKnown(ClassRows rows, Workload workload) {
        return Arrays.stream(rows.rows()).anyMatch(row -> workload.droppedRows(row) >= 0);
    }

    /// The statements whose plan read a table from end to end and dropped at least so many rows.
    static int[] of(ClassRows rows, long atLeast, Workload workload) {
        return Arrays.stream(rows.rows())
                .filter(row -> workload.droppedRows(row) >= atLeast)
                .filter(row -> workload.rowCount(row) * (WANTED - 1L) <= workload.droppedRows(row))
                .toArray();
    }

    /// The most rows that one of the statements read and dropped.
    static long most(int[] scans, Workload workload) {
        return Arrays.stream(scans).mapToLong(workload::droppedRows).max().orElse(0);
    }
}
