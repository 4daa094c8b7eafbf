package org.querygram.loops;

import java.util.List;

/// An item of a body while the tree is being found. Positions count the symbols of the sequence.
sealed interface Draft {

    /// First position of the item.
    int first();

    /// In how many rounds of the body it occurs.
    int support();

    /// One symbol at one place.
    ///
    /// @param positions ascending
    /// @param stray true when it is not part of the loop around it
    record Slot(int symbol, int[] positions, boolean stray, int support) implements Draft {
        @Override
        public int first() {
            return positions[0];
        }
    }

    /// A loop.
    ///
    /// @param runs how many rounds it has each time it runs
    record Repeat(Ranges rounds, int[] runs, Body body) implements Draft {
        @Override
        public int first() {
            return rounds.from()[0];
        }

        @Override
        public int support() {
            return runs.length;
        }
    }

    /// Items in order.
    ///
    /// @param bits what it costs to write the sequence down with this body: the smaller, the
    ///     better it describes it
    record Body(List<Draft> items, double bits) {}
}
