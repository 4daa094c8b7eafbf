package org.querygram.detect;

import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whether something was written to a table between two statements, so that what was read before
/// may be stale.
final class Writes {

    private Writes() {}

    /// True when a statement of the segment between the rows, both excluded, writes to the table.
    static boolean between(DetectionContext context, String table, int after, int before) {
        int from = context.position(after) + 1;
        int to = context.position(before);
        if (to - from < context.classes().size()) {
            return IntStream.range(from, to)
                    .map(position -> context.workload().queryClass(context.rows()[position]))
                    .distinct()
                    .anyMatch(queryClass -> writes(context.workload(), queryClass, table));
        }
        return context.classes().stream()
                .filter(rows -> writes(context.workload(), rows.queryClass().index(), table))
                .anyMatch(rows -> anyWithin(rows.rows(), after, before));
    }

    private static boolean writes(Workload workload, int queryClass, String table) {
        return workload.queryClasses().get(queryClass).kind().isWrite()
                && Lookup.reads(workload.shape(queryClass), table);
    }

    private static boolean anyWithin(int[] rows, int after, int before) {
        int at = Arrays.binarySearch(rows, after);
        int next = at < 0 ? ~at : at + 1;
        return next < rows.length && rows[next] < before;
    }
}
