package org.querygram.timeline;

/// Orders rows by their start.
final class ByStart {

    private ByStart() {}

    /// The rows in order of their start; rows that start at once keep the order of the log. Returns
    /// the same array where it is in order already, as one session's is.
    static int[] sorted(TimeAxis axis, int[] rows) {
        boolean sorted = true;
        for (int i = 1; i < rows.length && sorted; i++) {
            sorted = axis.start(rows[i - 1]) <= axis.start(rows[i]);
        }
        return sorted ? rows : merge(axis, rows.clone());
    }

    /// Merges runs of growing length, bottom up: logs of several sessions are nearly in order, and
    /// runs that already fit are left alone.
    private static int[] merge(TimeAxis axis, int[] rows) {
        int[] from = rows;
        int[] to = new int[rows.length];
        for (int width = 1; width < rows.length; width *= 2) {
            for (int low = 0; low < rows.length; low += 2 * width) {
                int middle = Math.min(low + width, rows.length);
                int high = Math.min(middle + width, rows.length);
                mergeRuns(axis, from, to, low, middle, high);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void mergeRuns(
            TimeAxis axis, int[] from, int[] to, int low, int middle, int high) {
        if (middle == high || axis.start(from[middle - 1]) <= axis.start(from[middle])) {
            System.arraycopy(from, low, to, low, high - low);
            return;
        }
        int a = low;
        int b = middle;
        for (int at = low; at < high; at++) {
            boolean first = b >= high || (a < middle && axis.start(from[a]) <= axis.start(from[b]));
            to[at] = first ? from[a++] : from[b++];
        }
    }
}
