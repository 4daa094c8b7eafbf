package org.querygram.loops;

import org.jspecify.annotations.Nullable;
import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;

/// Finds the loop that describes some regions best: which symbol starts its rounds, where the
/// last round ends, and what a round consists of.
final class LoopFinder {

    /// A loop with what it costs.
    ///
    /// @param bits of loop, body and the statements of the regions that it leaves out
    record Found(Repeat loop, double bits) {}

    private static final int FEWEST_ROUNDS = 3;

    private final Sequence sequence;
    private final BodyFinder bodies;

    LoopFinder(Sequence sequence, BodyFinder bodies) {
        this.sequence = sequence;
        this.bodies = bodies;
    }

    /// @param regions where the loop may run, one for each run; may be empty ones
    /// @param limits for each region the position up to which its last round may reach
    /// @return null if no loop was found
    @Nullable Found best(Ranges regions, int[] limits, int depth) {
        if (!sequence.mayLookAt(regions.length())) {
            return null;
        }
        Found best = null;
        for (int head : new Heads(sequence, regions).find(depth < 2 ? 3 : 2)) {
            Found found = loop(head, regions, limits, depth);
            if (found != null && (best == null || found.bits < best.bits)) {
                best = found;
            }
        }
        return best;
    }

    private @Nullable Found loop(int head, Ranges regions, int[] limits, int depth) {
        RoundCutter cutter = new RoundCutter(sequence, head);
        if (cutter.cut(regions, limits) < FEWEST_ROUNDS) {
            return null;
        }
        Ranges rounds = cutter.rounds();
        int[] runs = cutter.runs();
        if (isNoLoop(runs)) {
            return null;
        }
        Body body = bodies.find(rounds, depth + 1);
        int leftOut = Math.max(0, regions.length() - rounds.length());
        double bits =
                Bits.LOOP
                        + Bits.series(runs.clone())
                        + body.bits()
                        + leftOut * Bits.step(sequence.symbols);
        return new Found(new Repeat(rounds, runs, body), bits);
    }

    private static boolean isNoLoop(int[] runs) {
        for (int run : runs) {
            if (run > 1) {
                return false;
            }
        }
        return true;
    }
}
