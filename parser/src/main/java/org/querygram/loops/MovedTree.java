package org.querygram.loops;

import org.querygram.loops.LoopNode.Loop;
import org.querygram.loops.LoopNode.Step;
import org.querygram.timeline.Segment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The tree of one segment, told by positions instead of rows: the tree of every other segment of
/// its form.
final class MovedTree {

    private final List<LoopNode> byPosition;

    /// @param tree of the segment
    MovedTree(LoopTree tree, Segment segment) {
        int[] rows = segment.rows();
        byPosition = moved(tree.nodes(), row -> Arrays.binarySearch(rows, row));
    }

    LoopTree to(Segment other) {
        int[] rows = other.rows();
        return new LoopTree(other.index(), moved(byPosition, position -> rows[position]));
    }

    private static List<LoopNode> moved(List<LoopNode> nodes, IntUnaryOperator move) {
        LoopNode[] moved = new LoopNode[nodes.size()];
        Arrays.setAll(moved, i -> moved(nodes.get(i), move));
        return List.of(moved);
    }

    private static LoopNode moved(LoopNode node, IntUnaryOperator move) {
        return switch (node) {
            case Step step -> new Step(step.queryClass(), moved(step.rows(), move), step.stray());
            case Loop loop ->
                    new Loop(
                            loop.rounds(),
                            loop.fewest(),
                            loop.most(),
                            moved(loop.body(), move),
                            loop.optional(),
                            loop.support(),
                            moved(loop.starts(), move),
                            loop.drivenBy(),
                            moved(loop.rows(), move));
        };
    }

    private static int[] moved(int[] rows, IntUnaryOperator move) {
        int[] moved = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            moved[i] = move.applyAsInt(rows[i]);
        }
        return moved;
    }
}
