package org.querygram.timeline;

import java.util.BitSet;

/// What stands in each column of pixels of one lane. Counts, longest durations, the group of most
/// statements, strong statements and errors are those of exactly the statements that it holds, and
/// each is in one column; where many share a pixel, one may stand 1/16 of a pixel beside its place.
public final class LaneColumns {

    private final int[] borders;
    private final long[] longest;
    private final byte[] groups;
    private final BitSet strong;
    private final BitSet failed;

    /// @param borders column `p` holds the statements from `borders[p]` to `borders[p + 1]`
    LaneColumns(int[] borders, long[] longest, LanePaint paint) {
        this.borders = borders;
        this.longest = longest;
        groups = paint.groups().most(borders);
        strong = columnsWith(paint.strong());
        failed = columnsWith(paint.failed());
    }

    public int pixels() {
        return longest.length;
    }

    /// How many statements start in a column.
    public int count(int pixel) {
        return borders[pixel + 1] - borders[pixel];
    }

    /// Index of the first statement that starts in a column; undefined where the count is 0.
    public int firstIndex(int pixel) {
        return borders[pixel];
    }

    /// Longest duration in nanoseconds; -1 where none was measured.
    public long longestNanos(int pixel) {
        return longest[pixel];
    }

    /// The group of most statements of a column, or `LaneGroups.NO_GROUP`.
    public int group(int pixel) {
        return groups[pixel];
    }

    /// True when a column holds at least one strong statement.
    public boolean isStrong(int pixel) {
        return strong.get(pixel);
    }

    /// True when a statement of a column failed.
    public boolean hasFailed(int pixel) {
        return failed.get(pixel);
    }

    /// Asks for the next bit only where the last one found lies behind: each word is looked at
    /// once, however few bits are set.
    private BitSet columnsWith(BitSet indexes) {
        BitSet columns = new BitSet();
        int next = indexes.nextSetBit(borders[0]);
        for (int pixel = 0; pixel < longest.length && next >= 0; pixel++) {
            next = next < borders[pixel] ? indexes.nextSetBit(borders[pixel]) : next;
            if (next >= 0 && next < borders[pixel + 1]) {
                columns.set(pixel);
            }
        }
        return columns;
    }
}
