package org.querygram.app.timeline;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Rows;
import org.querygram.loops.LoopNode;

import java.util.Arrays;

/// Tells which loop a finding speaks of.
final class SelectedLoops {

    private SelectedLoops() {}

    /// The innermost loop in a loop, or itself, that holds all of these rows; null when it does not
    /// hold them.
    static LoopNode.@Nullable Loop closest(LoopNode.Loop loop, int[] rows) {
        if (!holds(loop, rows)) {
            return null;
        }
        for (LoopNode child : loop.body()) {
            LoopNode.Loop inner = child instanceof LoopNode.Loop of ? closest(of, rows) : null;
            if (inner != null) {
                return inner;
            }
        }
        return loop;
    }

    private static boolean holds(LoopNode.Loop loop, int[] rows) {
        return rows.length > 0
                && Rows.contains(loop.rows(), rows[0])
                && Rows.contains(loop.rows(), rows[rows.length - 1])
                && Arrays.stream(rows).allMatch(row -> Rows.contains(loop.rows(), row));
    }
}
