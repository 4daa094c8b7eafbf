package org.querygram.loops;

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
