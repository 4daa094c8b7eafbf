package org.querygram.loops;

import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Positions at which what looks like one loop may be two, or may end.
final class Borders {

    private static final int FEWEST_ROUNDS = 3;

    /// So many of the rounds between its first and its last one must have the step.
    private static final double DENSE = 0.9;

    /// So many strays in one round look like other work.
    private static final int CROWD = 3;

    /// More are not tried: each costs two searches.
    private static final int MOST = 4;

    private Borders() {}

    /// Where a step starts or ceases to be in every round, and where strays crowd.
    static List<Integer> of(Repeat loop) {
        Set<Integer> borders = new LinkedHashSet<>();
        int[] strays = new int[loop.rounds().size()];
        int[] first = new int[strays.length];
        int[] last = new int[strays.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (Draft item : loop.body().items()) {
            if (item instanceof Slot slot && !slot.stray()) {
                addChange(slot, loop.rounds(), borders);
            } else if (item instanceof Slot slot) {
                for (int position : slot.positions()) {
                    int round = loop.rounds().indexOf(position);
                    strays[round]++;
                    first[round] = Math.min(first[round], position);
                    last[round] = Math.max(last[round], position + 1);
                }
            }
        }
        int crowded = mostCrowded(strays);
        if (crowded >= 0) {
            borders.add(first[crowded]);
            borders.add(last[crowded]);
        }
        return borders.stream().limit(MOST).toList();
    }

    private static int mostCrowded(int[] strays) {
        int most = -1;
        for (int round = 0; round < strays.length; round++) {
            if (strays[round] >= CROWD && (most < 0 || strays[round] > strays[most])) {
                most = round;
            }
        }
        return most;
    }

    /// Where the statement that stands before the loop comes again among its rounds, or -1: a page
    /// that is asked for twice lists its rows twice, and goes through them twice.
    static int again(Repeat loop, int symbolBefore) {
        for (Draft item : loop.body().items()) {
            if (item instanceof Slot slot && slot.stray() && slot.symbol() == symbolBefore) {
                for (int position : slot.positions()) {
                    if (loop.rounds().indexOf(position) + 1 >= FEWEST_ROUNDS) {
                        return position;
                    }
                }
            }
        }
        return -1;
    }

    private static void addChange(Slot slot, Ranges rounds, Set<Integer> borders) {
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
