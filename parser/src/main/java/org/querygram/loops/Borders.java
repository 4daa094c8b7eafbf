package org.querygram.loops;

import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayList;
import java.util.List;

/// Positions at which a loop may be two: where a step starts or ceases to be in every round.
final class Borders {

    private static final int FEWEST_ROUNDS = 3;

    /// So many of the rounds between its first and its last one must have the step.
    private static final double DENSE = 0.9;

    /// More are not tried: each costs two searches.
    private static final int MOST = 3;

    private Borders() {}

    static List<Integer> of(Repeat loop) {
        List<Integer> borders = new ArrayList<>();
        for (Draft item : loop.body().items()) {
            if (item instanceof Slot slot && !slot.stray() && borders.size() < MOST) {
                add(slot, loop.rounds(), borders);
            }
        }
        return borders;
    }

    private static void add(Slot slot, Ranges rounds, List<Integer> borders) {
        int[] positions = slot.positions();
        int first = rounds.indexOf(positions[0]);
        int last = rounds.indexOf(positions[positions.length - 1]);
        int span = last - first + 1;
        if (slot.support() < FEWEST_ROUNDS || slot.support() < DENSE * span) {
            return;
        }
        if (first >= FEWEST_ROUNDS) {
            borders.add(positions[0]);
        } else if (rounds.size() - 1 - last >= FEWEST_ROUNDS) {
            borders.add(positions[positions.length - 1] + 1);
        }
    }
}
