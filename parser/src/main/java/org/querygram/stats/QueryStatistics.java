package org.querygram.stats;

import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Figures of all query classes of a workload.
public final class QueryStatistics {

    private static final int MEDIAN_NEEDS = 3;
    private static final int P95_NEEDS = 20;
    private static final int P99_NEEDS = 100;

    private final Workload workload;
    private final int[] count;
    private final int[] errors;
    private final int[] firstRow;
    private final int[] lastRow;
    private final int[] example;
    private final Durations[] durations;

    private QueryStatistics(Workload workload) {
        this.workload = workload;
        int classes = workload.queryClasses().size();
        count = new int[classes];
        errors = new int[classes];
        firstRow = new int[classes];
        lastRow = new int[classes];
        example = new int[classes];
        durations = new Durations[classes];
        Arrays.fill(firstRow, -1);
    }

    /// One entry per query class, in the order of `workload.queryClasses()`.
    public static List<QueryStats> of(Workload workload) {
        QueryStatistics statistics = new QueryStatistics(workload);
        statistics.countRows();
        statistics.readDurations();
        return statistics.results();
    }

    private void countRows() {
        for (int row = 0; row < workload.size(); row++) {
            int queryClass = workload.queryClass(row);
            if (firstRow[queryClass] < 0) {
                firstRow[queryClass] = row;
                example[queryClass] = row;
            }
            lastRow[queryClass] = row;
            count[queryClass]++;
            if (workload.has(row, StatementFlags.FAILED)) {
                errors[queryClass]++;
            }
        }
    }

    private void readDurations() {
        for (int queryClass = 0; queryClass < count.length; queryClass++) {
            durations[queryClass] = new Durations(workload.hasDurations() ? count[queryClass] : 0);
        }
        for (int row = 0; row < workload.size(); row++) {
            long nanos = workload.durationNanos(row);
            if (nanos >= 0) {
                int queryClass = workload.queryClass(row);
                if (nanos > durations[queryClass].longest()) {
                    example[queryClass] = row;
                }
                durations[queryClass].add(nanos);
            }
        }
    }

    private List<QueryStats> results() {
        List<QueryStats> results = new ArrayList<>(count.length);
        for (int queryClass = 0; queryClass < count.length; queryClass++) {
            Durations times = durations[queryClass];
            results.add(
                    new QueryStats(
                            queryClass,
                            count[queryClass],
                            times.total(),
                            times.mean(),
                            times.percentile(50, MEDIAN_NEEDS),
                            times.percentile(95, P95_NEEDS),
                            times.percentile(99, P99_NEEDS),
                            times.longest(),
                            errors[queryClass],
                            firstRow[queryClass],
                            lastRow[queryClass],
                            example[queryClass]));
        }
        return results;
    }
}
