package org.querygram.stats;

/// Figures of one query class. Durations are nanoseconds, -1 where the log has none or too few: p50
/// needs 3 values, p95 20, p99 100.
///
/// @param queryClass index into `Workload.queryClasses()`
/// @param firstRow and `lastRow`: first and last statement of the class
/// @param exampleRow the slowest run, or the first where durations are missing
public record QueryStats(
        int queryClass,
        int count,
        long totalNanos,
        long meanNanos,
        long p50Nanos,
        long p95Nanos,
        long p99Nanos,
        long maxNanos,
        int errors,
        int firstRow,
        int lastRow,
        int exampleRow) {}
