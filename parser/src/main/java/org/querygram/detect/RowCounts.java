package org.querygram.detect;

import org.querygram.workload.Workload;

import java.util.Arrays;

/// How many rows statements returned, where the log says so.
final class RowCounts {

    private RowCounts() {}

    /// The largest number that one of the statements returned, or -1 where the log says nothing.
    static long most(Workload workload, int[] rows) {
        return Arrays.stream(rows).mapToLong(workload::rowCount).max().orElse(-1);
    }
}
