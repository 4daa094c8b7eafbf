package org.querygram.loops;

import java.util.ArrayList;
import java.util.Arrays;
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

        Slot in(Ranges part) {
            int[] inside =
                    Arrays.stream(part.near(positions))
                            .filter(at -> part.indexOf(at) >= 0)
                            .toArray();
            int rounds = (int) Arrays.stream(inside).map(part::indexOf).distinct().count();
            return new Slot(symbol, inside, stray, rounds);
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

        Repeat in(Ranges part) {
            Ranges inside = rounds.in(part);
            int[] counts = new int[part.size()];
            for (int from : inside.from()) {
                counts[part.indexOf(from)]++;
            }
            int[] left = Arrays.stream(counts).filter(count -> count > 0).toArray();
            return new Repeat(inside, left, new Body(body.items(inside), body.bits()));
        }
    }

    /// Items in order.
    ///
    /// @param bits what it costs to write the sequence down with this body: the smaller, the
    ///     better it describes it
    record Body(List<Draft> items, double bits) {

        /// What of the items lies in some of the rounds.
        List<Draft> items(Ranges part) {
            List<Draft> inside = new ArrayList<>();
            for (Draft item : items) {
                Draft rest =
                        switch (item) {
                            case Slot slot -> slot.in(part);
                            case Repeat repeat -> repeat.in(part);
                        };
                if (rest.support() > 0) {
                    inside.add(rest);
                }
            }
            return inside;
        }
    }
}
