package org.querygram.app.log;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.timeline.Segment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what was selected in a log again after the log has grown. What is not surely the same any
/// more is given up.
public record SelectedAgain(OpenLog before, OpenLog now) {

    /// The same thing in the log as it is now, or nothing.
    public Selected of(Selected selected) {
        return switch (selected) {
            case Selected.Nothing nothing -> nothing;
            case Selected.OfFinding(Finding finding) -> finding(finding);
            case Selected.OfSegment(Segment segment) -> segment(segment);
            case Selected.OfNode(int segment, LoopNode node) -> node(segment, node);
            case Selected.OfClass(int queryClass, int[] _) -> queryClass(queryClass);
            case Selected.OfRows(String _, int[] rows) -> allSame(rows) ? selected : NOTHING;
            case Selected.OfRow(int row) -> same(row) ? selected : NOTHING;
        };
    }

    private static final Selected NOTHING = Selected.NOTHING;

    private Selected finding(Finding finding) {
        Stream<Finding> wholes = now.analysis().causes().stream().map(Cause::whole);
        return Stream.concat(wholes, now.analysis().findings().stream())
                .filter(other -> other.id().equals(finding.id()))
                .findFirst()
                .<Selected>map(Selected.OfFinding::new)
                .orElse(NOTHING);
    }

    private Selected segment(Segment segment) {
        List<Segment> segments = now.analysis().segments().list();
        return isThere(segment) ? new Selected.OfSegment(segments.get(segment.index())) : NOTHING;
    }

    /// True when the segment of this number starts with the statement that it started with.
    private boolean isThere(Segment segment) {
        List<Segment> segments = now.analysis().segments().list();
        return segment.index() < segments.size()
                && segments.get(segment.index()).row(0) == segment.row(0)
                && same(segment.row(0));
    }

    private Selected node(int segment, LoopNode node) {
        if (!isThere(before.analysis().segments().list().get(segment))) {
            return NOTHING;
        }
        LoopNode found =
                counterpart(
                        before.analysis().trees().get(segment).nodes(),
                        now.analysis().trees().get(segment).nodes(),
                        node);
        return found == null ? NOTHING : new Selected.OfNode(segment, found);
    }

    /// The node at the same place of the other tree, when it is of the same kind and starts with
    /// the same statement.
    private @Nullable LoopNode counterpart(
            List<LoopNode> old, List<LoopNode> young, LoopNode wanted) {
        for (int i = 0; i < Math.min(old.size(), young.size()); i++) {
            LoopNode here = old.get(i);
            LoopNode there = young.get(i);
            if (here.equals(wanted)) {
                boolean alike =
                        here.getClass() == there.getClass()
                                && here.firstRow() == there.firstRow()
                                && same(here.firstRow());
                return alike ? there : null;
            }
            if (here instanceof LoopNode.Loop outer && there instanceof LoopNode.Loop grown) {
                LoopNode found = counterpart(outer.body(), grown.body(), wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Selected queryClass(int queryClass) {
        long fingerprint = before.queryClass(queryClass).fingerprint();
        int[] rows =
                IntStream.range(0, now.workload().size())
                        .filter(row -> fingerprint(now, row) == fingerprint)
                        .toArray();
        return rows.length == 0
                ? NOTHING
                : new Selected.OfClass(now.workload().queryClass(rows[0]), rows);
    }

    private boolean allSame(int[] rows) {
        return IntStream.of(rows).allMatch(this::same);
    }

    /// True when the row is the same statement of the same line.
    private boolean same(int row) {
        return row < now.workload().size()
                && now.workload().line(row) == before.workload().line(row)
                && fingerprint(now, row) == fingerprint(before, row);
    }

    private static long fingerprint(OpenLog log, int row) {
        return log.queryClass(log.workload().queryClass(row)).fingerprint();
    }
}
