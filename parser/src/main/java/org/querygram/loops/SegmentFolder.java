package org.querygram.loops;

import org.jspecify.annotations.Nullable;
import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Folds the whole sequence: takes the best loop out of each stretch that repeats, and goes on
/// with what stands before and behind it.
final class SegmentFolder {

    /// What to do with a stretch.
    ///
    /// @param border where to cut it in two first, or -1 to take the loop
    /// @param bits what the whole stretch costs then
    private record Choice(Repeat loop, int border, double bits) {}

    /// So many loops before or behind another one are looked for to tell what a choice is worth.
    private static final int DEPTH = 3;

    /// A loop has three rounds at least.
    private static final int FEWEST = 3;

    private final Sequence sequence;
    private final BodyFinder bodies;

    /// The best loop of a part, by its two ends; null where there is none.
    private final Map<Long, LoopFinder.@Nullable Found> known = new HashMap<>();

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
            Choice choice = best(stretch, limit);
            if (choice != null && choice.bits < plainBits(stretch[0], stretch[1])) {
                int border = choice.border;
                if (border >= 0) {
                    open.push(new int[] {stretch[0], border});
                    open.push(new int[] {border, stretch[1]});
                } else {
                    take(choice.loop);
                    open.push(new int[] {stretch[0], choice.loop.first()});
                    open.push(new int[] {end(choice.loop), stretch[1]});
                }
            }
        }
    }

    /// The loop that, together with what can be made of the statements before and behind it,
    /// describes the stretch best: strays make loops of few rounds that swallow whole loops.
    private @Nullable Choice best(int[] stretch, int limit) {
        Choice best = null;
        for (LoopFinder.Found found : bodies.loops().candidates(stretch[0], stretch[1], limit)) {
            Choice whole = whole(found, stretch);
            Choice choice = split(found, stretch, whole);
            if (best == null || choice.bits < best.bits) {
                best = choice;
            }
        }
        return best;
    }

    private Choice whole(LoopFinder.Found found, int[] stretch) {
        int from = found.loop().first();
        int to = Math.min(stretch[1], end(found.loop()));
        double rest = bits(stretch[0], from) + bits(to, stretch[1]);
        double plain = plainBits(stretch[0], from) + plainBits(to, stretch[1]);
        return new Choice(found.loop(), -1, found.bits() - plain + rest);
    }

    /// The same loop cut in two where one loop ends and another one starts that shares a statement
    /// with it: optional steps that are in all rounds of one part and in none of the others say
    /// so. The whole loop when cutting does not help.
    private Choice split(LoopFinder.Found found, int[] stretch, Choice whole) {
        int parent = found.loop().first() - 1;
        int again = parent < 0 ? -1 : Borders.again(found.loop(), sequence.symbol[parent]);
        if (again > stretch[0]) {
            return new Choice(found.loop(), again, whole.bits);
        }
        Choice best = whole;
        for (int border : Borders.of(found.loop())) {
            if (border > stretch[0] && border < stretch[1]) {
                double bits = bits(stretch[0], border) + bits(border, stretch[1]);
                if (bits < best.bits) {
                    best = new Choice(found.loop(), border, bits);
                }
            }
        }
        return best;
    }

    /// What a part costs with its best loop and with those before and behind it, or without one.
    private double bits(int from, int to) {
        return bits(from, to, DEPTH);
    }

    private double bits(int from, int to, int depth) {
        double plain = plainBits(from, to);
        LoopFinder.Found found = depth == 0 || to - from < FEWEST ? null : bestOf(from, to);
        if (found == null) {
            return plain;
        }
        int first = found.loop().first();
        int end = Math.min(to, end(found.loop()));
        double rest = bits(from, first, depth - 1) + bits(end, to, depth - 1);
        return Math.min(plain, found.bits() - plainBits(from, first) - plainBits(end, to) + rest);
    }

    private LoopFinder.@Nullable Found bestOf(int from, int to) {
        long key = ((long) from << 32) | to;
        if (!known.containsKey(key)) {
            known.put(key, bodies.loops().best(Ranges.one(from, to), new int[] {to}, 0));
        }
        return known.get(key);
    }

    private static int end(Repeat loop) {
        return loop.rounds().to()[loop.rounds().size() - 1];
    }

    private double plainBits(int from, int to) {
        return (to - from) * Bits.step(sequence.symbols);
    }

    private void take(Repeat loop) {
        Arrays.fill(held, loop.first(), end(loop), true);
        items.add(loop);
    }
}
