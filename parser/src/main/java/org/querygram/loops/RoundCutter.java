package org.querygram.loops;

import java.util.Arrays;
import java.util.BitSet;

/// Cuts regions into rounds that all start with one symbol.
final class RoundCutter {

    /// A round without most of what this share of the rounds has is no round of its own ...
    private static final double CORE = 0.98;

    /// ... once there are so many rounds that a missing step is an exception.
    private static final int MANY_ROUNDS = 50;

    /// A round with no more than this part of the core has next to nothing of it.
    private static final int LONELY = 4;

    private final Sequence sequence;
    private final int head;
    private final int[] inRounds;
    private final int[] severalInRounds;

    /// For each symbol its bit in the core, or 0.
    private final long[] bitOf;

    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] region = new int[16];
    private int size;

    RoundCutter(Sequence sequence, int head) {
        this.sequence = sequence;
        this.head = head;
        this.inRounds = new int[sequence.symbols];
        this.severalInRounds = new int[sequence.symbols];
        this.bitOf = new long[sequence.symbols];
    }

    /// @param limits for each region how far its last round may reach beyond it
    /// @return how many rounds there are
    int cut(Ranges regions, int[] limits) {
        for (int i = 0; i < regions.size(); i++) {
            cut(i, regions.from()[i], regions.to()[i]);
        }
        countSymbols();
        int[] core = core();
        dropFalseStarts(core);
        joinStrays(core);
        endLastRounds(limits);
        while (turnBack(regions)) {
            // One step further to the true start of the rounds.
        }
        return size;
    }

    Ranges rounds() {
        return new Ranges(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    /// How many rounds each region has that has any.
    int[] runs() {
        int[] runs = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || region[i] != region[i - 1]) {
                count++;
            }
            runs[count - 1]++;
        }
        return Arrays.copyOf(runs, count);
    }

    private void cut(int index, int start, int end) {
        boolean open = false;
        for (int at = start; at < end; at++) {
            if (sequence.symbol[at] == head) {
                if (open) {
                    to[size - 1] = at;
                }
                open(at, index);
                open = true;
            }
        }
        if (open) {
            to[size - 1] = end;
        }
    }

    private void open(int at, int index) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            region = Arrays.copyOf(region, size * 2);
        }
        from[size] = at;
        region[size++] = index;
    }

    private void countSymbols() {
        int[] stamp = new int[sequence.symbols];
        int[] times = new int[sequence.symbols];
        for (int round = 0; round < size; round++) {
            sequence.working(to[round] - from[round]);
            for (int at = from[round]; at < to[round]; at++) {
                int symbol = sequence.symbol[at];
                if (stamp[symbol] != round + 1) {
                    stamp[symbol] = round + 1;
                    times[symbol] = 0;
                    inRounds[symbol]++;
                }
                if (++times[symbol] == 2) {
                    severalInRounds[symbol]++;
                }
            }
        }
    }

    /// A stray head cuts a full round in two, or stands alone: such a round joins the next one of
    /// its region, or the one before.
    private void joinStrays(int[] core) {
        if (core.length < 2) {
            return;
        }
        long all = all(core);
        int kept = 0;
        for (int round = 0; round < size; round++) {
            long mine = coreOf(round);
            boolean hasNext = round + 1 < size && region[round + 1] == region[round];
            boolean lonely =
                    round + 1 < size && Long.bitCount(mine) <= Math.max(1, core.length / LONELY);
            if (hasNext && (lonely || completes(mine, coreOf(round + 1), all))) {
                from[round + 1] = from[round];
            } else if (lonely && !hasNext && kept > 0 && region[kept - 1] == region[round]) {
                to[kept - 1] = to[round];
            } else {
                from[kept] = from[round];
                to[kept] = to[round];
                region[kept++] = region[round];
            }
        }
        size = kept;
    }

    private static boolean completes(long one, long other, long all) {
        return one != all && other != all && (one | other) == all;
    }

    private static long all(int[] core) {
        return core.length == Long.SIZE ? -1L : (1L << core.length) - 1;
    }

    /// A stray head before the first round of a region would draw in what belongs to the loop
    /// around: an incomplete first round with statements that no other round has is left out.
    private void dropFalseStarts(int[] core) {
        if (core.length < 2) {
            return;
        }
        int kept = 0;
        for (int round = 0; round < size; round++) {
            boolean first = round == 0 || region[round - 1] != region[round];
            boolean more = round + 1 < size && region[round + 1] == region[round];
            if (!(first && more && coreOf(round) != all(core) && hasForeign(round))) {
                from[kept] = from[round];
                to[kept] = to[round];
                region[kept++] = region[round];
            }
        }
        size = kept;
    }

    private boolean hasForeign(int round) {
        for (int at = from[round]; at < to[round]; at++) {
            int symbol = sequence.symbol[at];
            if (symbol != head && !isStep(symbol)) {
                return true;
            }
        }
        return false;
    }

    /// A statement that rounds have several times cannot be their head by itself. Where it stands
    /// before every round, the first one included, and not at the end of the last, rounds start
    /// with it: `a b a c, a b a c` is found as `a (b a c a) (b a c)`.
    private boolean turnBack(Ranges regions) {
        int before = -1;
        for (int round = 0; round < size; round++) {
            int at = from[round] - 1;
            if (at < regions.from()[region[round]]
                    || (before >= 0 && sequence.symbol[at] != before)) {
                return false;
            }
            before = sequence.symbol[at];
            boolean last = round == size - 1 || region[round + 1] != region[round];
            if (to[round] - from[round] < 2 || (last && sequence.symbol[to[round] - 1] == before)) {
                return false;
            }
        }
        for (int round = 0; round < size; round++) {
            from[round]--;
            if (round + 1 < size && region[round + 1] == region[round]) {
                to[round]--;
            }
        }
        return size > 0;
    }

    /// Symbols that nearly all rounds have, at most 64; none while there are few rounds.
    private int[] core() {
        if (size < MANY_ROUNDS) {
            return new int[0];
        }
        int[] core = new int[Long.SIZE];
        int count = 0;
        for (int symbol = 0; symbol < inRounds.length && count < core.length; symbol++) {
            if (inRounds[symbol] >= CORE * size) {
                core[count++] = symbol;
            }
        }
        for (int i = 0; i < count; i++) {
            bitOf[core[i]] = 1L << i;
        }
        return Arrays.copyOf(core, count);
    }

    /// One bit for each symbol of the core that the round has.
    private long coreOf(int round) {
        long bits = 0;
        for (int at = from[round]; at < to[round]; at++) {
            bits |= bitOf[sequence.symbol[at]];
        }
        return bits;
    }

    /// The last round of a region ends where other statements take over.
    private void endLastRounds(int[] limits) {
        int inner = 0;
        for (int round = 0; round + 1 < size; round++) {
            inner += region[round + 1] == region[round] ? 1 : 0;
        }
        for (int round = 0; round < size; round++) {
            if (round == size - 1 || region[round + 1] != region[round]) {
                to[round] = endOf(round, limits[region[round]], inner);
            }
        }
    }

    private int endOf(int round, int limit, int inner) {
        int best = from[round] + 1;
        BitSet seen = new BitSet();
        int score = 0;
        int bestScore = 0;
        for (int at = best; at < limit; at++) {
            int symbol = sequence.symbol[at];
            boolean step = at < to[round] ? isStep(symbol) : isStep(symbol, inner);
            if (isOwn(at, round)) {
                // What comes behind it must count for more than the statements between.
                best = at + 1;
                bestScore = score + 1;
                continue;
            }
            boolean known = step && (!seen.get(symbol) || severalInRounds[symbol] > 1);
            if (step) {
                seen.set(symbol);
            }
            if (at >= to[round] && !known) {
                break;
            }
            score += known ? 1 : -1;
            if (known && score >= bestScore) {
                bestScore = score;
                best = at + 1;
            }
        }
        return best;
    }

    /// True for what happened once and writes a value that this round works on: the row that only
    /// the last round has to insert, say.
    private boolean isOwn(int at, int round) {
        int back = sequence.ties.back()[at];
        return back > 0 && at - back >= from[round];
    }

    private boolean isStep(int symbol) {
        return isStep(symbol, size);
    }

    /// @param rounds in how many the symbol could be seen: what stands behind the last round of a
    ///     region was not counted, so that an optional last step was seen in the other rounds only
    private boolean isStep(int symbol, int rounds) {
        // In a loop of three rounds, what one round alone has is no step; see Support.
        return symbol != head && Support.isStep(inRounds[symbol], rounds);
    }
}
