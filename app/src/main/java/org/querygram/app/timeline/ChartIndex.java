package org.querygram.app.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Selected;
import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.TimeAxis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Where loops and findings stand on an axis, sorted once, so that a frame asks only for those that
/// it shows: a log of a million statements has tens of thousands. Made in the background; its
/// caches are filled on the window's thread.
public final class ChartIndex {

    /// A loop of the outermost level.
    ///
    /// @param from and `to`: positions on the axis
    record Top(int segment, LoopNode.Loop loop, double from, double to) {}

    private final List<Top> tops = new ArrayList<>();
    private final List<Finding> findings;
    private final double[] positions;
    private final int levels;
    private final Map<LoopNode.Loop, LoopRuns> runs = new IdentityHashMap<>();
    private @Nullable Finding asked;
    private LoopNode.@Nullable Loop closest;

    private ChartIndex(List<LoopTree> trees, List<Finding> all, TimeAxis axis) {
        for (LoopTree tree : trees) {
            for (LoopNode node : tree.nodes()) {
                if (node instanceof LoopNode.Loop loop && loop.starts().length > 0) {
                    LoopRuns whole = LoopRuns.outermost(loop);
                    double[] place = LoopRuns.stretch(axis, whole.firstRow(0), whole.lastRow(0));
                    tops.add(new Top(tree.segment(), loop, place[0], place[1]));
                }
            }
        }
        tops.sort(Comparator.comparingInt((Top top) -> -top.loop().count()));
        findings =
                all.stream()
                        .filter(finding -> finding.firstRow() >= 0)
                        .sorted(Comparator.comparingDouble(f -> axis.start(f.firstRow())))
                        .toList();
        positions = findings.stream().mapToDouble(f -> axis.start(f.firstRow())).toArray();
        levels = Math.max(Brackets.levels(trees), findings.isEmpty() ? 0 : 1);
    }

    public static ChartIndex of(List<LoopTree> trees, List<Finding> findings, TimeAxis axis) {
        return new ChartIndex(trees, findings, axis);
    }

    /// Outermost loops, those with most statements first.
    List<Top> tops() {
        return tops;
    }

    /// Rows of brackets and marks that the log needs above its lanes.
    int levels() {
        return levels;
    }

    /// Findings by their first statement.
    List<Finding> findings() {
        return findings;
    }

    /// Where the first statement of a finding stands, for each of `findings()`.
    double position(int finding) {
        return positions[finding];
    }

    /// Number of the first finding that stands at a position or right of it.
    int firstFindingFrom(double position) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The runs of a loop inside another one; found once, as there may be a million rounds.
    LoopRuns inside(LoopNode.Loop loop, LoopNode.Loop around) {
        return runs.computeIfAbsent(loop, of -> LoopRuns.inside(of, around.starts()));
    }

    /// A loop is selected itself, or one of its steps is, or it is the closest one around all that
    /// a finding speaks of.
    boolean isSelected(LoopNode.Loop loop, Selected selected) {
        return switch (selected) {
            case Selected.OfNode(int _, LoopNode node) ->
                    node.equals(loop) || loop.body().stream().anyMatch(node::equals);
            case Selected.OfFinding(Finding finding) -> loop == closestTo(finding);
            default -> false;
        };
    }

    private LoopNode.@Nullable Loop closestTo(Finding finding) {
        if (asked != finding) {
            asked = finding;
            closest =
                    tops.stream()
                            .map(top -> SelectedLoops.closest(top.loop(), finding.rows()))
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
        return closest;
    }
}
