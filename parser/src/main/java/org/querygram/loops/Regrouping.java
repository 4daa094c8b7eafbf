package org.querygram.loops;

import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Corrects what order alone could not tell, by the values that the rounds of a loop work on.
///
/// Rounds that come in twos with equal values are one round that asks twice. Values that all come
/// again in the same order are two loops over the same rows, one after another; when few values
/// come again many times, they are the steps of one round.
final class Regrouping {

    /// Steps that one round may have of one kind.
    private static final int MOST_STEPS = 8;

    private static final int FEWEST_ROUNDS = 3;

    /// Fewer rows are not gone through twice: it may be chance.
    private static final int FEWEST_IN_PASS = 3;

    private final RoundValues values;

    Regrouping(RoundValues values) {
        this.values = values;
    }

    /// The same statements with better loops.
    Body of(Body body) {
        List<Draft> items = new ArrayList<>();
        for (Draft item : body.items()) {
            switch (item) {
                case Slot slot -> items.add(slot);
                case Repeat repeat -> items.addAll(passes(merged(repeat)));
            }
        }
        return new Body(items, body.bits());
    }

    private Repeat merged(Repeat repeat) {
        Repeat inside = new Repeat(repeat.rounds(), repeat.runs(), merged(repeat.body()));
        long[] signatures = values.of(repeat.rounds());
        int together = together(signatures, repeat.runs());
        return together > 1 ? merge(inside, together) : inside;
    }

    private Body merged(Body body) {
        List<Draft> items = new ArrayList<>();
        for (Draft item : body.items()) {
            items.add(item instanceof Repeat repeat ? merged(repeat) : item);
        }
        return new Body(items, body.bits());
    }

    /// How many of the rounds make one, or 1.
    private static int together(long[] signatures, int[] runs) {
        int equal = equalTogether(signatures, runs);
        if (equal > 1) {
            return equal;
        }
        int period = runs.length == 1 ? period(signatures) : signatures.length;
        boolean steps =
                period > 1
                        && period <= MOST_STEPS
                        && signatures.length % period == 0
                        && signatures.length / period >= Math.max(period, FEWEST_ROUNDS);
        return steps ? period : 1;
    }

    /// How many rounds with equal values follow each other everywhere, or 1.
    private static int equalTogether(long[] signatures, int[] runs) {
        int together = 0;
        int groups = 0;
        int round = 0;
        for (int run : runs) {
            int end = round + run;
            while (round < end) {
                int from = round;
                while (round < end && signatures[round] == signatures[from]) {
                    round++;
                }
                together = divisor(together, round - from);
                groups++;
            }
        }
        boolean one = together > 1 && together <= MOST_STEPS;
        return one && groups >= FEWEST_ROUNDS && 2 * distinct(signatures) > groups ? together : 1;
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private static long distinct(long[] signatures) {
        return Arrays.stream(signatures).distinct().count();
    }

    /// After how many rounds all values come again, in their order; the last time may end early.
    /// The number of rounds when they do not.
    private static int period(long[] signatures) {
        int[] border = new int[signatures.length + 1];
        border[0] = -1;
        int matched = -1;
        for (int i = 0; i < signatures.length; i++) {
            while (matched >= 0 && signatures[matched] != signatures[i]) {
                matched = border[matched];
            }
            border[i + 1] = ++matched;
        }
        return signatures.length - border[signatures.length];
    }

    private static Repeat merge(Repeat repeat, int together) {
        Ranges rounds = repeat.rounds();
        int size = rounds.size() / together;
        int[] from = new int[size];
        int[] to = new int[size];
        Arrays.setAll(from, i -> rounds.from()[i * together]);
        Arrays.setAll(to, i -> rounds.to()[(i + 1) * together - 1]);
        List<Draft> items = new ArrayList<>();
        for (int part = 0; part < together; part++) {
            items.addAll(repeat.body().items(rounds.every(together, part)));
        }
        int[] runs = Arrays.stream(repeat.runs()).map(run -> run / together).toArray();
        return new Repeat(new Ranges(from, to), runs, new Body(items, repeat.body().bits()));
    }

    /// The loop, or the several loops over the same rows that it is.
    private List<Repeat> passes(Repeat repeat) {
        int size = repeat.rounds().size();
        long[] signatures = values.of(repeat.rounds());
        int period = period(signatures);
        int rest = size % period;
        boolean again =
                period >= FEWEST_IN_PASS
                        && size / period + (rest > 0 ? 1 : 0) > 1
                        && (rest == 0 || rest >= FEWEST_IN_PASS)
                        && 2 * distinct(signatures) > period;
        if (!again) {
            return List.of(repeat);
        }
        List<Repeat> passes = new ArrayList<>();
        for (int from = 0; from < size; from += period) {
            Ranges part = repeat.rounds().part(from, Math.min(size, from + period));
            Body body = new Body(repeat.body().items(part), repeat.body().bits());
            passes.add(new Repeat(part, new int[] {part.size()}, body));
        }
        return passes;
    }
}
