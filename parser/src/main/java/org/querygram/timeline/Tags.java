package org.querygram.timeline;

import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

import java.util.Arrays;

/// Which part of the program each row was sent by, as comments in the statements tell.
///
/// Transaction control and settings often carry no comment: what opens belongs to the statements
/// behind it, all else to those before.
final class Tags {

    static final int NONE = -1;

    private final int[] tagOfRow;

    Tags(Workload workload, Streams streams) {
        if (workload.tags().isEmpty()) {
            tagOfRow = new int[0];
            return;
        }
        tagOfRow = new int[workload.size()];
        int[] last = new int[streams.count()];
        Arrays.fill(last, NONE);
        for (int row = 0; row < tagOfRow.length; row++) {
            int own = workload.tag(row);
            int key = streams.key(row);
            last[key] = own == NONE ? last[key] : own;
            tagOfRow[row] = last[key];
        }
        Arrays.fill(last, NONE);
        for (int row = tagOfRow.length - 1; row >= 0; row--) {
            int own = workload.tag(row);
            int key = streams.key(row);
            last[key] = own == NONE ? last[key] : own;
            if (own == NONE && last[key] != NONE && opens(workload, row)) {
                tagOfRow[row] = last[key];
            }
        }
    }

    private static boolean opens(Workload workload, int row) {
        StatementKind kind = workload.queryClasses().get(workload.queryClass(row)).kind();
        return kind == StatementKind.BEGIN || kind == StatementKind.SET;
    }

    /// Index into `Workload.tags()`, or `NONE`.
    int of(int row) {
        return tagOfRow.length == 0 ? NONE : tagOfRow[row];
    }
}
