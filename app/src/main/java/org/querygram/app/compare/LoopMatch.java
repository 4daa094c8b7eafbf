package org.querygram.app.compare;

import org.querygram.app.log.OpenLog;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells loops that only one of two logs has: no loop of the other one repeats half of the same
/// statements.
final class LoopMatch {

    private final OpenLog here;
    private final List<Set<Long>> there;

    LoopMatch(OpenLog here, OpenLog other) {
        this.here = here;
        this.there =
                other.analysis().trees().stream()
                        .map(LoopTree::nodes)
                        .flatMap(List::stream)
                        .filter(LoopNode.Loop.class::isInstance)
                        .map(node -> fingerprints(other, node))
                        .distinct()
                        .toList();
    }

    boolean onlyHere(LoopNode.Loop loop) {
        Set<Long> mine = fingerprints(here, loop);
        return there.stream().noneMatch(theirs -> isHalf(mine, theirs));
    }

    private static boolean isHalf(Set<Long> mine, Set<Long> theirs) {
        Set<Long> both = new HashSet<>(mine);
        both.retainAll(theirs);
        return 2 * both.size() >= Math.max(mine.size(), theirs.size());
    }

    private static Set<Long> fingerprints(OpenLog log, LoopNode node) {
        Set<Long> fingerprints = new HashSet<>();
        collect(log, node, fingerprints);
        return fingerprints;
    }

    private static void collect(OpenLog log, LoopNode node, Set<Long> into) {
        switch (node) {
            case LoopNode.Step step -> into.add(log.queryClass(step.queryClass()).fingerprint());
            case LoopNode.Loop loop -> loop.body().forEach(child -> collect(log, child, into));
        }
    }
}
