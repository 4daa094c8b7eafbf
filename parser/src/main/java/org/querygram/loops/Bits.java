package org.querygram.loops;

import java.util.Arrays;

/// What it costs to write down a piece of structure, in bits (minimum description length). The
/// structure that needs fewest bits for steps, rounds and exceptions together is taken for the
/// true one: optional steps and strays cost more the less regular they are.
final class Bits {

    /// Opening one more loop.
    static final double LOOP = 6;

    /// Naming one step, beyond telling which symbol it is.
    private static final double STEP = 8;

    /// A stray asks for more explanation than telling it takes.
    private static final double STRAY = 6;

    /// An optional step tells the same as an inner loop that runs less often; programs are
    /// written as loops in loops more often than with an `if`, so it costs a little more.
    private static final double OPTIONAL = 1.25;

    /// A loop that starts right behind one of its own statements.
    static final double DOUBT = 16;

    /// A round that starts between two statements that share a value.
    static final double TIE = 8;

    private Bits() {}

    /// One more step in a body.
    static double step(int symbols) {
        return STEP + log2(Math.max(2, symbols));
    }

    /// A statement that no rule tells: what it is, and where it is.
    static double stray(int symbols, int length) {
        return STRAY + log2(Math.max(2, symbols)) + log2(Math.max(2, length));
    }

    /// A statement that no rule tells, but the values of the round that it stands in do: cheaper
    /// than a statement outside of all loops.
    static double ownStray(int symbols) {
        return log2(Math.max(2, symbols));
    }

    /// Telling which of the rounds have a step that `present` of them have.
    static double presence(int rounds, int present) {
        if (present <= 0 || present >= rounds) {
            return 0;
        }
        double share = (double) present / rounds;
        double bits = -rounds * (share * log2(share) + (1 - share) * log2(1 - share));
        return OPTIONAL * bits + log2(rounds);
    }

    /// Telling how often something happens in each of the rounds; sorts `counts`.
    static double series(int[] counts) {
        if (counts.length <= 1) {
            return counts.length == 0 ? 0 : 2 * log2(Math.max(2, counts[0]));
        }
        Arrays.sort(counts);
        double bits = 0;
        int from = 0;
        while (from < counts.length) {
            int to = from;
            while (to < counts.length && counts[to] == counts[from]) {
                to++;
            }
            int same = to - from;
            bits += -same * log2((double) same / counts.length);
            bits += log2(Math.max(2, counts[from]));
            from = to;
        }
        return bits;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
