package org.querygram.loops;

import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Folds the whole sequence: takes the best loop out of each stretch that repeats, and goes on
/// with what stands before and behind it.
final class SegmentFolder {

    private final Sequence sequence;
    private final BodyFinder bodies;
    private final List<Draft> items = new ArrayList<>();
    private final boolean[] held;

    SegmentFolder(Sequence sequence) {
        this.sequence = sequence;
        this.bodies = new BodyFinder(sequence);
        this.held = new boolean[sequence.length()];
    }

    Body fold() {
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, sequence.length()});
        while (!open.isEmpty()) {
            int[] range = open.pop();
            foldRange(range[0], range[1], open);
        }
        for (int at = 0; at < held.length; at++) {
            if (!held[at]) {
                items.add(new Slot(sequence.symbol[at], new int[] {at}, false, 1));
            }
        }
        items.sort(Comparator.comparingInt(Draft::first));
        return new Body(items, 0);
    }

    private void foldRange(int from, int to, Deque<int[]> open) {
        if (from >= to || !sequence.mayLookAt(to - from)) {
            return;
        }
        List<int[]> stretches = Bursts.find(sequence, from, to);
        for (int i = 0; i < stretches.size(); i++) {
            int[] stretch = stretches.get(i);
            int limit = i + 1 < stretches.size() ? stretches.get(i + 1)[0] : to;
            LoopFinder.Found found =
                    bodies.loops().best(Ranges.one(stretch[0], stretch[1]), new int[] {limit}, 0);
            if (found != null && found.bits() < plainBits(stretch)) {
                int border = border(found, stretch);
                if (border >= 0) {
                    open.push(new int[] {stretch[0], border});
                    open.push(new int[] {border, stretch[1]});
                } else {
                    take(found.loop());
                    Ranges rounds = found.loop().rounds();
                    open.push(new int[] {stretch[0], rounds.from()[0]});
                    open.push(new int[] {rounds.to()[rounds.size() - 1], stretch[1]});
                }
            }
        }
    }

    /// Where one loop ends and another one starts that shares a statement with it, or -1 when it is
    /// one loop: optional steps that are in all rounds of one part and in none of the others say
    /// so.
    private int border(LoopFinder.Found found, int[] stretch) {
        int parent = found.loop().first() - 1;
        int again = parent < 0 ? -1 : Borders.again(found.loop(), sequence.symbol[parent]);
        if (again > stretch[0]) {
            return again;
        }
        for (int border : Borders.of(found.loop())) {
            if (bits(stretch[0], border) + bits(border, stretch[1]) < found.bits()) {
                return border;
            }
        }
        return -1;
    }

    /// What a part costs with its best loop, or without one.
    private double bits(int from, int to) {
        double plain = plainBits(new int[] {from, to});
        LoopFinder.Found found =
                to - from < 2 ? null : bodies.loops().best(Ranges.one(from, to), new int[] {to}, 0);
        return found == null ? plain : Math.min(plain, found.bits());
    }

    private double plainBits(int[] stretch) {
        return (stretch[1] - stretch[0]) * Bits.step(sequence.symbols);
    }

    private void take(Repeat loop) {
        Ranges rounds = loop.rounds();
        for (int at = rounds.from()[0]; at < rounds.to()[rounds.size() - 1]; at++) {
            held[at] = true;
        }
        items.add(loop);
    }
}
