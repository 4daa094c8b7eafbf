package org.querygram.app.report.saved;

import org.querygram.compare.SideQuery;
import org.querygram.stats.QueryStats;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.List;

/// Figures of query classes that know their rows.
final class SavedRows {

    private SavedRows() {}

    /// The example of a class is the row with the lowest line that the file names.
    static List<QueryStats> stats(List<SideQuery> queries, Workload workload) {
        int[] first = new int[queries.size()];
        int[] last = new int[queries.size()];
        int[] lowest = new int[queries.size()];
        Arrays.fill(first, -1);
        for (int row = 0; row < workload.size(); row++) {
            int number = workload.queryClass(row);
            last[number] = row;
            if (first[number] < 0) {
                first[number] = row;
                lowest[number] = row;
            } else if (isBefore(workload, row, lowest[number])) {
                lowest[number] = row;
            }
        }
        return queries.stream()
                .map(each -> each.stats())
                .map(
                        s ->
                                with(
                                        s,
                                        first[s.queryClass()],
                                        last[s.queryClass()],
                                        lowest[s.queryClass()]))
                .toList();
    }

    private static boolean isBefore(Workload workload, int row, int other) {
        int line = workload.line(row);
        return line > 0 && (workload.line(other) == 0 || line < workload.line(other));
    }

    private static QueryStats with(QueryStats stats, int first, int last, int lowest) {
        return new QueryStats(
                stats.queryClass(),
                stats.count(),
                stats.totalNanos(),
                stats.meanNanos(),
                stats.p50Nanos(),
                stats.p95Nanos(),
                stats.p99Nanos(),
                stats.maxNanos(),
                stats.errors(),
                first,
                last,
                lowest);
    }
}
