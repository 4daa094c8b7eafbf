package org.querygram.app.timeline;

import org.querygram.app.log.Selected;
import org.querygram.detect.Finding;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.LaneLod;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.util.List;

/// What stands where in a drawn chart, for the pointer to find again.
record ChartScene(
        ChartLayout layout,
        ChartLanes lanes,
        Viewport viewport,
        Brackets.Seen brackets,
        List<FindingMarks.Mark> marks) {

    /// Before the first drawing.
    static final ChartScene EMPTY = empty();

    /// How far beside a bar the pointer may be.
    private static final double NEAR = 4;

    static ChartScene of(TimelineViewModel model, ChartLayout layout) {
        ChartLanes lanes = model.lanesProperty().get();
        Viewport viewport = model.viewportProperty().get();
        double width = layout.plotWidth();
        return new ChartScene(
                layout,
                lanes,
                viewport,
                Brackets.seen(
                        model.index(), lanes.axis(), viewport, width, model.selection().get()),
                FindingMarks.seen(model.index(), model.selection().shown(), viewport, width));
    }

    private static ChartScene empty() {
        Workload none = new WorkloadBuilder().build((_, _, _) -> "");
        TimeAxis axis = TimeAxis.of(none, AxisKind.ORDER);
        return new ChartScene(
                new ChartLayout(0, 0, 0, 0, false),
                new ChartLanes(LaneKind.NONE, axis, List.of(), List.of(), -1),
                Viewport.whole(axis),
                new Brackets.Seen(List.of(), List.of()),
                List.of());
    }

    double xOfPosition(double position) {
        return ChartLayout.GUTTER + viewport.pixelOfPosition(position, layout.plotWidth());
    }

    double positionOfX(double x) {
        return viewport.positionOfPixel(x - ChartLayout.GUTTER, layout.plotWidth());
    }

    /// What a person means who points there.
    ChartHit at(double x, double y) {
        if (y < layout.plotTop()) {
            return above(x, y);
        }
        int lane = layout.laneAt(y);
        if (lane < 0) {
            return ChartHit.NOTHING;
        }
        LaneLod lod = lanes.lanes().get(lane);
        if (x < ChartLayout.GUTTER) {
            return new ChartHit.LaneName(lane);
        }
        double near = NEAR / layout.plotWidth() * viewport.span();
        int index = lod.indexAtPosition(positionOfX(x), near);
        return index < 0 ? ChartHit.NOTHING : row(lod, lane, index, x);
    }

    /// Where several statements share a pixel the longest one is meant, which is the one that is
    /// seen.
    private ChartHit row(LaneLod lod, int lane, int index, double x) {
        double pixel = Math.floor(x);
        int from = lod.firstAtOrAfter(positionOfX(pixel));
        int to = lod.firstAtOrAfter(positionOfX(pixel + 1));
        if (to - from < 2) {
            return new ChartHit.Row(lane, index, Math.max(1, to - from));
        }
        long longest = lod.longestNanos(from, to);
        for (int i = from; i < Math.min(to, from + 10_000); i++) {
            if (lod.durationNanos(i) == longest) {
                return new ChartHit.Row(lane, i, to - from);
            }
        }
        return new ChartHit.Row(lane, from, to - from);
    }

    private ChartHit above(double x, double y) {
        for (FindingMarks.Mark mark : marks) {
            boolean near = Math.abs(ChartLayout.GUTTER + mark.x() - x) <= 9;
            if (near && Math.abs(layout.bracketLine(0) - y) <= 10) {
                return new ChartHit.OfMark(mark);
            }
        }
        for (Bracket bracket : brackets.list()) {
            boolean within = xOfPosition(bracket.from()) <= x && x <= xOfPosition(bracket.to());
            if (within && Math.abs(layout.bracketLine(bracket.level()) - y) <= 10) {
                return new ChartHit.OfBracket(bracket);
            }
        }
        return ChartHit.NOTHING;
    }

    /// What a click on something selects; null where it selects nothing.
    @org.jspecify.annotations.Nullable
    Selected selects(ChartHit hit) {
        return switch (hit) {
            case ChartHit.Nothing _ -> null;
            case ChartHit.Row(int lane, int index, int _) ->
                    new Selected.OfRow(lanes.lanes().get(lane).row(index));
            case ChartHit.LaneName(int lane) ->
                    new Selected.OfRows(
                            lanes.lanes().get(lane).lane().name(),
                            lanes.lanes().get(lane).lane().rows());
            case ChartHit.OfBracket(Bracket bracket) -> bracket.selects();
            case ChartHit.OfMark(FindingMarks.Mark mark) -> finding(mark.gravest());
        };
    }

    private static Selected finding(Finding finding) {
        return new Selected.OfFinding(finding);
    }
}
