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

    /// Where the statement that stands before the loop comes again among its rounds, or -1: a page
    /// that is asked for twice lists its rows twice, and goes through them twice.
    static int again(Repeat loop, int symbolBefore) {
        for (Draft item : loop.body().items()) {
            if (item instanceof Slot slot && slot.stray() && slot.symbol() == symbolBefore) {
                for (int position : slot.positions()) {
                    int round = loop.rounds().indexOf(position);
                    if (round + 1 >= FEWEST_ROUNDS
                            && loop.rounds().size() - 1 - round >= FEWEST_ROUNDS) {
                        return position;
                    }
                }
            }
        }
        return -1;
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
