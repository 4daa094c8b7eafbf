package org.querygram.app.logtext;

import org.querygram.workload.Workload;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Which statement a stretch of a source belongs to.
final class StatementLines {

    private final Workload workload;
    private final int[] rows;

    /// Walks over all rows: make it in the background.
    StatementLines(Workload workload, int source) {
        this.workload = workload;
        int[] found =
                IntStream.range(0, workload.size())
                        .filter(row -> workload.source(row) == source)
                        .toArray();
        this.rows = isSorted(workload, found) ? found : sorted(workload, found);
    }

    private static boolean isSorted(Workload workload, int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (workload.offset(rows[i]) < workload.offset(rows[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private static int[] sorted(Workload workload, int[] rows) {
        return IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingLong(workload::offset))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int count() {
        return rows.length;
    }

    /// The last statement that has a byte between two offsets, or -1.
    int rowBetween(long from, long to) {
        int low = 0;
        int high = rows.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (workload.offset(rows[middle]) < to) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (high < 0) {
            return -1;
        }
        long end = workload.offset(rows[high]) + workload.length(rows[high]);
        return end > from ? rows[high] : -1;
    }
}
