package org.querygram.app.timeline;

/// How high a bar is: a log scale, since a log's longest statement is often a thousand times its
/// shortest.
final class BarHeight {

    private static final double LEAST = 0.24;

    /// All bars of a log without durations.
    private static final double UNMEASURED = 0.3;

    /// From a quarter of a millisecond on durations differ visibly.
    private static final double KNEE_NANOS = 250_000;

    /// Logarithm of the longest statement; 0 where there are no durations.
    private final double most;

    /// @param longestNanos of the whole log; -1 where it has no durations
    BarHeight(long longestNanos) {
        most = Math.log1p(Math.max(0, longestNanos) / KNEE_NANOS);
    }

    /// 0.24 for nothing measured, 1 for the longest statement.
    double share(long nanos) {
        if (most <= 0) {
            return UNMEASURED;
        }
        double part = Math.log1p(Math.max(0, nanos) / KNEE_NANOS) / most;
        return LEAST + (1 - LEAST) * Math.min(1, part);
    }
}
