package org.querygram.loops;

import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives each statement of the rounds that no inner loop holds its slot: the first, second, ...
/// occurrence of its symbol in the round. Slots too rare to be steps hold strays.
final class SlotFinder {

    /// Occurrences of one symbol in a round told apart; later ones share the last slot.
    private static final int PLACES = 8;

    private final Sequence sequence;
    private final Ranges rounds;
    private final List<Repeat> loops;
    private final int[] slotOf;
    private final List<int[]> rowsOfSlot = new ArrayList<>();
    private int[] symbolOfSlot = new int[16];
    private int[] placeOfSlot = new int[16];
    private int[] sizeOfSlot = new int[16];
    private int[] supportOfSlot = new int[16];
    private long[] roundsOfSlot = new long[16];
    private int slots;
    private double bits;

    SlotFinder(Sequence sequence, Ranges rounds, List<Repeat> loops) {
        this.sequence = sequence;
        this.rounds = rounds;
        this.loops = loops;
        this.slotOf = new int[sequence.symbols * PLACES];
        Arrays.fill(slotOf, -1);
    }

    List<Draft> find() {
        int[] seen = new int[sequence.symbols];
        int[] stamp = new int[sequence.symbols];
        int[] nextRound = new int[loops.size()];
        for (int round = 0; round < rounds.size(); round++) {
            int position = rounds.from()[round];
            sequence.working(rounds.to()[round] - position);
            while (position < rounds.to()[round]) {
                int behind = behindLoop(position, nextRound);
                if (behind > position) {
                    position = behind;
                    continue;
                }
                int symbol = sequence.symbol[position];
                if (stamp[symbol] != round + 1) {
                    stamp[symbol] = round + 1;
                    seen[symbol] = 0;
                }
                put(symbol, Math.min(PLACES - 1, seen[symbol]++), position, round);
                position++;
            }
        }
        return slots();
    }

    /// What the slots cost; known after `find`.
    double bits() {
        return bits;
    }

    /// The position behind the inner round that starts here, or the position itself.
    private int behindLoop(int position, int[] nextRound) {
        for (int i = 0; i < nextRound.length; i++) {
            Ranges inner = loops.get(i).rounds();
            while (nextRound[i] < inner.size() && inner.from()[nextRound[i]] < position) {
                nextRound[i]++;
            }
            if (nextRound[i] < inner.size() && inner.from()[nextRound[i]] == position) {
                return inner.to()[nextRound[i]];
            }
        }
        return position;
    }

    private void put(int symbol, int place, int position, int round) {
        int key = symbol * PLACES + place;
        int slot = slotOf[key];
        if (slot < 0) {
            slot = newSlot(symbol, place);
            slotOf[key] = slot;
        }
        int[] rows = rowsOfSlot.get(slot);
        if (sizeOfSlot[slot] == rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            rowsOfSlot.set(slot, rows);
        }
        boolean newRound =
                sizeOfSlot[slot] == 0 || rows[sizeOfSlot[slot] - 1] < rounds.from()[round];
        rows[sizeOfSlot[slot]++] = position;
        if (newRound) {
            supportOfSlot[slot]++;
            roundsOfSlot[slot] += mix(round);
        }
    }

    private int newSlot(int symbol, int place) {
        if (slots == symbolOfSlot.length) {
            int more = slots * 2;
            symbolOfSlot = Arrays.copyOf(symbolOfSlot, more);
            placeOfSlot = Arrays.copyOf(placeOfSlot, more);
            sizeOfSlot = Arrays.copyOf(sizeOfSlot, more);
            supportOfSlot = Arrays.copyOf(supportOfSlot, more);
            roundsOfSlot = Arrays.copyOf(roundsOfSlot, more);
        }
        rowsOfSlot.add(new int[4]);
        symbolOfSlot[slots] = symbol;
        placeOfSlot[slots] = place;
        return slots++;
    }

    private List<Draft> slots() {
        List<Draft> found = new ArrayList<>(slots);
        Scatter scatter = new Scatter(sequence, rounds, frame());
        Set<Long> told = new HashSet<>();
        for (int slot = 0; slot < slots; slot++) {
            int[] positions = Arrays.copyOf(rowsOfSlot.get(slot), sizeOfSlot[slot]);
            sequence.working(positions.length);
            boolean step = isStep(slot, positions, scatter);
            boolean crowded =
                    placeOfSlot[slot] == PLACES - 1 && positions.length > supportOfSlot[slot];
            if (step && !crowded) {
                bits += Bits.step(sequence.symbols);
                // Steps that always come together are told together.
                if (told.add(roundsOfSlot[slot])) {
                    bits += Bits.presence(rounds.size(), supportOfSlot[slot]);
                }
            } else {
                bits += strayBits(positions);
            }
            found.add(new Slot(symbolOfSlot[slot], positions, !step, supportOfSlot[slot]));
        }
        return found;
    }

    private double strayBits(int[] positions) {
        double own = Bits.ownStray(sequence.symbols);
        double other = Bits.stray(sequence.symbols, sequence.length());
        byte[] back = sequence.ties.back();
        double bits = 0;
        for (int position : positions) {
            bits += back[position] > 0 ? own : other;
        }
        return bits;
    }

    private boolean isStep(int slot, int[] positions, Scatter scatter) {
        int support = supportOfSlot[slot];
        if (sequence.ties.bound()[symbolOfSlot[slot]]) {
            return Support.isTiedStep(support, rounds.size());
        }
        return Support.isStep(support, rounds.size()) && !scatter.isScattered(positions, support);
    }

    /// The symbols that hold the rounds together: those of steps that hardly a round lacks, and of
    /// inner loops.
    private boolean[] frame() {
        boolean[] frame = new boolean[sequence.symbols];
        for (int slot = 0; slot < slots; slot++) {
            frame[symbolOfSlot[slot]] |= Scatter.isFrame(supportOfSlot[slot], rounds.size());
        }
        for (Repeat loop : loops) {
            for (Draft item : loop.body().items()) {
                if (item instanceof Slot slot
                        && Scatter.isFrame(slot.support(), loop.rounds().size())) {
                    frame[slot.symbol()] = true;
                }
            }
        }
        return frame;
    }

    private static long mix(int round) {
        long hash = (round + 1) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return hash * 0xBF58476D1CE4E5B9L;
    }
}
