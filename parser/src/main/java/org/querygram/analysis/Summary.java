package org.querygram.analysis;

/// The figures of one analysis.
///
/// @param durationNanos sum of all durations; -1 where the log has none
/// @param fromMicros and `toMicros`: microseconds since 1970 UTC, or `Workload.NO_TIME`
/// @param errors statements that failed
/// @param avoidableStatements what the findings (hints left out) would save, no statement counted
/// twice
public record Summary(
        int statements,
        int fingerprints,
        int sessions,
        int segments,
        int transactions,
        long durationNanos,
        long fromMicros,
        long toMicros,
        int errors,
        int findings,
        int avoidableStatements,
        int statementsAfterFixes) {}
