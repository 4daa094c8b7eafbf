package org.querygram.app.log;

import org.querygram.analysis.Analysis;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.Segment;

import java.util.List;

/// How large the segments of a log and their trees are: worked out in the background with the rest
/// of the log, since each look at a segment or a tree unpacks it, and a large log has a hundred
/// thousand.
public final class Outline {

    private final int[] sizes;
    private final long treeRows;

    private Outline(int[] sizes, long treeRows) {
        this.sizes = sizes;
        this.treeRows = treeRows;
    }

    static Outline of(Analysis analysis) {
        List<Segment> segments = analysis.segments().list();
        int[] sizes = new int[segments.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = segments.get(i).size();
        }
        long rows = sizes.length;
        for (LoopTree tree : analysis.trees()) {
            rows += tree.visibleRows();
        }
        return new Outline(sizes, rows);
    }

    /// How many segments there are.
    public int segments() {
        return sizes.length;
    }

    /// Statements of a segment.
    public int statements(int segment) {
        return sizes[segment];
    }

    /// Rows of the whole tree of loops, all unfolded, that of each segment included.
    public long treeRows() {
        return treeRows;
    }
}
