package org.querygram.timeline;

import org.querygram.workload.IntColumn;
import org.querygram.workload.Workload;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Segments that are made when somebody asks for them. Their rows stand one segment after another
/// in a column that need not be on the heap.
final class CutSegments extends AbstractList<Segment> implements RandomAccess {

    private final Workload workload;
    private final List<CutSegment> cut;
    private final IntColumn rows;

    /// Where the rows of each segment start in `rows`, and of the last one end.
    private final int[] starts;

    /// @param cut does not change any more
    CutSegments(Workload workload, List<CutSegment> cut, IntColumn segmentOfRow) {
        this.workload = workload;
        this.cut = cut;
        this.rows = workload.newColumn(0);
        this.starts = new int[cut.size() + 1];
        for (int segment = 0; segment < cut.size(); segment++) {
            starts[segment + 1] = starts[segment] + cut.get(segment).size();
        }
        int[] next = starts.clone();
        for (int row = 0; row < workload.size(); row++) {
            rows.set(next[segmentOfRow.get(row)]++, row);
        }
    }

    @Override
    public int size() {
        return cut.size();
    }

    @Override
    public Segment get(int index) {
        CutSegment segment = cut.get(index);
        return new Segment(
                index,
                title(segment),
                segment.kind,
                segment.cutBy,
                segment.session(),
                rows(index),
                segment.setup,
                segment.mayMix);
    }

    private int[] rows(int index) {
        int[] mine = new int[starts[index + 1] - starts[index]];
        rows.get(starts[index], mine);
        return mine;
    }

    private String title(CutSegment segment) {
        if (segment.title != null) {
            return segment.title;
        }
        String part = segment.part > 1 ? ", part " + segment.part : "";
        return "session " + workload.sessions().get(segment.firstSession()).name() + part;
    }
}
