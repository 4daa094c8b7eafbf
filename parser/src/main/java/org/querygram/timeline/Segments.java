package org.querygram.timeline;

import java.util.List;

/// All segments of a workload: every row is in exactly one.
///
/// @param list in order of their first statement
/// @param segmentOfRow for each row the index of its segment; do not change
public record Segments(List<Segment> list, int[] segmentOfRow) {

    public Segments {
        list = List.copyOf(list);
    }

    public Segment of(int row) {
        return list.get(segmentOfRow[row]);
    }
}
