package org.querygram.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Symbols that rounds have several times, grouped by the inner loop that they seem to belong to:
/// those whose occurrences lie between each other's.
final class Groups {

    /// A symbol twice in fewer of its rounds than this is an exception, not a loop.
    private static final double SHARE = 0.1;

    /// Rounds looked at to see which symbols lie between each other.
    private static final int SAMPLE = 500;

    private static final int MOST_SYMBOLS = 64;

    private static final int ENOUGH = 3;

    private final Sequence sequence;
    private final Ranges rounds;
    private final int[] roundsWith;
    private final int[] roundsWithMany;
    private final int[] group;

    Groups(Sequence sequence, Ranges rounds) {
        this.sequence = sequence;
        this.rounds = rounds;
        this.roundsWith = new int[sequence.symbols];
        this.roundsWithMany = new int[sequence.symbols];
        this.group = new int[sequence.symbols];
        Arrays.setAll(group, symbol -> symbol);
    }

    /// For each group the region that it spans in each round; rounds without it are left out.
    List<Ranges> find() {
        count();
        unite();
        Map<Integer, List<int[]>> regions = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            addRegions(round, regions, order);
        }
        List<Ranges> found = new ArrayList<>();
        for (int root : order) {
            List<int[]> all = regions.getOrDefault(root, List.of());
            found.add(
                    new Ranges(
                            all.stream().mapToInt(r -> r[0]).toArray(),
                            all.stream().mapToInt(r -> r[1]).toArray()));
        }
        return found;
    }

    private void count() {
        int[] seen = new int[sequence.symbols];
        int[] stamp = new int[sequence.symbols];
        for (int round = 0; round < rounds.size(); round++) {
            for (int at = rounds.from()[round]; at < rounds.to()[round]; at++) {
                int symbol = sequence.symbol[at];
                if (stamp[symbol] != round + 1) {
                    stamp[symbol] = round + 1;
                    seen[symbol] = 0;
                    roundsWith[symbol]++;
                }
                if (++seen[symbol] == 2) {
                    roundsWithMany[symbol]++;
                }
            }
        }
    }

    private boolean isMany(int symbol) {
        int many = roundsWithMany[symbol];
        return many > 0 && many >= SHARE * roundsWith[symbol];
    }

    /// Unites symbols that lie between each other in most of the rounds that have both.
    private void unite() {
        Map<Long, int[]> pairs = new HashMap<>();
        int step = Math.max(1, rounds.size() / SAMPLE);
        for (int round = 0; round < rounds.size(); round += step) {
            List<int[]> extents = new ArrayList<>(extents(round).values());
            for (int i = 0; i < Math.min(MOST_SYMBOLS, extents.size()); i++) {
                for (int j = i + 1; j < Math.min(MOST_SYMBOLS, extents.size()); j++) {
                    countPair(extents.get(i), extents.get(j), pairs);
                }
            }
        }
        pairs.forEach(
                (key, count) -> {
                    // Where both repeat, their order tells most.
                    int where = count[2] >= ENOUGH ? 2 : 0;
                    if (2 * count[where + 1] >= count[where]) {
                        group[root((int) (key >>> 32))] = root((int) (long) key);
                    }
                });
    }

    private static void countPair(int[] one, int[] other, Map<Long, int[]> pairs) {
        if (one[3] < 2 && other[3] < 2) {
            return;
        }
        long low = Math.min(one[2], other[2]);
        long high = Math.max(one[2], other[2]);
        int[] count = pairs.computeIfAbsent((low << 32) | high, key -> new int[4]);
        boolean between = one[0] < other[1] && other[0] < one[1];
        count[0]++;
        count[1] += between ? 1 : 0;
        if (one[3] > 1 && other[3] > 1) {
            count[2]++;
            count[3] += between ? 1 : 0;
        }
    }

    /// First position, position behind the last, symbol and count, of each repeated symbol.
    private Map<Integer, int[]> extents(int round) {
        Map<Integer, int[]> extents = new HashMap<>();
        for (int at = rounds.from()[round]; at < rounds.to()[round]; at++) {
            int symbol = sequence.symbol[at];
            if (isMany(symbol)) {
                int first = at;
                int[] extent = extents.computeIfAbsent(symbol, s -> new int[] {first, first, s, 0});
                extent[1] = at + 1;
                extent[3]++;
            }
        }
        return extents;
    }

    private void addRegions(int round, Map<Integer, List<int[]>> regions, List<Integer> order) {
        Map<Integer, int[]> mine = new HashMap<>();
        for (int[] extent : extents(round).values()) {
            int root = root(extent[2]);
            int[] region = mine.computeIfAbsent(root, r -> new int[] {extent[0], extent[1]});
            region[0] = Math.min(region[0], extent[0]);
            region[1] = Math.max(region[1], extent[1]);
        }
        mine.forEach(
                (root, region) -> {
                    if (!regions.containsKey(root)) {
                        order.add(root);
                    }
                    regions.computeIfAbsent(root, r -> new ArrayList<>()).add(region);
                });
    }

    private int root(int symbol) {
        int at = symbol;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }
}
