package org.querygram.loops;

import org.querygram.loops.Draft.Body;
import org.querygram.loops.Draft.Repeat;
import org.querygram.loops.Draft.Slot;
import org.querygram.loops.LoopNode.Loop;
import org.querygram.loops.LoopNode.Step;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes the tree from what was found: positions become rows, and housekeeping returns to the
/// level to which its brackets belong.
final class TreeBuilder {

    private final Workload workload;
    private final int[] rows;
    private final int[] tokens;
    private final Driver driver;
    private final Stop stop;

    /// For each depth the index of the item that holds a position; bodies of one depth are apart.
    private final List<int[]> owners = new ArrayList<>();

    TreeBuilder(Workload workload, int[] rows, int[] tokens, Stop stop) {
        this.workload = workload;
        this.rows = rows;
        this.tokens = tokens;
        this.stop = stop;
        this.driver = new Driver(workload, rows);
    }

    List<LoopNode> build(Body body, List<Keeper> keepers) {
        BodyNodes nodes = nodes(body, Ranges.one(0, tokens.length), keepers, 0);
        return joinNeighbours(nodes.nodes());
    }

    private BodyNodes nodes(Body body, Ranges rounds, List<Keeper> keepers, int depth) {
        int[] owner = own(body, depth);
        List<List<Keeper>> ofChild = new ArrayList<>();
        body.items().forEach(item -> ofChild.add(new ArrayList<>()));
        BodyNodes nodes = new BodyNodes(rounds, depth > 0, body.items().size());
        for (Keeper each : keepers) {
            stop.after(1);
            Keeper keeper = depth == 0 ? each : pastStrays(each, body, owner, rounds);
            int item = owner[keeper.anchor()];
            if (isInside(keeper, body.items().get(item))
                    && !isBefore(keeper, body.items().get(item), keepers)) {
                ofChild.get(item).add(keeper);
            } else {
                nodes.keep(keeper, item);
            }
        }
        for (int i = 0; i < body.items().size(); i++) {
            switch (body.items().get(i)) {
                case Slot slot -> nodes.add(i, step(slot), slot.support());
                case Repeat repeat ->
                        nodes.add(i, loop(repeat, ofChild.get(i), depth), repeat.support());
            }
        }
        return nodes.close();
    }

    /// A stray between SAVEPOINT and its statement does not take the SAVEPOINT with it.
    private static Keeper pastStrays(Keeper keeper, Body body, int[] owner, Ranges rounds) {
        int round = rounds.indexOf(keeper.anchor());
        int step = keeper.behind() ? -1 : 1;
        int at = keeper.anchor();
        while (at >= rounds.from()[round]
                && at < rounds.to()[round]
                && body.items().get(owner[at]) instanceof Slot slot
                && slot.stray()) {
            at += step;
        }
        return at < rounds.from()[round] || at >= rounds.to()[round] ? keeper : keeper.at(at);
    }

    /// True when both brackets stand in one round of the item, so that it is a matter of that
    /// round.
    private static boolean isInside(Keeper keeper, Draft item) {
        if (item instanceof Repeat repeat) {
            int round = repeat.rounds().indexOf(keeper.anchor());
            return round >= 0 && round == repeat.rounds().indexOf(keeper.partner());
        }
        return false;
    }

    /// True for what stands alone (SET, a ping) before the first round, and before hardly another.
    private static boolean isBefore(Keeper keeper, Draft item, List<Keeper> keepers) {
        if (keeper.behind()
                || keeper.partner() != keeper.anchor()
                || keeper.anchor() != item.first()
                || !(item instanceof Repeat repeat)) {
            return false;
        }
        Ranges rounds = repeat.rounds();
        long roundsWithIt =
                keepers.stream()
                        .filter(other -> other.queryClass() == keeper.queryClass())
                        .mapToInt(other -> rounds.indexOf(other.anchor()))
                        .filter(round -> round >= 0)
                        .distinct()
                        .count();
        return !Support.isStep((int) roundsWithIt, rounds.size());
    }

    private int[] own(Body body, int depth) {
        if (owners.size() <= depth) {
            owners.add(new int[tokens.length]);
        }
        int[] owner = owners.get(depth);
        for (int i = 0; i < body.items().size(); i++) {
            switch (body.items().get(i)) {
                case Slot slot -> {
                    for (int position : slot.positions()) {
                        owner[position] = i;
                    }
                }
                case Repeat repeat -> {
                    Ranges rounds = repeat.rounds();
                    for (int round = 0; round < rounds.size(); round++) {
                        Arrays.fill(owner, rounds.from()[round], rounds.to()[round], i);
                    }
                }
            }
        }
        return owner;
    }

    private Step step(Slot slot) {
        stop.after(slot.positions().length);
        int[] mine = new int[slot.positions().length];
        Arrays.setAll(mine, i -> rows[tokens[slot.positions()[i]]]);
        return new Step(workload.queryClass(mine[0]), mine, slot.stray());
    }

    private Loop loop(Repeat repeat, List<Keeper> keepers, int depth) {
        stop.now();
        Ranges rounds = repeat.rounds();
        BodyNodes body = nodes(repeat.body(), rounds, keepers, depth + 1);
        int[] starts = new int[rounds.size()];
        Arrays.setAll(starts, round -> rows[tokens[rounds.from()[round]]]);
        for (Keeper keeper : keepers) {
            int round = rounds.indexOf(keeper.anchor());
            starts[round] = Math.min(starts[round], keeper.row());
        }
        List<LoopNode> nodes = body.nodes();
        int[] all = LoopNode.rowsOf(nodes);
        return new Loop(
                rounds.size(),
                Arrays.stream(repeat.runs()).min().orElseThrow(),
                Arrays.stream(repeat.runs()).max().orElseThrow(),
                nodes,
                optional(nodes, body.support(), rounds.size()),
                body.support(),
                starts,
                driver.of(nodes, starts[0]),
                all);
    }

    private static Set<Integer> optional(List<LoopNode> nodes, int[] support, int rounds) {
        Set<Integer> optional = new HashSet<>();
        for (int i = 0; i < support.length; i++) {
            boolean stray = nodes.get(i) instanceof Step step && step.stray();
            if (!stray && support[i] < rounds) {
                optional.add(i);
            }
        }
        return optional;
    }

    /// Outside of loops, equal statements one after another are one step.
    private static List<LoopNode> joinNeighbours(List<LoopNode> nodes) {
        List<LoopNode> joined = new ArrayList<>();
        for (LoopNode node : nodes) {
            LoopNode last = joined.isEmpty() ? null : joined.getLast();
            if (node instanceof Step step
                    && last instanceof Step before
                    && before.queryClass() == step.queryClass()) {
                int[] both = Arrays.copyOf(before.rows(), before.count() + step.count());
                System.arraycopy(step.rows(), 0, both, before.count(), step.count());
                Arrays.sort(both);
                joined.set(joined.size() - 1, new Step(step.queryClass(), both, false));
            } else {
                joined.add(node);
            }
        }
        return joined;
    }
}
