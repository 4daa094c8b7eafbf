package org.querygram.app.logtext;

import java.util.Arrays;

/// Where the lines of a source begin: one mark for some lines, close enough together that what
/// stands between two of them is read at once.
///
/// @param marks number of a line, counted from 0, and the offset of its first byte, in turn
/// @param lines complete lines so far
/// @param end offset of the first byte that is not looked at yet
/// @param complete true when the end of the source was reached
record LineIndex(long[] marks, long lines, long end, boolean complete) {

    static final LineIndex EMPTY = new LineIndex(new long[0], 0, 0, false);

    /// Position of the mark at or before a line.
    int markOfLine(long line) {
        int low = 0;
        int high = marks.length / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks[2 * middle] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Number of the first line behind a mark, from 0.
    long line(int mark) {
        return marks[2 * mark];
    }

    long offset(int mark) {
        return marks[2 * mark + 1];
    }

    /// Offset behind the last line of a mark.
    long endOffset(int mark) {
        return 2 * mark + 3 < marks.length ? marks[2 * mark + 3] : end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineIndex index
                && lines == index.lines
                && end == index.end
                && complete == index.complete
                && Arrays.equals(marks, index.marks);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * lines + end);
    }
}
