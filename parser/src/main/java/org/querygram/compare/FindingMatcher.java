package org.querygram.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Matches the findings of two logs: by detector and fingerprint; else by fingerprint, as a log
/// without values calls an N+1 what another calls a duplicate; else by detector and table.
final class FindingMatcher {

    private final Side before;
    private final Side after;
    private final List<Finding> left;
    private final List<Finding> right;
    private final List<FindingChange> changes = new ArrayList<>();

    FindingMatcher(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.left = comparable(before, after);
        this.right = comparable(after, before);
    }

    /// A pattern that the other log cannot show is neither new nor resolved: a log without BEGIN
    /// and COMMIT says nothing of transactions.
    private static List<Finding> comparable(Side one, Side other) {
        Set<String> blind =
                other.analysis().notApplicable().stream()
                        .map(NotApplicable::detector)
                        .collect(Collectors.toSet());
        return new ArrayList<>(
                one.findings().stream()
                        .filter(finding -> !blind.contains(finding.detector()))
                        .toList());
    }

    /// Every finding of both sides that both can show, once: resolved, new, changed, then what is
    /// the same.
    List<FindingChange> match() {
        pair(finding -> same(finding, before), finding -> same(finding, after));
        pair(
                finding -> List.of(finding.detector(), before.fingerprint(finding)),
                finding -> List.of(finding.detector(), after.fingerprint(finding)));
        pair(before::fingerprint, after::fingerprint);
        pair(FindingMatcher::place, FindingMatcher::place);
        left.forEach(finding -> add(FindingChange.Kind.RESOLVED, finding, null));
        right.forEach(finding -> add(FindingChange.Kind.NEW, null, finding));
        changes.sort(Comparator.comparing(FindingChange::kind));
        return changes;
    }

    private void add(FindingChange.Kind kind, @Nullable Finding was, @Nullable Finding is) {
        changes.add(new FindingChange(kind, was, is));
    }

    private void pair(Function<Finding, Object> markBefore, Function<Finding, Object> markAfter) {
        Map<Object, Deque<Finding>> waiting = new HashMap<>();
        for (Finding finding : right) {
            waiting.computeIfAbsent(markAfter.apply(finding), mark -> new ArrayDeque<>())
                    .add(finding);
        }
        Set<Finding> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        left.removeIf(
                finding -> {
                    Deque<Finding> fits = waiting.get(markBefore.apply(finding));
                    Finding fit = fits == null ? null : fits.poll();
                    if (fit == null) {
                        return false;
                    }
                    taken.add(fit);
                    boolean equal =
                            finding.count() == fit.count()
                                    && finding.detector().equals(fit.detector());
                    add(equal ? FindingChange.Kind.SAME : FindingChange.Kind.CHANGED, finding, fit);
                    return true;
                });
        right.removeIf(taken::contains);
    }

    /// Alike in all that matters, so that of several findings on one class equal ones meet first.
    private static Object same(Finding finding, Side side) {
        return List.of(
                finding.detector(),
                side.fingerprint(finding),
                Objects.requireNonNullElse(finding.column(), ""),
                finding.count());
    }

    private static Object place(Finding finding) {
        return List.of(finding.detector(), Objects.requireNonNullElse(finding.table(), ""));
    }
}
