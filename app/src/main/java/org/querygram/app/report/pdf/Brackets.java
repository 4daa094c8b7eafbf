package org.querygram.app.report.pdf;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Figures;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The loops above a chart: a bracket over the statements of each, with its name where there is
/// room.
final class Brackets {

    private static final float ROW = 13;

    /// A loop under this part of the axis is too narrow to be seen as one.
    private static final double NARROWEST = 0.02;

    private static final int MOST = 12;
    private static final float TICK = 3;
    private static final Style NAME = Style.BODY.bold().sized(8.25f).muted();

    private final Analysis analysis;
    private final Scale scale;
    private final float x;
    private final float width;
    private final List<LoopNode.Loop> outer;
    private final List<LoopNode.Loop> inner;

    Brackets(Analysis analysis, Scale scale, float x, float width) {
        this.analysis = analysis;
        this.scale = scale;
        this.x = x;
        this.width = width;
        outer = seen(loops(analysis.trees()));
        inner = outer.stream().map(Brackets::largestInner).flatMap(Optional::stream).toList();
    }

    /// Points that the brackets take above the lanes.
    float height() {
        return ROW * (outer.isEmpty() ? 0 : inner.isEmpty() ? 1 : 2);
    }

    private static List<LoopNode.Loop> loops(List<LoopTree> trees) {
        List<LoopNode.Loop> loops = new ArrayList<>();
        for (LoopTree tree : trees) {
            for (LoopNode node : tree.nodes()) {
                if (node instanceof LoopNode.Loop loop) {
                    loops.add(loop);
                }
            }
        }
        loops.sort(Comparator.comparingInt(LoopNode.Loop::count).reversed());
        return loops;
    }

    /// The largest loops that do not overlap (those of other sessions do).
    private List<LoopNode.Loop> seen(List<LoopNode.Loop> loops) {
        List<LoopNode.Loop> seen = new ArrayList<>();
        for (LoopNode.Loop loop : loops) {
            boolean free = seen.stream().noneMatch(s -> from(s) < to(loop) && from(loop) < to(s));
            if (free && seen.size() < MOST && to(loop) - from(loop) >= NARROWEST) {
                seen.add(loop);
            }
        }
        return seen;
    }

    private static Optional<LoopNode.Loop> largestInner(LoopNode.Loop loop) {
        return loop.body().stream()
                .filter(LoopNode.Loop.class::isInstance)
                .map(LoopNode.Loop.class::cast)
                .max(Comparator.comparingInt(LoopNode.Loop::count));
    }

    private double from(LoopNode.Loop loop) {
        return scale.position(analysis.workload(), loop.firstRow());
    }

    private double to(LoopNode.Loop loop) {
        int last = loop.rows()[loop.rows().length - 1];
        double end =
                scale.position(analysis.workload(), last) + scale.extent(analysis.workload(), last);
        return Math.min(1, end);
    }

    void draw(Flow flow, float y) throws IOException {
        for (LoopNode.Loop loop : outer) {
            bracket(flow, loop, "loop", y + ROW / 2);
        }
        for (LoopNode.Loop loop : inner) {
            bracket(flow, loop, "inner loop", y + ROW * 1.5f);
        }
    }

    private void bracket(Flow flow, LoopNode.Loop loop, String kind, float y) throws IOException {
        float left = x + (float) (from(loop) * width);
        float right = x + (float) (to(loop) * width);
        String name = name(loop, kind);
        float nameWidth = flow.fonts().width(name, NAME);
        if (nameWidth > right - left - 16) {
            name = "× " + Figures.count(loop.rounds());
            nameWidth = flow.fonts().width(name, NAME);
        }
        boolean named = nameWidth <= right - left - 10;
        float middle = (left + right) / 2;
        float gap = named ? nameWidth / 2 + 5 : 0;
        Sheet sheet = flow.sheet();
        sheet.polyline(new float[] {left, y + TICK, left, y, middle - gap, y}, Ink.FAINT, 0.9f);
        sheet.polyline(new float[] {middle + gap, y, right, y, right, y + TICK}, Ink.FAINT, 0.9f);
        rounds(sheet, loop, y, middle - gap, middle + gap);
        if (named) {
            sheet.text(name, NAME, middle - nameWidth / 2, y + 2.8f);
        }
    }

    private void rounds(Sheet sheet, LoopNode.Loop loop, float y, float gapFrom, float gapTo)
            throws IOException {
        double each = (to(loop) - from(loop)) * width / Math.max(1, loop.starts().length);
        if (each < 3) {
            return;
        }
        for (int start : loop.starts()) {
            float at = x + (float) (scale.position(analysis.workload(), start) * width);
            if (at < gapFrom || at > gapTo) {
                sheet.polyline(new float[] {at, y, at, y + 2}, Ink.FAINT, 0.45f);
            }
        }
    }

    private static String name(LoopNode.Loop loop, String kind) {
        String driven = loop.drivenBy() == null ? "" : ": one round per " + loop.drivenBy();
        return "%s × %s%s".formatted(kind, Rounds.inWords(loop), driven);
    }
}
