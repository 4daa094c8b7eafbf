package org.querygram.app.log;

import org.querygram.workload.Workload;

import java.util.Arrays;

/// Sets of rows as ascending arrays.
public final class Rows {

    private Rows() {}

    public static boolean contains(int[] rows, int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }

    /// True when the sets share a row. Walks the smaller one: a finding's thousand rows against a
    /// log's ten million cost a thousand look-ups.
    public static boolean intersect(int[] a, int[] b) {
        int[] small = a.length <= b.length ? a : b;
        int[] large = small == a ? b : a;
        for (int row : small) {
            if (contains(large, row)) {
                return true;
            }
        }
        return false;
    }

    /// The rows of `all` from `from` (inclusive) to `to` (exclusive).
    public static int[] between(int[] all, int from, int to) {
        return Arrays.copyOfRange(all, position(all, from), position(all, to));
    }

    private static int position(int[] all, int row) {
        int found = Arrays.binarySearch(all, row);
        return found >= 0 ? found : -found - 1;
    }

    /// Sum of the durations of some rows, in nanoseconds; -1 when none of them has one.
    static long nanos(Workload workload, int[] rows) {
        long sum = -1;
        for (int row : rows) {
            long nanos = workload.durationNanos(row);
            if (nanos >= 0) {
                sum = Math.max(sum, 0) + nanos;
            }
        }
        return sum;
    }
}
