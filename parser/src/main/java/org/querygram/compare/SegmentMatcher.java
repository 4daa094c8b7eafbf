package org.querygram.compare;

import org.querygram.timeline.Segment;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Matches the units of work of two logs: by title, else by what they ask, else by their order.
final class SegmentMatcher {

    private final Workload before;
    private final Workload after;
    private final List<SegmentMatch> matches = new ArrayList<>();

    SegmentMatcher(Workload before, Workload after) {
        this.before = before;
        this.after = after;
    }

    /// Every segment of both sides once, in the order of the log before, then what is new.
    List<SegmentMatch> match(List<Segment> was, List<Segment> is) {
        List<Segment> left = new ArrayList<>(was);
        List<Segment> right = new ArrayList<>(is);
        pair(left, right, "title", Segment::title, Segment::title);
        pair(
                left,
                right,
                "fingerprints",
                segment -> fingerprints(before, segment),
                segment -> fingerprints(after, segment));
        pair(left, right, "order", Segment::kind, Segment::kind);
        pair(left, right, "order", segment -> 0, segment -> 0);
        left.forEach(
                segment ->
                        matches.add(
                                new SegmentMatch(segment.index(), -1, "none", segment.size(), 0)));
        right.forEach(
                segment ->
                        matches.add(
                                new SegmentMatch(-1, segment.index(), "none", 0, segment.size())));
        matches.sort(
                Comparator.comparing((SegmentMatch match) -> match.before() < 0)
                        .thenComparing(SegmentMatch::before)
                        .thenComparing(SegmentMatch::after));
        return matches;
    }

    /// Pairs segments with equal marks, the first with the first, and takes them off both lists.
    private void pair(
            List<Segment> left,
            List<Segment> right,
            String how,
            Function<Segment, Object> markBefore,
            Function<Segment, Object> markAfter) {
        Map<Object, Deque<Segment>> waiting = new HashMap<>();
        for (Segment segment : right) {
            waiting.computeIfAbsent(markAfter.apply(segment), mark -> new ArrayDeque<>())
                    .add(segment);
        }
        Set<Segment> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        left.removeIf(
                segment -> {
                    Deque<Segment> fits = waiting.get(markBefore.apply(segment));
                    Segment fit = fits == null ? null : fits.poll();
                    if (fit == null) {
                        return false;
                    }
                    taken.add(fit);
                    matches.add(
                            new SegmentMatch(
                                    segment.index(), fit.index(), how, segment.size(), fit.size()));
                    return true;
                });
        right.removeIf(taken::contains);
    }

    private static Set<Long> fingerprints(Workload workload, Segment segment) {
        Set<Long> found = new TreeSet<>();
        for (int row : segment.rows()) {
            QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
            if (!queryClass.housekeeping()) {
                found.add(queryClass.fingerprint());
            }
        }
        return found;
    }
}
