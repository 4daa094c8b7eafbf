package org.querygram.loops;

import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Folds a segment into a tree of loops.
public final class LoopFolder {

    private LoopFolder() {}

    /// The tree of one segment; it loses no statement.
    public static LoopTree fold(Workload workload, Segment segment) {
        List<LoopNode> nodes = new ArrayList<>();
        int[] rows = segment.rows();
        int from = 0;
        while (from < rows.length) {
            int queryClass = workload.queryClass(rows[from]);
            int to = from + 1;
            while (to < rows.length && workload.queryClass(rows[to]) == queryClass) {
                to++;
            }
            int[] run = Arrays.copyOfRange(rows, from, to);
            LoopNode step = new LoopNode.Step(queryClass, run, false);
            nodes.add(run.length < 3 ? step : repeat(step, run));
            from = to;
        }
        return new LoopTree(segment.index(), nodes);
    }

    private static LoopNode repeat(LoopNode step, int[] run) {
        int rounds = run.length;
        return new LoopNode.Loop(
                rounds,
                rounds,
                rounds,
                List.of(step),
                Set.of(),
                new int[] {rounds},
                run,
                null,
                run);
    }
}
