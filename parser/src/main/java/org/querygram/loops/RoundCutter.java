package org.querygram.loops;

import java.util.Arrays;

/// Cuts regions into rounds that all start with one symbol.
final class RoundCutter {

    /// A round without most of what this share of the rounds has is no round of its own ...
    private static final double CORE = 0.98;

    /// ... once there are so many rounds that a missing step is an exception.
    private static final int MANY_ROUNDS = 50;

    private final Sequence sequence;
    private final int head;
    private final int[] inRounds;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] region = new int[16];
    private int size;

    RoundCutter(Sequence sequence, int head) {
        this.sequence = sequence;
        this.head = head;
        this.inRounds = new int[sequence.symbols];
    }

    /// @param limits for each region how far its last round may reach beyond it
    /// @return how many rounds there are
    int cut(Ranges regions, int[] limits) {
        for (int i = 0; i < regions.size(); i++) {
            cut(i, regions.from()[i], regions.to()[i]);
        }
        countSymbols();
        joinStrays();
        endLastRounds(limits);
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
        for (int round = 0; round < size; round++) {
            for (int at = from[round]; at < to[round]; at++) {
                int symbol = sequence.symbol[at];
                if (stamp[symbol] != round + 1) {
                    stamp[symbol] = round + 1;
                    inRounds[symbol]++;
                }
            }
        }
    }

    /// A head that stands alone among hundreds of full rounds is a stray: its round joins the
    /// next one of its region, or the one before.
    private void joinStrays() {
        if (size < MANY_ROUNDS) {
            return;
        }
        int core = 0;
        for (int count : inRounds) {
            core += count >= CORE * size ? 1 : 0;
        }
        if (core < 2) {
            return;
        }
        int kept = 0;
        for (int round = 0; round < size; round++) {
            boolean lonely = 2 * coreIn(round) < core + 1;
            boolean lastOfAll = round == size - 1;
            if (lonely && !lastOfAll && region[round + 1] == region[round]) {
                from[round + 1] = from[round];
            } else if (lonely && !lastOfAll && kept > 0 && region[kept - 1] == region[round]) {
                to[kept - 1] = to[round];
            } else {
                from[kept] = from[round];
                to[kept] = to[round];
                region[kept++] = region[round];
            }
        }
        size = kept;
    }

    private int coreIn(int round) {
        int core = 0;
        int heads = 0;
        for (int at = from[round]; at < to[round]; at++) {
            int symbol = sequence.symbol[at];
            heads += symbol == head ? 1 : 0;
            boolean first = symbol != head || heads == 1;
            core += first && inRounds[symbol] >= CORE * size ? 1 : 0;
        }
        return core;
    }

    /// The last round of a region ends where other statements take over.
    private void endLastRounds(int[] limits) {
        for (int round = 0; round < size; round++) {
            if (round == size - 1 || region[round + 1] != region[round]) {
                to[round] = endOf(round, limits[region[round]]);
            }
        }
    }

    private int endOf(int round, int limit) {
        int best = from[round] + 1;
        int score = 0;
        int bestScore = 0;
        for (int at = best; at < limit; at++) {
            boolean known = isStep(sequence.symbol[at]);
            if (at >= to[round] && !known) {
                break;
            }
            score += known ? 1 : -2;
            if (score > bestScore) {
                bestScore = score;
                best = at + 1;
            }
        }
        return best;
    }

    private boolean isStep(int symbol) {
        // In a loop of three rounds, what one round alone has is no step; see Support.
        return symbol != head && Support.isStep(inRounds[symbol], size);
    }
}
