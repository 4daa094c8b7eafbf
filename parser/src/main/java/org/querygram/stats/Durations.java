package org.querygram.stats;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Durations of one query class. A class of few statements keeps them all and answers exactly; a
/// larger one keeps a histogram of three digits, so that ten million statements cost some
/// kilobytes a class.
final class Durations {

    /// Up to here values are kept as they are: 8 bytes each are less than a histogram (4 KB).
    private static final int EXACT = 256;

    private static final int DIGITS = 3;

    private final long[] few;
    private final @Nullable Histogram many;
    private int count;
    private long total;
    private long longest = -1;

    /// @param expected statements of the class, those without a duration included
    Durations(int expected) {
        boolean exact = expected <= EXACT;
        few = new long[exact ? expected : 0];
        many = exact ? null : new Histogram(DIGITS);
    }

    /// Takes in the duration of one statement.
    void add(long nanos) {
        if (many == null) {
            few[count] = nanos;
        } else {
            many.recordValue(nanos / 1000);
        }
        count++;
        total += nanos;
        longest = Math.max(longest, nanos);
    }

    /// Nanoseconds of all together, or -1 if there was none.
    long total() {
        return count == 0 ? -1 : total;
    }

    long mean() {
        return count == 0 ? -1 : Math.round((double) total / count);
    }

    long longest() {
        return longest;
    }

    /// The duration that the given share of statements does not exceed (nearest rank), or -1 when
    /// there are fewer values than `atLeast`.
    long percentile(double percent, int atLeast) {
        if (count < atLeast) {
            return -1;
        }
        if (many != null) {
            return Math.min(longest, many.getValueAtPercentile(percent) * 1000);
        }
        long[] sorted = Arrays.copyOf(few, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(1, rank) - 1];
    }
}
