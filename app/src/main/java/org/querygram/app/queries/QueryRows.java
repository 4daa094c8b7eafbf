package org.querygram.app.queries;

import org.querygram.app.log.OpenLog;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the rows of the table.
final class QueryRows {

    private QueryRows() {}

    /// One per query class, the most expensive first.
    static List<QueryRow> of(OpenLog log) {
        Map<Integer, Finding> findings = heaviestFindings(log);
        return log.analysis().stats().stream()
                .filter(stats -> stats.count() > 0)
                .map(stats -> new QueryRow(log, stats, findings.get(stats.queryClass())))
                .sorted(QueriesViewModel.heaviest())
                .toList();
    }

    /// For each query class the finding that saves most statements; causes stand heaviest first.
    private static Map<Integer, Finding> heaviestFindings(OpenLog log) {
        Map<Integer, Finding> findings = new HashMap<>();
        for (Cause cause : log.analysis().causes()) {
            for (int queryClass : cause.whole().queryClasses()) {
                findings.putIfAbsent(queryClass, cause.whole());
            }
        }
        return findings;
    }

    /// For each query class the sum of what its runs brought back or wrote; -1 where no run says.
    static long[] rowsOfClasses(Workload workload) {
        long[] sums = new long[workload.queryClasses().size()];
        Arrays.fill(sums, -1);
        for (int row = 0; row < workload.size(); row++) {
            long rows = workload.rowCount(row);
            if (rows >= 0) {
                int queryClass = workload.queryClass(row);
                sums[queryClass] = Math.max(0, sums[queryClass]) + rows;
            }
        }
        return sums;
    }
}
