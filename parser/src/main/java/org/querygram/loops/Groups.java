package org.querygram.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final int FEWEST_PLACES = 16;

    private final Sequence sequence;
    private final Ranges rounds;
    private final int[] roundsWith;
    private final int[] roundsWithMany;
    private final int[] group;

    /// Symbols that repeat in enough of the rounds that have them.
    private final boolean[] many;

    /// The extent of each symbol, or the region of each group, in the round that is looked at.
    private final int[][] inRound;

    Groups(Sequence sequence, Ranges rounds) {
        this.sequence = sequence;
        this.rounds = rounds;
        this.roundsWith = new int[sequence.symbols];
        this.roundsWithMany = new int[sequence.symbols];
        this.group = new int[sequence.symbols];
        this.many = new boolean[sequence.symbols];
        this.inRound = new int[sequence.symbols][];
        Arrays.setAll(group, symbol -> symbol);
    }

    /// For each group the region that it spans in each round; rounds without it are left out.
    List<Ranges> find() {
        count();
        if (!findMany()) {
            return List.of();
        }
        unite();
        Map<Integer, List<int[]>> regions = new LinkedHashMap<>();
        for (int round = 0; round < rounds.size(); round++) {
            addRegions(round, regions);
        }
        List<Ranges> found = new ArrayList<>();
        for (List<int[]> all : regions.values()) {
            int[] from = new int[all.size()];
            int[] to = new int[all.size()];
            for (int i = 0; i < from.length; i++) {
                from[i] = all.get(i)[0];
                to[i] = all.get(i)[1];
            }
            found.add(new Ranges(from, to));
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

    private boolean findMany() {
        boolean any = false;
        for (int symbol = 0; symbol < many.length; symbol++) {
            int times = roundsWithMany[symbol];
            many[symbol] = times > 0 && times >= SHARE * roundsWith[symbol];
            any |= many[symbol];
        }
        return any;
    }

    /// Unites symbols that lie between each other in most of the rounds that have both.
    private void unite() {
        Map<Long, int[]> pairs = new HashMap<>();
        int step = Math.max(1, rounds.size() / SAMPLE);
        for (int round = 0; round < rounds.size(); round += step) {
            List<int[]> extents = extents(round);
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

    /// First position, position behind the last, symbol and count, of each repeated symbol that the
    /// round has, in a steady order.
    private List<int[]> extents(int round) {
        List<int[]> extents = new ArrayList<>();
        for (int at = rounds.from()[round]; at < rounds.to()[round]; at++) {
            int symbol = sequence.symbol[at];
            if (many[symbol]) {
                int[] extent = inRound[symbol];
                if (extent == null) {
                    extent = new int[] {at, at, symbol, 0};
                    inRound[symbol] = extent;
                    extents.add(extent);
                }
                extent[1] = at + 1;
                extent[3]++;
            }
        }
        extents.forEach(extent -> inRound[extent[2]] = null);
        inOrder(extents);
        return extents;
    }

    /// Of groups that get into each other's way the first one found is taken, so their order is
    /// part of the result: by the lowest bits of their symbols, as many as tell them apart about.
    private static void inOrder(List<int[]> extents) {
        int places = FEWEST_PLACES;
        while (4 * extents.size() > 3 * places) {
            places *= 2;
        }
        int low = places - 1;
        // Nearly in order, and mostly one or two: a sort of Java's takes longer to begin.
        for (int i = 1; i < extents.size(); i++) {
            int[] extent = extents.get(i);
            int at = i;
            while (at > 0 && (extents.get(at - 1)[2] & low) > (extent[2] & low)) {
                extents.set(at, extents.get(at - 1));
                at--;
            }
            extents.set(at, extent);
        }
    }

    private void addRegions(int round, Map<Integer, List<int[]>> regions) {
        List<int[]> mine = new ArrayList<>();
        for (int[] extent : extents(round)) {
            int root = root(extent[2]);
            int[] region = inRound[root];
            if (region == null) {
                region = new int[] {extent[0], extent[1], root};
                inRound[root] = region;
                mine.add(region);
            }
            region[0] = Math.min(region[0], extent[0]);
            region[1] = Math.max(region[1], extent[1]);
        }
        inOrder(mine);
        for (int[] region : mine) {
            inRound[region[2]] = null;
            regions.computeIfAbsent(region[2], root -> new ArrayList<>()).add(region);
        }
    }

    private int root(int symbol) {
        int at = symbol;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }
}
