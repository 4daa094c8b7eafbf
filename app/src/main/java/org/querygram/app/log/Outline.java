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
    private final long[] nanos;
    private final long treeRows;

    private Outline(int[] sizes, long[] nanos, long treeRows) {
        this.sizes = sizes;
        this.nanos = nanos;
        this.treeRows = treeRows;
    }

    static Outline of(Analysis analysis) {
        List<Segment> segments = analysis.segments().list();
        int[] sizes = new int[segments.size()];
        long[] nanos = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            int[] rows = segments.get(i).rows();
            sizes[i] = rows.length;
            nanos[i] = Rows.nanos(analysis.workload(), rows);
        }
        long rows = sizes.length;
        for (LoopTree tree : analysis.trees()) {
            rows += tree.visibleRows();
        }
        return new Outline(sizes, nanos, rows);
    }

    /// How many segments there are.
    public int segments() {
        return sizes.length;
    }

    /// Statements of a segment.
    public int statements(int segment) {
        return sizes[segment];
    }

    /// Time of a segment's statements in nanoseconds, -1 where none of them has one; a saved
    /// analysis has its own figure of it (`OpenLog.time`).
    long nanos(int segment) {
        return nanos[segment];
    }

    /// Rows of the whole tree of loops, all unfolded, that of each segment included.
    public long treeRows() {
        return treeRows;
    }
}
