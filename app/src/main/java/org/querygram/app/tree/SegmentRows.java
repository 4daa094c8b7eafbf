package org.querygram.app.tree;

import org.querygram.app.log.OpenLog;

import java.util.AbstractList;
import java.util.List;

/// The rows of segments, each made when it is asked for: of a hundred thousand segments some fifty
/// are seen, and making a row unpacks its tree.
final class SegmentRows extends AbstractList<LoopRow> {

    private final OpenLog log;
    private final int[] segments;
    private final int from;
    private final int to;

    SegmentRows(OpenLog log, int[] segments) {
        this(log, segments, 0, segments.length);
    }

    private SegmentRows(OpenLog log, int[] segments, int from, int to) {
        this.log = log;
        this.segments = segments;
        this.from = from;
        this.to = to;
    }

    @Override
    public LoopRow get(int index) {
        int segment = segments[from + java.util.Objects.checkIndex(index, size())];
        return new LoopRow.Whole(
                log.analysis().segments().list().get(segment), log.analysis().trees().get(segment));
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public List<LoopRow> subList(int first, int end) {
        java.util.Objects.checkFromToIndex(first, end, size());
        return new SegmentRows(log, segments, from + first, from + end);
    }

    /// Statements of all these segments.
    long statements() {
        long statements = 0;
        for (int i = from; i < to; i++) {
            statements += log.outline().statements(segments[i]);
        }
        return statements;
    }
}
