package org.querygram.loops;

import org.jspecify.annotations.Nullable;
import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;

import java.util.ArrayList;
import java.util.List;

/// Finds the loop that describes some regions best: which symbol starts its rounds, where the
/// last round ends, and what a round consists of.
final class LoopFinder {

    /// A loop with what it costs.
    ///
    /// @param head the symbol that its rounds were cut at
    /// @param bits of loop, body and the statements of the regions that it leaves out
    record Found(Repeat loop, int head, double bits) {}

    private static final int FEWEST_ROUNDS = 3;
    private static final int MOST_HEADS = 3;

    /// Which symbol is the head shows in so many positions as well as in a million.
    private static final int SAMPLE = 12_000;

    /// The sample is taken at so many places, evenly spread: what is one loop at the start of a
    /// long log may be another one at its end.
    private static final int WINDOWS = 4;

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
        List<Integer> heads = new Heads(sequence, regions).find(depth < 2 ? MOST_HEADS : 2);
        if (heads.size() < 2 || regions.length() <= SAMPLE) {
            return best(heads, regions, limits, depth);
        }
        Ranges sample = regions.sample(SAMPLE, WINDOWS);
        Found promising = best(heads, sample, sample.to(), depth);
        Found whole = promising == null ? null : loop(promising.head, regions, limits, depth);
        return whole == null ? best(heads, regions, limits, depth) : whole;
    }

    /// The loops over one region that the most promising heads give: one when the region is so long
    /// that a sample had to choose.
    List<Found> candidates(int from, int to, int limit) {
        Ranges region = Ranges.one(from, to);
        if (to - from > SAMPLE) {
            Found best = best(region, new int[] {limit}, 0);
            return best == null ? List.of() : List.of(best);
        }
        List<Found> found = new ArrayList<>();
        if (sequence.mayLookAt(to - from)) {
            for (int head : new Heads(sequence, region).find(MOST_HEADS)) {
                Found each = loop(head, region, new int[] {limit}, 0);
                if (each != null) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private @Nullable Found best(List<Integer> heads, Ranges regions, int[] limits, int depth) {
        Found best = null;
        for (int head : heads) {
            double most = best == null ? Double.POSITIVE_INFINITY : best.bits;
            Found found = loop(head, regions, limits, depth, most);
            if (found != null && found.bits < most) {
                best = found;
            }
        }
        return best;
    }

    private @Nullable Found loop(int head, Ranges regions, int[] limits, int depth) {
        return loop(head, regions, limits, depth, Double.POSITIVE_INFINITY);
    }

    /// @param most a loop that costs so many bits or more need not be found
    private @Nullable Found loop(int head, Ranges regions, int[] limits, int depth, double most) {
        RoundCutter cutter = new RoundCutter(sequence, head);
        if (cutter.cut(regions, limits) < FEWEST_ROUNDS) {
            return null;
        }
        Ranges rounds = cutter.rounds();
        int[] runs = cutter.runs();
        if (isNoLoop(runs)) {
            return null;
        }
        double series = Bits.series(runs.clone());
        double leftOut = leftOut(regions, rounds);
        double ties = brokenTies(rounds) * Bits.TIE;
        if (Bits.LOOP + series + leftOut + ties >= most) {
            return null;
        }
        Body body = bodies.find(rounds, depth + 1);
        double bits = Bits.LOOP + series + body.bits() + leftOut + ties;
        return new Found(new Repeat(rounds, runs, body), head, bits);
    }

    /// What the statements cost that stand in the regions and in no round. A round's own statement
    /// directly before the first round or behind the last one makes the cut doubtful.
    private double leftOut(Ranges regions, Ranges rounds) {
        int count = Math.max(0, regions.length() - rounds.length());
        if (count == 0) {
            return 0;
        }
        int own = 0;
        int round = 0;
        for (int region = 0; region < regions.size(); region++) {
            int from = regions.from()[region];
            int to = regions.to()[region];
            while (round < rounds.size() && rounds.to()[round] <= from) {
                round++;
            }
            if (round < rounds.size() && rounds.from()[round] < to) {
                own += isIn(rounds, round, rounds.from()[round] - 1, from, to) ? 1 : 0;
            }
        }
        return count * Bits.step(sequence.symbols) + own * Bits.DOUBT;
    }

    /// Rounds that start between two statements that are tied.
    private int brokenTies(Ranges rounds) {
        int broken = 0;
        for (int from : rounds.from()) {
            broken += sequence.ties.inside()[from] ? 1 : 0;
        }
        return broken;
    }

    private boolean isIn(Ranges rounds, int round, int position, int from, int to) {
        if (position < from || position >= to) {
            return false;
        }
        for (int at = rounds.from()[round]; at < rounds.to()[round]; at++) {
            if (sequence.symbol[at] == sequence.symbol[position]) {
                return true;
            }
        }
        return false;
    }

    /// A loop runs twice at least in some round, and what happens twice in one round alone may be
    /// chance.
    private static boolean isNoLoop(int[] runs) {
        int several = 0;
        int most = 0;
        for (int run : runs) {
            several += run > 1 ? 1 : 0;
            most = Math.max(most, run);
        }
        return most < 2 || most == 2 && several < 2;
    }
}
