package org.querygram.app.log;

import org.querygram.detect.Finding;
import org.querygram.loops.LoopNode;
import org.querygram.timeline.Segment;

/// What is selected in a log. However it came about, it stands for rows: a view that knows nothing
/// of findings or loops can still show it.
public sealed interface Selected {

    Selected NOTHING = new Nothing();

    /// The rows it stands for, ascending; do not change. Empty when nothing is selected.
    int[] rows();

    /// Nothing: all views show everything at full strength.
    record Nothing() implements Selected {
        @Override
        public int[] rows() {
            return new int[0];
        }
    }

    /// A finding, wherever its statements stand.
    record OfFinding(Finding finding) implements Selected {
        @Override
        public int[] rows() {
            return finding.rows();
        }
    }

    /// A whole segment.
    record OfSegment(Segment segment) implements Selected {
        @Override
        public int[] rows() {
            return segment.rows();
        }
    }

    /// A loop, or a step at one place of the tree.
    record OfNode(int segment, LoopNode node) implements Selected {
        @Override
        public int[] rows() {
            return node.rows();
        }
    }

    /// All runs of one query class.
    record OfClass(int queryClass, int[] rows) implements Selected {}

    /// Some rows: a range dragged in the chart, a round of a loop.
    ///
    /// @param title what they are, for people: "Statements 1 to 120", "Round 3 of 200"
    record OfRows(String title, int[] rows) implements Selected {}

    /// One statement.
    record OfRow(int row) implements Selected {
        @Override
        public int[] rows() {
            return new int[] {row};
        }
    }
}
