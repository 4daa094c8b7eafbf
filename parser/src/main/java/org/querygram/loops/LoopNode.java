package org.querygram.loops;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A node of a segment's tree: a statement of one query class at one place, or a loop over such
/// nodes.
public sealed interface LoopNode permits LoopNode.Step, LoopNode.Loop {

    /// Statements under this node in the whole segment.
    int count();

    /// All rows under this node, ascending; do not change.
    int[] rows();

    /// The first row under this node.
    default int firstRow() {
        return rows()[0];
    }

    /// Rows of all nodes, ascending.
    static int[] rowsOf(List<LoopNode> nodes) {
        int[] all = new int[nodes.stream().mapToInt(LoopNode::count).sum()];
        int filled = 0;
        for (LoopNode node : nodes) {
            System.arraycopy(node.rows(), 0, all, filled, node.count());
            filled += node.count();
        }
        if (nodes.size() > 1) {
            Arrays.sort(all);
        }
        return all;
    }

    /// Statements of one query class at one place of the tree.
    ///
    /// @param queryClass index into `Workload.queryClasses()`
    /// @param stray true for statements inside a loop's extent that are not part of it
    record Step(int queryClass, int[] rows, boolean stray) implements LoopNode {
        @Override
        public int count() {
            return rows.length;
        }

        /// The same statements: trees may be made anew each time that somebody asks for them.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Step step
                    && queryClass == step.queryClass
                    && stray == step.stray
                    && Arrays.equals(rows, step.rows);
        }

        @Override
        public int hashCode() {
            return 31 * queryClass + Arrays.hashCode(rows);
        }
    }

    /// The same steps again and again.
    ///
    /// @param rounds rounds in the whole segment (of an inner loop: summed over the outer rounds)
    /// @param fewest and `most`: rounds each time the loop runs; equal for an outermost loop
    /// @param body the steps of one round, in order; strays stand at their place
    /// @param optional positions in `body` of steps that some rounds lack
    /// @param support for each position in `body`, in how many rounds it occurs
    /// @param starts first row of every round, ascending; do not change
    /// @param drivenBy table whose rows drive the loop ("once per blog_article"), or null if the
    ///     log does not show it
    record Loop(
            int rounds,
            int fewest,
            int most,
            List<LoopNode> body,
            Set<Integer> optional,
            int[] support,
            int[] starts,
            @Nullable String drivenBy,
            int[] rows)
            implements LoopNode {

        public Loop {
            body = List.copyOf(body);
            optional = Set.copyOf(optional);
        }

        @Override
        public int count() {
            return rows.length;
        }

        /// The same statements in the same loop.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Loop loop
                    && rounds == loop.rounds
                    && Arrays.equals(rows, loop.rows)
                    && Arrays.equals(starts, loop.starts)
                    && body.equals(loop.body);
        }

        @Override
        public int hashCode() {
            return 31 * rounds + Arrays.hashCode(rows);
        }
    }
}
