package org.querygram.loops;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Ranges of positions in a sequence, ascending and apart: the rounds of a loop, say. A range may
/// be empty.
///
/// @param from first position of each range
/// @param to the position behind the last one of each range
record Ranges(int[] from, int[] to) {

    static Ranges one(int from, int to) {
        return new Ranges(new int[] {from}, new int[] {to});
    }

    int size() {
        return from.length;
    }

    /// Positions in all ranges together.
    int length() {
        int length = 0;
        for (int i = 0; i < from.length; i++) {
            length += to[i] - from[i];
        }
        return length;
    }

    /// Those with an index from `first` on and below `end`.
    Ranges part(int first, int end) {
        return new Ranges(Arrays.copyOfRange(from, first, end), Arrays.copyOfRange(to, first, end));
    }

    /// Every so manieth, from `first` on.
    Ranges every(int step, int first) {
        int size = (from.length - first + step - 1) / step;
        int[] mine = new int[size];
        int[] ends = new int[size];
        Arrays.setAll(mine, i -> from[first + i * step]);
        Arrays.setAll(ends, i -> to[first + i * step]);
        return new Ranges(mine, ends);
    }

    /// Those that start inside of others.
    Ranges in(Ranges others) {
        if (others.from.length == 0) {
            return new Ranges(new int[0], new int[0]);
        }
        int first = place(from, others.from[0]);
        int end = place(from, others.to[others.to.length - 1]);
        int[] inside =
                IntStream.range(first, end).filter(i -> others.indexOf(from[i]) >= 0).toArray();
        return new Ranges(
                Arrays.stream(inside).map(i -> from[i]).toArray(),
                Arrays.stream(inside).map(i -> to[i]).toArray());
    }

    /// Those of the ascending positions that may lie in a range: from the start of the first one to
    /// the end of the last one. A loop that is gone through a thousand times asks a thousand times
    /// for a thousandth.
    int[] near(int[] positions) {
        return from.length == 0
                ? new int[0]
                : Arrays.copyOfRange(
                        positions, place(positions, from[0]), place(positions, to[to.length - 1]));
    }

    /// Index of the first of these that is not below a position.
    private static int place(int[] ascending, int position) {
        int found = Arrays.binarySearch(ascending, position);
        return found >= 0 ? found : -found - 1;
    }

    /// About `most` positions out of these, taken at some places that are evenly spread. A range
    /// that lies across the border of a window is cut there.
    Ranges sample(int most, int windows) {
        int length = length();
        int[] mine = new int[from.length + windows];
        int[] ends = new int[mine.length];
        int count = 0;
        int passed = 0;
        int window = 0;
        for (int i = 0; i < from.length; i++) {
            int next = passed + to[i] - from[i];
            while (window < windows && start(window, windows, most, length) < next) {
                int start = start(window, windows, most, length);
                int end = start + most / windows;
                mine[count] = from[i] + Math.max(0, start - passed);
                ends[count++] = from[i] + Math.min(end, next) - passed;
                if (end > next) {
                    break;
                }
                window++;
            }
            passed = next;
        }
        return new Ranges(Arrays.copyOf(mine, count), Arrays.copyOf(ends, count));
    }

    private static int start(int window, int windows, int most, int length) {
        return (int) ((long) (length - most / windows) * window / (windows - 1));
    }

    /// Index of the range that holds a position, or -1.
    int indexOf(int position) {
        int low = 0;
        int high = from.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (position < from[middle]) {
                high = middle - 1;
            } else if (position >= to[middle]) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
