package org.querygram.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// The largest value of any range of a long column, found by looking at some thirty numbers a
/// level.
///
/// Each level keeps the largest of 16 below it, so that ten million values cost 0.7 million longs.
/// The values themselves are not copied.
final class MaxPyramid {

    private static final int BITS = 4;
    private static final int FACTOR = 1 << BITS;

    private final int size;
    private final IntToLongFunction values;
    private final List<long[]> levels = new ArrayList<>();

    MaxPyramid(int size, IntToLongFunction values) {
        this.size = size;
        this.values = values;
        IntToLongFunction below = values;
        for (int count = size; count > FACTOR; ) {
            long[] level = largestOfEach(count, below);
            levels.add(level);
            below = i -> level[i];
            count = level.length;
        }
    }

    /// The largest value from `from` (inclusive) to `to` (exclusive); -1 for an empty range.
    long max(int from, int to) {
        long max = -1;
        int a = Math.max(0, from);
        int b = Math.min(size, to);
        for (int level = 0; a < b; level++) {
            boolean top = level >= levels.size();
            while (a < b && (top || (a & (FACTOR - 1)) != 0)) {
                max = Math.max(max, at(level, a++));
            }
            while (a < b && (b & (FACTOR - 1)) != 0) {
                max = Math.max(max, at(level, --b));
            }
            a >>>= BITS;
            b >>>= BITS;
        }
        return max;
    }

    /// The largest value of each column: from each border (inclusive) to the next (exclusive), -1
    /// where it is empty.
    long[] max(int[] borders) {
        long[] largest = new long[borders.length - 1];
        Arrays.fill(largest, -1);
        int[] from = Arrays.copyOf(borders, largest.length);
        int[] to = Arrays.copyOfRange(borders, 1, borders.length);
        boolean more = true;
        for (int level = 0; more && level <= levels.size(); level++) {
            more = false;
            takeOuter(level, from, to, largest);
            boolean top = level == levels.size();
            for (int column = 0; column < largest.length; column++) {
                int a = from[column];
                int b = to[column];
                int inner = top ? b : Math.min(b, (a + FACTOR - 1) & -FACTOR);
                int outer = Math.max(inner, b & -FACTOR);
                long max = max(level, a, inner, largest[column]);
                largest[column] = max(level, outer, b, max);
                from[column] = inner >>> BITS;
                to[column] = outer >>> BITS;
                more |= inner < outer;
            }
        }
        return largest;
    }

    /// The first and the last value of each column. Looks that do not wait for each other: the
    /// processor fetches the lines of many columns at a time, where what stands between them would
    /// have it fetch one after the other. Halves the time of ten million statements.
    private void takeOuter(int level, int[] from, int[] to, long[] largest) {
        for (int column = 0; column < largest.length; column++) {
            if (from[column] < to[column]) {
                long outer = Math.max(at(level, from[column]), at(level, to[column] - 1));
                largest[column] = Math.max(largest[column], outer);
            }
        }
    }

    private long max(int level, int from, int to, long least) {
        long max = least;
        for (int i = from; i < to; i++) {
            max = Math.max(max, at(level, i));
        }
        return max;
    }

    /// Hands over, in order, the positions in a range whose value is at least `threshold`, until
    /// `wanted` says false.
    ///
    /// @return false when `wanted` said so
    boolean forEachAtLeast(long threshold, int from, int to, IntPredicate wanted) {
        return visit(levels.size(), 0, threshold, Math.max(0, from), Math.min(size, to), wanted);
    }

    /// Walks one block of the level above `level`, or all of the topmost level.
    private boolean visit(
            int level, int block, long threshold, int from, int to, IntPredicate wanted) {
        int width = level * BITS;
        int first = Math.max(block << BITS, from >>> width);
        int end = level == levels.size() ? countAt(level) : (block + 1) << BITS;
        int last = Math.min(Math.min(end, countAt(level)), ((to - 1) >>> width) + 1);
        for (int i = first; i < last && from < to; i++) {
            if (at(level, i) >= threshold) {
                boolean more =
                        level == 0
                                ? wanted.test(i)
                                : visit(level - 1, i, threshold, from, to, wanted);
                if (!more) {
                    return false;
                }
            }
        }
        return true;
    }

    private int countAt(int level) {
        return level == 0 ? size : levels.get(level - 1).length;
    }

    private long at(int level, int position) {
        return level == 0 ? values.applyAsLong(position) : levels.get(level - 1)[position];
    }

    private static long[] largestOfEach(int count, IntToLongFunction below) {
        long[] level = new long[(count + FACTOR - 1) >>> BITS];
        Arrays.fill(level, -1);
        for (int i = 0; i < count; i++) {
            level[i >>> BITS] = Math.max(level[i >>> BITS], below.applyAsLong(i));
        }
        return level;
    }
}
