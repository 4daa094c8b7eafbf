package org.querygram.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Symbols that may start the rounds of a loop over some regions, most promising first.
///
/// Symbols that occur equally often belong to one round; of them the one that comes first can be
/// its head. Of the rest those are looked at that explain most statements, and the one that most
/// regions start with.
final class Heads {

    private static final int FEWEST_ROUNDS = 3;
    private static final int LOOKED_AT = 7;

    private final Sequence sequence;
    private final Ranges regions;
    private final int[] count;
    private final long[] offset;
    private final List<Integer> present = new ArrayList<>();

    Heads(Sequence sequence, Ranges regions) {
        this.sequence = sequence;
        this.regions = regions;
        this.count = new int[sequence.symbols];
        this.offset = new long[sequence.symbols];
    }

    /// @param most how many to return, the one that most regions start with not counted
    List<Integer> find(int most) {
        int starter = readRegions();
        Set<Integer> heads = new HashSet<>();
        if (starter >= 0 && count[starter] >= FEWEST_ROUNDS) {
            heads.add(starter);
        }
        for (List<Integer> equals : byCount()) {
            if (heads.size() < LOOKED_AT) {
                heads.add(first(equals));
            }
        }
        Map<Integer, Double> score = new HashMap<>();
        for (int head : heads) {
            score.put(head, bits(head));
        }
        List<Integer> best = new ArrayList<>(heads);
        best.sort(Comparator.<Integer>comparingDouble(score::get).thenComparing(h -> h));
        List<Integer> found = new ArrayList<>(best.subList(0, Math.min(most, best.size())));
        if (heads.contains(starter) && !found.contains(starter)) {
            found.add(starter);
        }
        return found;
    }

    /// @return the symbol that most regions start with
    private int readRegions() {
        int[] starts = new int[sequence.symbols];
        int starter = -1;
        int[] stamp = new int[sequence.symbols];
        for (int region = 0; region < regions.size(); region++) {
            int from = regions.from()[region];
            for (int at = from; at < regions.to()[region]; at++) {
                int symbol = sequence.symbol[at];
                if (count[symbol]++ == 0) {
                    present.add(symbol);
                }
                if (stamp[symbol] != region + 1) {
                    stamp[symbol] = region + 1;
                    offset[symbol] += at - from;
                }
            }
            if (from < regions.to()[region]) {
                int symbol = sequence.symbol[from];
                starts[symbol]++;
                starter = starter < 0 || starts[symbol] > starts[starter] ? symbol : starter;
            }
        }
        return starter;
    }

    private List<List<Integer>> byCount() {
        Map<Integer, List<Integer>> equals = new HashMap<>();
        for (int symbol : present) {
            if (count[symbol] >= FEWEST_ROUNDS) {
                equals.computeIfAbsent(count[symbol], c -> new ArrayList<>()).add(symbol);
            }
        }
        List<List<Integer>> groups = new ArrayList<>(equals.values());
        groups.sort(
                Comparator.<List<Integer>>comparingLong(
                                group -> -(long) count[group.getFirst()] * group.size())
                        .thenComparing(group -> group.getFirst()));
        return groups;
    }

    private int first(List<Integer> symbols) {
        return symbols.stream().min(Comparator.comparingLong(s -> offset[s])).orElseThrow();
    }

    /// What it costs to tell, for each round that the head starts, how often it has each symbol.
    private double bits(int head) {
        Rounds rounds = new Rounds(sequence.symbols);
        for (int region = 0; region < regions.size(); region++) {
            int to = regions.to()[region];
            for (int at = regions.from()[region]; at < to; at++) {
                int symbol = sequence.symbol[at];
                if (symbol == head) {
                    rounds.end();
                } else {
                    rounds.add(symbol);
                }
            }
            rounds.end();
        }
        Set<Long> told = new HashSet<>();
        double bits = 0;
        for (int symbol : present) {
            int[] histogram = rounds.histogram[symbol];
            if (histogram != null && told.add(rounds.hash[symbol])) {
                bits += entropy(histogram, rounds.count);
            }
        }
        return bits;
    }

    /// How often each symbol stands in the rounds so far.
    private static final class Rounds {

        /// As often or more often is one case.
        private static final int MOST_TIMES = 63;

        final long[] hash;
        final int[][] histogram;
        int count;
        private final int[] inRound;
        private final int[] touched;
        private int touchedCount;

        Rounds(int symbols) {
            hash = new long[symbols];
            histogram = new int[symbols][];
            inRound = new int[symbols];
            touched = new int[symbols];
        }

        void add(int symbol) {
            if (inRound[symbol]++ == 0) {
                touched[touchedCount++] = symbol;
            }
        }

        void end() {
            long round = (count + 1) * 0x9E3779B97F4A7C15L;
            for (int i = 0; i < touchedCount; i++) {
                int symbol = touched[i];
                int times = inRound[symbol];
                inRound[symbol] = 0;
                hash[symbol] += round * times + times;
                int[] counts = histogram[symbol];
                if (counts == null) {
                    counts = new int[MOST_TIMES + 1];
                    histogram[symbol] = counts;
                }
                counts[Math.min(MOST_TIMES, times)]++;
            }
            touchedCount = 0;
            count++;
        }
    }

    private static double entropy(int[] counts, int rounds) {
        int rest = rounds - Arrays.stream(counts).sum();
        double bits = part(rest, rounds);
        for (int count : counts) {
            bits += part(count, rounds);
        }
        return bits;
    }

    private static double part(int count, int of) {
        return count == 0 ? 0 : -count * Bits.log2((double) count / of);
    }
}
