package org.querygram.loops;

import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Puts the items of a body in the order in which most rounds have them.
final class BodyOrder {

    /// Bits for two neighbours that a round has the other way round.
    private static final double SWAP = 6;

    /// More items than this are ordered by their first occurrence: comparing pairs grows squared.
    private static final int MOST_ITEMS = 100;

    private final List<Draft> items;
    private final Ranges rounds;
    private final int[][] before;
    private double bits;

    BodyOrder(List<Draft> items, Ranges rounds) {
        this.items = items;
        this.rounds = rounds;
        int size = items.size() <= MOST_ITEMS ? items.size() : 0;
        this.before = new int[size][size];
    }

    List<Draft> order() {
        if (before.length == 0 || rounds.size() == 1) {
            List<Draft> sorted = new ArrayList<>(items);
            sorted.sort(Comparator.comparingInt(Draft::first));
            return sorted;
        }
        countPairs();
        return pick();
    }

    /// What rounds cost that have their items in another order; known after `order`.
    double bits() {
        return bits;
    }

    private void countPairs() {
        int[][] seats = new int[items.size()][];
        int[] next = new int[items.size()];
        for (int i = 0; i < seats.length; i++) {
            seats[i] =
                    switch (items.get(i)) {
                        case Slot slot -> slot.positions();
                        case Repeat repeat -> repeat.rounds().from();
                    };
        }
        long[] present = new long[items.size()];
        for (int round = 0; round < rounds.size(); round++) {
            int count = 0;
            for (int item = 0; item < seats.length; item++) {
                int[] seat = seats[item];
                while (next[item] < seat.length && seat[next[item]] < rounds.from()[round]) {
                    next[item]++;
                }
                if (next[item] < seat.length && seat[next[item]] < rounds.to()[round]) {
                    present[count++] = ((long) seat[next[item]] << 32) | item;
                }
            }
            countRound(present, count);
        }
    }

    private void countRound(long[] present, int count) {
        Arrays.sort(present, 0, count);
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                before[(int) present[i]][(int) present[j]]++;
            }
        }
    }

    /// Picks again and again the item that fewest others want to stand before.
    private List<Draft> pick() {
        List<Draft> ordered = new ArrayList<>(items.size());
        boolean[] done = new boolean[items.size()];
        int last = -1;
        while (ordered.size() < items.size()) {
            int best = -1;
            long fewest = Long.MAX_VALUE;
            for (int i = 0; i < done.length; i++) {
                long waits = done[i] ? Long.MAX_VALUE : waits(i, done);
                if (waits < fewest || (waits == fewest && isEarlier(i, best))) {
                    fewest = waits;
                    best = i;
                }
            }
            if (last >= 0) {
                bits += SWAP * Math.min(before[best][last], before[last][best]);
            }
            last = best;
            done[best] = true;
            ordered.add(items.get(best));
        }
        return ordered;
    }

    private boolean isEarlier(int item, int other) {
        return other >= 0 && items.get(item).first() < items.get(other).first();
    }

    /// How many of the others must come first, and by how much.
    private long waits(int item, boolean[] done) {
        long waits = 0;
        for (int other = 0; other < done.length; other++) {
            int ahead = before[other][item] - before[item][other];
            if (!done[other] && ahead > 0) {
                waits += ahead;
            }
        }
        return waits;
    }
}
