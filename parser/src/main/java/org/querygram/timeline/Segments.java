package org.querygram.timeline;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// All segments of a workload: every row is in exactly one.
public final class Segments {

    private final List<Segment> list;
    private final IntUnaryOperator indexOfRow;

    /// @param list in order of their first statement
    /// @param segmentOfRow for each row the index of its segment; do not change
    public Segments(List<Segment> list, int[] segmentOfRow) {
        this(List.copyOf(list), row -> segmentOfRow[row]);
    }

    /// @param list does not change
    Segments(List<Segment> list, IntUnaryOperator indexOfRow) {
        this.list = list;
        this.indexOfRow = indexOfRow;
    }

    /// In order of their first statement. An element may be made each time that it is asked for:
    /// ask once for what is used often, and compare by `equals`.
    public List<Segment> list() {
        return list;
    }

    /// The index of the segment that a row is in.
    public int indexOf(int row) {
        return indexOfRow.applyAsInt(row);
    }

    /// The segment that a row is in.
    public Segment of(int row) {
        return list.get(indexOf(row));
    }
}
