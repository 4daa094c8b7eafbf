package org.querygram.app.timeline;

import org.querygram.app.log.Rows;
import org.querygram.loops.LoopNode;

import java.util.Arrays;

/// Tells which loop a finding speaks of.
final class SelectedLoops {

    private SelectedLoops() {}

    /// True for the innermost loop that holds all of these rows.
    static boolean isClosest(LoopNode.Loop loop, int[] rows) {
        return holds(loop, rows)
                && loop.body().stream()
                        .noneMatch(
                                child ->
                                        child instanceof LoopNode.Loop inner && holds(inner, rows));
    }

    private static boolean holds(LoopNode.Loop loop, int[] rows) {
        return rows.length > 0
                && Rows.contains(loop.rows(), rows[0])
                && Rows.contains(loop.rows(), rows[rows.length - 1])
                && Arrays.stream(rows).allMatch(row -> Rows.contains(loop.rows(), row));
    }
}
