package org.querygram.detect;

import java.util.Arrays;

/// Whether something was written to a table between two statements, so that what was read before
/// may be stale.
final class Writes {

    private Writes() {}

    /// True when a statement of the segment between the rows, both excluded, writes to the table.
    static boolean between(DetectionContext context, String table, int after, int before) {
        return context.classes().stream()
                .filter(rows -> rows.queryClass().kind().isWrite())
                .filter(rows -> Lookup.reads(rows.shape(), table))
                .anyMatch(rows -> anyWithin(rows.rows(), after, before));
    }

    private static boolean anyWithin(int[] rows, int after, int before) {
        int at = Arrays.binarySearch(rows, after);
        int next = at < 0 ? ~at : at + 1;
        return next < rows.length && rows[next] < before;
    }
}
