package org.querygram.loops;

import org.querygram.loops.LoopNode.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes of one body, with the housekeeping that stands before and behind them.
final class BodyNodes {

    /// Housekeeping of one class at one side of one item.
    private record Place(int item, boolean behind, int queryClass) {}

    private record Entry(LoopNode node, int support) {}

    private final Ranges rounds;
    private final boolean inLoop;
    private final Entry[] items;
    private final Map<Place, List<Keeper>> kept = new HashMap<>();

    /// @param inLoop false for the outermost level, which has no strays
    BodyNodes(Ranges rounds, boolean inLoop, int items) {
        this.rounds = rounds;
        this.inLoop = inLoop;
        this.items = new Entry[items];
    }

    void keep(Keeper keeper, int item) {
        Place place = new Place(item, keeper.behind(), keeper.queryClass());
        kept.computeIfAbsent(place, p -> new ArrayList<>()).add(keeper);
    }

    void add(int item, LoopNode node, int support) {
        items[item] = new Entry(node, support);
    }

    List<LoopNode> nodes() {
        return entries().stream().map(Entry::node).toList();
    }

    /// For each of `nodes` the number of rounds that have it.
    int[] support() {
        return entries().stream().mapToInt(Entry::support).toArray();
    }

    private List<Entry> entries() {
        Map<Integer, List<Entry>> before = new HashMap<>();
        Map<Integer, List<Entry>> behind = new HashMap<>();
        kept.forEach(
                (place, keepers) ->
                        (place.behind ? behind : before)
                                .computeIfAbsent(place.item, i -> new ArrayList<>())
                                .add(entry(keepers)));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            addAll(before.getOrDefault(i, List.of()), entries);
            entries.add(items[i]);
            addAll(behind.getOrDefault(i, List.of()), entries);
        }
        return entries;
    }

    private static void addAll(List<Entry> more, List<Entry> entries) {
        more.stream()
                .sorted(Comparator.comparingInt(entry -> entry.node.firstRow()))
                .forEach(entries::add);
    }

    private Entry entry(List<Keeper> keepers) {
        int[] rows = keepers.stream().mapToInt(Keeper::row).toArray();
        int support =
                (int)
                        keepers.stream()
                                .mapToInt(keeper -> rounds.indexOf(keeper.anchor()))
                                .distinct()
                                .count();
        boolean stray = inLoop && !Support.isStep(support, rounds.size());
        Arrays.sort(rows);
        return new Entry(new Step(keepers.getFirst().queryClass(), rows, stray), support);
    }
}
