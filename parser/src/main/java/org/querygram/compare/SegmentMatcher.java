package org.querygram.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Matches the units of work of two logs: by title, else by what they ask, else by their order.
final class SegmentMatcher {

    private final List<SegmentMatch> matches = new ArrayList<>();

    /// Every segment of both sides once, in the order of the log before, then what is new.
    List<SegmentMatch> match(List<SideSegment> was, List<SideSegment> is) {
        List<Numbered> left = numbered(was);
        List<Numbered> right = numbered(is);
        pair(left, right, "title", each -> each.segment().title());
        pair(left, right, "fingerprints", each -> each.segment().fingerprints());
        pair(left, right, "order", each -> each.segment().kind());
        pair(left, right, "order", each -> 0);
        left.forEach(
                each -> matches.add(new SegmentMatch(each.index(), -1, "none", each.size(), 0)));
        right.forEach(
                each -> matches.add(new SegmentMatch(-1, each.index(), "none", 0, each.size())));
        matches.sort(
                Comparator.comparing((SegmentMatch match) -> match.before() < 0)
                        .thenComparing(SegmentMatch::before)
                        .thenComparing(SegmentMatch::after));
        return matches;
    }

    private record Numbered(int index, SideSegment segment) {
        int size() {
            return segment.size();
        }
    }

    private static List<Numbered> numbered(List<SideSegment> segments) {
        List<Numbered> all = new ArrayList<>();
        segments.forEach(segment -> all.add(new Numbered(all.size(), segment)));
        return all;
    }

    /// Pairs segments with equal marks, the first with the first, and takes them off both lists.
    private void pair(
            List<Numbered> left,
            List<Numbered> right,
            String how,
            Function<Numbered, Object> mark) {
        Map<Object, Deque<Numbered>> waiting = new HashMap<>();
        for (Numbered each : right) {
            waiting.computeIfAbsent(mark.apply(each), key -> new ArrayDeque<>()).add(each);
        }
        Set<Integer> taken = new HashSet<>();
        left.removeIf(
                each -> {
                    Deque<Numbered> fits = waiting.get(mark.apply(each));
                    Numbered fit = fits == null ? null : fits.poll();
                    if (fit == null) {
                        return false;
                    }
                    taken.add(fit.index());
                    matches.add(
                            new SegmentMatch(
                                    each.index(), fit.index(), how, each.size(), fit.size()));
                    return true;
                });
        right.removeIf(each -> taken.contains(each.index()));
    }
}
