package org.querygram.app.report.chart;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.Rounds;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The loops of a log that a chart has room for.
///
/// @param outer the largest that do not overlap (those of other sessions do)
/// @param inner the largest loop inside each of them, where there is one
public record LoopSpans(List<LoopSpan> outer, List<LoopSpan> inner) {

    /// A loop under this part of the axis is too narrow to be seen as one.
    private static final double NARROWEST = 0.02;

    private static final int MOST = 12;

    public LoopSpans {
        outer = List.copyOf(outer);
        inner = List.copyOf(inner);
    }

    public static LoopSpans of(Analysis analysis, Scale scale) {
        List<LoopSpan> outer = new ArrayList<>();
        for (LoopNode.Loop loop : loops(analysis.trees())) {
            LoopSpan span = span(analysis, scale, loop, "loop");
            boolean free =
                    outer.stream().noneMatch(s -> s.from() < span.to() && span.from() < s.to());
            if (free && outer.size() < MOST && span.to() - span.from() >= NARROWEST) {
                outer.add(span);
            }
        }
        List<LoopSpan> inner =
                outer.stream()
                        .map(span -> largestInner(span.loop()))
                        .flatMap(Optional::stream)
                        .map(loop -> span(analysis, scale, loop, "inner loop"))
                        .toList();
        return new LoopSpans(outer, inner);
    }

    /// Rows of brackets: 0, 1 or 2.
    public int rows() {
        return outer.isEmpty() ? 0 : inner.isEmpty() ? 1 : 2;
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

    private static Optional<LoopNode.Loop> largestInner(LoopNode.Loop loop) {
        return loop.body().stream()
                .filter(LoopNode.Loop.class::isInstance)
                .map(LoopNode.Loop.class::cast)
                .max(Comparator.comparingInt(LoopNode.Loop::count));
    }

    private static LoopSpan span(Analysis analysis, Scale scale, LoopNode.Loop loop, String kind) {
        int last = loop.rows()[loop.rows().length - 1];
        double from = scale.position(analysis.workload(), loop.firstRow());
        double to =
                scale.position(analysis.workload(), last) + scale.extent(analysis.workload(), last);
        String driven = loop.drivenBy() == null ? "" : ": one round per " + loop.drivenBy();
        return new LoopSpan(
                loop,
                from,
                Math.min(1, to),
                "%s × %s%s".formatted(kind, Rounds.inWords(loop), driven),
                "× " + Figures.count(loop.rounds()));
    }
}
