package org.querygram.loops;

import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what the rounds of a loop have in common: inner loops first, then a slot for every
/// statement that none of them holds.
final class BodyFinder {

    private static final int DEEPEST = 8;

    private final Sequence sequence;
    private final LoopFinder loops;

    BodyFinder(Sequence sequence) {
        this.sequence = sequence;
        this.loops = new LoopFinder(sequence, this);
    }

    LoopFinder loops() {
        return loops;
    }

    /// The body that describes the rounds best.
    Body find(Ranges rounds, int depth) {
        List<Repeat> inner = new ArrayList<>();
        double innerBits = 0;
        if (depth < DEEPEST && sequence.mayLookAt(rounds.length())) {
            for (Ranges regions : new Groups(sequence, rounds).find()) {
                LoopFinder.Found found = loops.best(regions, limits(regions, rounds), depth);
                if (found != null
                        && Support.isStep(found.loop().support(), rounds.size())
                        && found.bits() < plainBits(regions)
                        && isApart(found, inner)) {
                    inner.add(found.loop());
                    innerBits += loopBits(found, rounds);
                }
            }
        }
        return body(rounds, inner, innerBits);
    }

    private Body body(Ranges rounds, List<Repeat> inner, double innerBits) {
        SlotFinder slots = new SlotFinder(sequence, rounds, inner);
        List<Draft> items = new ArrayList<>(inner);
        items.addAll(joinStrays(slots.find()));
        BodyOrder order = new BodyOrder(items, rounds);
        List<Draft> ordered = order.order();
        return new Body(ordered, innerBits + slots.bits() + order.bits());
    }

    /// What the loop itself costs; the statements that it left out get slots of their own.
    private double loopBits(LoopFinder.Found found, Ranges rounds) {
        return Bits.LOOP
                + Bits.series(found.loop().runs().clone())
                + Bits.presence(rounds.size(), found.loop().runs().length)
                + found.loop().body().bits();
    }

    /// What the regions cost without a loop.
    private double plainBits(Ranges regions) {
        SlotFinder slots = new SlotFinder(sequence, regions, List.of());
        slots.find();
        return slots.bits();
    }

    /// How far the last inner round of each region may reach: to the end of the round around it.
    private static int[] limits(Ranges regions, Ranges rounds) {
        int[] limits = regions.to().clone();
        for (int i = 0; i < limits.length; i++) {
            int round = rounds.indexOf(regions.from()[i]);
            if (round >= 0) {
                limits[i] = rounds.to()[round];
            }
        }
        return limits;
    }

    private static boolean isApart(LoopFinder.Found found, List<Repeat> others) {
        Ranges mine = found.loop().rounds();
        for (Repeat other : others) {
            Ranges theirs = other.rounds();
            int at = 0;
            for (int i = 0; i < mine.size(); i++) {
                while (at < theirs.size() && theirs.to()[at] <= mine.from()[i]) {
                    at++;
                }
                if (at < theirs.size() && theirs.from()[at] < mine.to()[i]) {
                    return false;
                }
            }
        }
        return true;
    }

    /// One item for all strays of one symbol, wherever they stand.
    private static List<Draft> joinStrays(List<Draft> slots) {
        Map<Integer, Slot> strays = new HashMap<>();
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : slots) {
            if (draft instanceof Slot slot && slot.stray()) {
                strays.merge(slot.symbol(), slot, BodyFinder::join);
            } else {
                joined.add(draft);
            }
        }
        joined.addAll(strays.values());
        return joined;
    }

    private static Slot join(Slot one, Slot other) {
        int[] positions =
                Arrays.copyOf(one.positions(), one.positions().length + other.positions().length);
        System.arraycopy(
                other.positions(), 0, positions, one.positions().length, other.positions().length);
        Arrays.sort(positions);
        return new Slot(one.symbol(), positions, true, one.support() + other.support());
    }
}
