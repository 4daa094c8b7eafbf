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
    private final List<LoopNode> nodes = new ArrayList<>();
    private int[] support = {};

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

    /// Puts nodes and housekeeping in order; nothing may be added afterwards.
    BodyNodes close() {
        List<Entry> entries = kept.isEmpty() ? Arrays.asList(items) : entries();
        for (Entry entry : entries) {
            nodes.add(entry.node);
        }
        support = entries.stream().mapToInt(Entry::support).toArray();
        return this;
    }

    /// Known after `close`.
    List<LoopNode> nodes() {
        return nodes;
    }

    /// For each of `nodes` the number of rounds that have it; known after `close`.
    int[] support() {
        return support;
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
        int support = support(keepers);
        boolean stray = inLoop && !Support.isStep(support, rounds.size());
        Arrays.sort(rows);
        return new Entry(new Step(keepers.getFirst().queryClass(), rows, stray), support);
    }

    /// In how many rounds one of these stands; they come in order.
    private int support(List<Keeper> keepers) {
        int support = 0;
        int round = -1;
        for (Keeper keeper : keepers) {
            if (round < 0 || keeper.anchor() >= rounds.to()[round]) {
                round = rounds.indexOf(keeper.anchor());
                support++;
            }
        }
        return support;
    }
}
