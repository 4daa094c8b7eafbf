package org.querygram.app.tree;

import org.jspecify.annotations.Nullable;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.Segment;

import java.util.List;

/// One row of the tree. Rows are compared by identity: the same step may stand at two places.
sealed interface LoopRow {

    /// A segment, the outermost rows.
    final class Whole implements LoopRow {
        final Segment segment;
        final LoopTree tree;

        Whole(Segment segment, LoopTree tree) {
            this.segment = segment;
            this.tree = tree;
        }
    }

    /// A loop or a step.
    final class Part implements LoopRow {
        final int segment;
        final LoopNode node;
        final LoopNode.@Nullable Loop parent;
        final int position;
        final boolean last;

        /// @param parent the loop that it is part of, or null directly under the segment
        /// @param position in the body of `parent`
        /// @param last true when no row of the same parent is shown below it
        Part(
                int segment,
                LoopNode node,
                LoopNode.@Nullable Loop parent,
                int position,
                boolean last) {
            this.segment = segment;
            this.node = node;
            this.parent = parent;
            this.position = position;
            this.last = last;
        }

        boolean last() {
            return parent != null && last;
        }

        boolean optional() {
            return parent != null && parent.optional().contains(position);
        }

        boolean stray() {
            return node instanceof LoopNode.Step step && step.stray();
        }
    }

    /// Rows that one click more shows.
    final class More implements LoopRow {
        final List<LoopRow> rest;
        final long statements;

        /// @param rest may make its rows when it is asked for them
        /// @param statements that they stand for
        More(List<LoopRow> rest, long statements) {
            this.rest = rest;
            this.statements = statements;
        }
    }

    /// Statements that the row stands for.
    default int[] rows() {
        return switch (this) {
            case Whole whole -> whole.segment.rows();
            case Part part -> part.node.rows();
            case More _ -> new int[0];
        };
    }
}
