package org.querygram.app.queries;

import org.querygram.app.log.OpenLog;

import java.util.ArrayList;
import java.util.List;

/// How long the runs of a query class took: bins of equal width on a logarithmic scale.
///
/// @param fromNanos left edge, above 0; what took less is in the first bin
/// @param toNanos right edge
/// @param bins how many runs fell into each
/// @param without runs whose duration the log does not say
public record DurationHistogram(long fromNanos, long toNanos, int[] bins, int without) {

    private static final int BINS = 40;

    private static final long LEAST = 1_000;

    /// Where a log rounds to milliseconds, its zeros stand left of 1 ms, and no farther.
    private static final long LEAST_OF_MILLIS = 500_000;

    private static final long[] STEPS = {1, 2, 5};

    static DurationHistogram of(OpenLog log, int[] rows) {
        long least = log.figures().wholeMillis() ? LEAST_OF_MILLIS : LEAST;
        long shortest = Long.MAX_VALUE;
        long longest = least;
        for (int row : rows) {
            long nanos = log.workload().durationNanos(row);
            if (nanos >= 0) {
                shortest = Math.min(shortest, Math.max(least, nanos));
                longest = Math.max(longest, nanos);
            }
        }
        long from = stepBelow(Math.min(shortest, longest));
        long to = stepAbove(longest);
        return filled(log, rows, from, to);
    }

    private static DurationHistogram filled(OpenLog log, int[] rows, long from, long to) {
        int[] bins = new int[BINS];
        int without = 0;
        for (int row : rows) {
            long nanos = log.workload().durationNanos(row);
            if (nanos < 0) {
                without++;
            } else {
                bins[bin(nanos, from, to)]++;
            }
        }
        return new DurationHistogram(from, to, bins, without);
    }

    private static int bin(long nanos, long from, long to) {
        double share =
                Math.log((double) Math.max(nanos, from) / from) / Math.log((double) to / from);
        return Math.clamp((int) (share * BINS), 0, BINS - 1);
    }

    /// Runs that have a duration.
    public int measured() {
        int sum = 0;
        for (int count : bins) {
            sum += count;
        }
        return sum;
    }

    /// Runs in the fullest bin.
    public int highest() {
        int highest = 0;
        for (int count : bins) {
            highest = Math.max(highest, count);
        }
        return highest;
    }

    /// Where a duration stands between the left edge, 0, and the right one, 1.
    public double share(long nanos) {
        double share =
                Math.log((double) Math.max(nanos, fromNanos) / fromNanos)
                        / Math.log((double) toNanos / fromNanos);
        return Math.clamp(share, 0, 1);
    }

    /// Durations that a ruler names: 1, 2 and 5 of every decade, from edge to edge.
    public List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (long decade = LEAST; decade <= toNanos; decade *= 10) {
            for (long step : STEPS) {
                long nanos = step * decade;
                if (nanos >= fromNanos && nanos <= toNanos) {
                    ticks.add(nanos);
                }
            }
        }
        return ticks;
    }

    /// The largest of 1, 2, 5 times a power of ten that is not above; never under a microsecond.
    private static long stepBelow(long nanos) {
        long best = LEAST;
        for (long decade = LEAST; decade <= nanos; decade *= 10) {
            for (long step : STEPS) {
                best = step * decade <= nanos ? step * decade : best;
            }
        }
        return best;
    }

    private static long stepAbove(long nanos) {
        for (long decade = LEAST; ; decade *= 10) {
            for (long step : STEPS) {
                if (step * decade > nanos) {
                    return step * decade;
                }
            }
        }
    }
}
