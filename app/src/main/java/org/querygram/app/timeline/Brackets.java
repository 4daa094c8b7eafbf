package org.querygram.app.timeline;

import org.querygram.app.log.Selected;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The brackets of all loops that are seen, on at most three levels.
final class Brackets {

    static final int LEVELS = 3;

    /// Under this a bracket could not be told from a bar.
    private static final double LEAST = 8;

    /// From this width on every second round is shaded, and each run of an inner loop has its own
    /// bracket.
    private static final double ROUND = 40;

    /// From this width on `round 120 of 200` fits, and each round has a bracket of its own.
    private static final double NAMED_ROUND = 96;

    private static final double TICK = 4;

    /// More loops than this at a time are not told apart by eye; the heaviest are shown.
    private static final int MOST = 400;

    private final ChartIndex index;
    private final TimeAxis axis;
    private final Viewport viewport;
    private final double width;
    private final Selected selected;
    private final List<Bracket> found = new ArrayList<>();
    private final List<double[]> bands = new ArrayList<>();

    private Brackets(
            ChartIndex index, TimeAxis axis, Viewport viewport, double width, Selected selected) {
        this.index = index;
        this.axis = axis;
        this.viewport = viewport;
        this.width = width;
        this.selected = selected;
    }

    /// What stands above the lanes.
    ///
    /// @param list no two on one level overlap
    /// @param bands stretches of every second round, to be shaded
    record Seen(List<Bracket> list, List<double[]> bands) {}

    /// @param width of the drawn area in pixels
    static Seen seen(
            ChartIndex index, TimeAxis axis, Viewport viewport, double width, Selected selected) {
        Brackets brackets = new Brackets(index, axis, viewport, width, selected);
        int left = MOST;
        for (ChartIndex.Top top : index.tops()) {
            if (left > 0 && top.to() >= viewport.from() && top.from() <= viewport.to()) {
                brackets.add(top.segment(), LoopRuns.outermost(top.loop()), 0);
                left--;
            }
        }
        return new Seen(BracketRows.free(brackets.found, LEVELS), brackets.bands);
    }

    /// How many levels a log's loops need: those inside each other, and those of sessions that run
    /// at the same time.
    static int levels(List<LoopTree> trees) {
        NavigableMap<Integer, Integer> changes = new TreeMap<>();
        for (LoopTree tree : trees) {
            for (LoopNode node : tree.nodes()) {
                if (node instanceof LoopNode.Loop loop && loop.starts().length > 0) {
                    int depth = depth(List.of(loop));
                    changes.merge(loop.starts()[0], depth, Integer::sum);
                    changes.merge(loop.starts()[loop.starts().length - 1], -depth, Integer::sum);
                }
            }
        }
        int levels = 0;
        int open = 0;
        for (int change : changes.values()) {
            open += change;
            levels = Math.max(levels, open);
        }
        return Math.min(LEVELS, levels);
    }

    private static int depth(List<LoopNode> nodes) {
        int depth = 0;
        for (LoopNode node : nodes) {
            if (node instanceof LoopNode.Loop loop) {
                depth = Math.max(depth, 1 + depth(loop.body()));
            }
        }
        return depth;
    }

    private void add(int segment, LoopRuns runs, int level) {
        LoopNode.Loop loop = runs.loop();
        if (loop.starts().length == 0) {
            return;
        }
        double[] all = LoopRuns.stretch(axis, runs.firstRow(0), runs.lastRow(runs.count() - 1));
        double pixels = viewport.pixelsOfStretch(all[1] - all[0], width);
        if (all[1] < viewport.from() || all[0] > viewport.to()) {
            return;
        }
        double round = pixels / loop.starts().length;
        if (round >= ROUND && level == 0) {
            addBands(loop, all[1]);
        }
        if (round >= NAMED_ROUND && level == 0) {
            addRounds(segment, runs, level);
        } else if (pixels / runs.count() >= ROUND) {
            addRuns(segment, runs, level);
        } else if (pixels >= LEAST || index.isSelected(loop, selected)) {
            put(segment, runs, level, all, LoopNames.whole(loop, level), LoopNames.times(loop));
        }
        addInner(segment, loop, level);
    }

    private void addInner(int segment, LoopNode.Loop loop, int level) {
        for (LoopNode node : loop.body()) {
            if (node instanceof LoopNode.Loop inner && level + 1 < LEVELS) {
                add(segment, index.inside(inner, loop), level + 1);
            }
        }
    }

    private int firstSeen(LoopRuns runs) {
        int low = 0;
        int high = runs.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (axis.end(runs.lastRow(middle)) < viewport.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addRounds(int segment, LoopRuns runs, int level) {
        int[] starts = runs.loop().starts();
        for (int round = firstRoundSeen(starts); round < starts.length; round++) {
            double[] stretch = LoopRuns.stretch(axis, starts[round], runs.lastRowOfRound(round));
            if (stretch[0] > viewport.to()) {
                return;
            }
            String name = LoopNames.round(round, starts.length);
            put(segment, runs, level, stretch, name, LoopNames.number(round + 1));
        }
    }

    /// A band reaches to where the next round starts: what a program does between statements is
    /// part of its round.
    private void addBands(LoopNode.Loop loop, double end) {
        int[] starts = loop.starts();
        for (int round = firstRoundSeen(starts); round < starts.length; round++) {
            double from = axis.start(starts[round]);
            if (from > viewport.to()) {
                return;
            }
            if (round % 2 == 1) {
                boolean last = round + 1 == starts.length;
                bands.add(new double[] {from, last ? end : axis.start(starts[round + 1])});
            }
        }
    }

    private void addRuns(int segment, LoopRuns runs, int level) {
        for (int run = firstSeen(runs); run < runs.count(); run++) {
            if (!addRun(segment, runs, run, level)) {
                return;
            }
        }
    }

    /// The last round that starts left of what is seen: its end may reach into it.
    private int firstRoundSeen(int[] starts) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (axis.start(starts[middle]) < viewport.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /// @return false when the run stands right of what is seen
    private boolean addRun(int segment, LoopRuns runs, int run, int level) {
        double[] stretch = LoopRuns.stretch(axis, runs.firstRow(run), runs.lastRow(run));
        if (stretch[0] > viewport.to()) {
            return false;
        }
        boolean only = runs.count() == 1;
        String times = "× " + LoopNames.number(runs.rounds(run));
        String name = only ? LoopNames.whole(runs.loop(), level) : times;
        put(segment, runs, level, stretch, name, times, ticks(runs, run, stretch));
        return true;
    }

    private double[] ticks(LoopRuns runs, int run, double[] stretch) {
        double each = viewport.pixelsOfStretch(stretch[1] - stretch[0], width) / runs.rounds(run);
        if (each < TICK) {
            return new double[0];
        }
        int from = runs.starts()[run];
        int count = runs.rounds(run);
        double[] ticks = new double[Math.max(0, count - 1)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = axis.start(runs.loop().starts()[from + 1 + i]);
        }
        return ticks;
    }

    private void put(
            int segment, LoopRuns runs, int level, double[] stretch, String name, String brief) {
        put(segment, runs, level, stretch, name, brief, new double[0]);
    }

    private void put(
            int segment,
            LoopRuns runs,
            int level,
            double[] stretch,
            String name,
            String brief,
            double[] ticks) {
        LoopNode.Loop loop = runs.loop();
        found.add(
                new Bracket(
                        level,
                        stretch[0],
                        stretch[1],
                        name,
                        brief,
                        ticks,
                        loop.count(),
                        index.isSelected(loop, selected),
                        new Selected.OfNode(segment, loop)));
    }
}
