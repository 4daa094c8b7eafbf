package org.querygram.app.queries;

import org.querygram.workload.Workload;

import java.util.Arrays;

/// The runs of one query class in the order in which they are listed.
final class Occurrences {

    /// A row, which is never negative, and a duration share the 63 bits of a positive long.
    private static final int ROW_BITS = 31;

    private static final long MOST = 1L << 31;

    private Occurrences() {}

    /// The slowest first; those without a duration last, in the order of the log. One array is
    /// sorted, without an object per run: a class may have ten million.
    static int[] slowestFirst(Workload workload, int[] rows) {
        long longest = 0;
        for (int row : rows) {
            longest = Math.max(longest, workload.durationNanos(row));
        }
        // Up to 2 seconds to the nanosecond; beyond, what is left out is far below what is shown.
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(longest) - ROW_BITS);
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long nanos = workload.durationNanos(rows[i]);
            long slowness = nanos < 0 ? 0 : 1 + (nanos >>> shift);
            keys[i] = MOST - slowness << ROW_BITS | rows[i];
        }
        Arrays.sort(keys);
        int[] sorted = new int[rows.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = (int) (keys[i] & MOST - 1);
        }
        return sorted;
    }
}
