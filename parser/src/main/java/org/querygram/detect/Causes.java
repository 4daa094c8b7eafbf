package org.querygram.detect;

import org.querygram.sql.Fingerprints;
import org.querygram.sql.SqlHash;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Joins the findings of many units of work to causes: one repair, one cause.
public final class Causes {

    private final Workload workload;
    private final Segments segments;
    private final Map<String, Integer> segmentsByTitle = new HashMap<>();
    private final Map<Integer, String> titles = new HashMap<>();
    private long allNanos;

    private Causes(Workload workload, Segments segments) {
        this.workload = workload;
        this.segments = segments;
        for (Segment segment : segments.list()) {
            segmentsByTitle.merge(PlaceTitles.of(segment), 1, Integer::sum);
        }
        for (int row = 0; row < workload.size(); row++) {
            allNanos += Math.max(0, workload.durationNanos(row));
        }
    }

    /// One cause for each detector, repeated statement, table and column. Hints last; else the one
    /// first whose shares of the log's statements and of its time are together the largest, so that
    /// neither many quick statements nor a few slow ones hide.
    public static List<Cause> of(Workload workload, Segments segments, List<Finding> findings) {
        return new Causes(workload, segments).join(findings);
    }

    private List<Cause> join(List<Finding> findings) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        // Findings in segments of one form are of one kind, which is compared at once.
        Map<FindingKind, List<Finding>> known = new IdentityHashMap<>();
        for (Finding finding : findings) {
            FindingKind kind = finding.facts().kind();
            List<Finding> group = known.get(kind);
            if (group == null) {
                group = groups.computeIfAbsent(key(finding), key -> new ArrayList<>());
                known.put(kind, group);
            }
            group.add(finding);
        }
        List<Cause> causes = new ArrayList<>();
        groups.values().forEach(group -> causes.add(cause(group)));
        causes.sort(
                Comparator.comparing((Cause cause) -> cause.lead().severity() == Severity.INFO)
                        .thenComparing(cause -> -weight(cause.whole()))
                        .thenComparingInt(cause -> cause.whole().firstRow()));
        return causes;
    }

    private static Object key(Finding finding) {
        return List.of(
                finding.detector(),
                finding.severity() == Severity.INFO,
                finding.queryClasses().isEmpty() ? -1 : finding.queryClasses().getFirst(),
                Objects.requireNonNullElse(finding.table(), ""),
                Objects.requireNonNullElse(finding.column(), ""));
    }

    /// Shares of statements and of time, added: 0 to 2. A finding that saves no statement weighs
    /// by the time it takes.
    private double weight(Finding finding) {
        double ofStatements = (double) finding.avoidable() / Math.max(1, workload.size());
        double ofTime = (double) Math.max(0, finding.durationNanos()) / Math.max(1, allNanos);
        return ofStatements + ofTime;
    }

    private Cause cause(List<Finding> group) {
        List<Finding> members = new ArrayList<>(group);
        members.sort(
                Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::grade)
                        .thenComparing(finding -> -weight(finding))
                        .thenComparingInt(Finding::firstRow));
        Finding whole = members.size() == 1 ? members.getFirst() : whole(members);
        return new Cause(id(members.getFirst()), members, places(members), whole);
    }

    private List<Place> places(List<Finding> members) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        members.stream()
                .mapToInt(Finding::segment)
                .distinct()
                .forEach(segment -> hits.merge(title(segment), 1, Integer::sum));
        List<Place> places = new ArrayList<>();
        hits.forEach((title, hit) -> places.add(new Place(title, hit, total(title))));
        places.sort(Comparator.comparing((Place place) -> -place.hit()));
        return places;
    }

    private int total(String title) {
        return segmentsByTitle.getOrDefault(title, 0);
    }

    private String title(int segment) {
        return titles.computeIfAbsent(segment, index -> PlaceTitles.of(segments.list().get(index)));
    }

    private String id(Finding lead) {
        long hash = SqlHash.value(lead.detector());
        hash = SqlHash.mix(hash, SqlHash.value(Objects.requireNonNullElse(lead.column(), "")));
        if (!lead.queryClasses().isEmpty()) {
            int first = lead.queryClasses().getFirst();
            long fingerprint = workload.queryClasses().get(first).fingerprint();
            hash = SqlHash.mix(SqlHash.mix(hash, (int) fingerprint), (int) (fingerprint >>> 32));
        }
        return lead.detector() + "-" + Fingerprints.hex(hash);
    }

    private static Finding whole(List<Finding> members) {
        Finding lead = members.getFirst();
        return lead.over(
                members.stream().mapToInt(Finding::count).sum(),
                members.stream().mapToInt(Finding::avoidable).sum(),
                members.stream().mapToInt(Finding::statementsAfter).sum(),
                nanos(members),
                new JoinedProof(members),
                members.stream().mapToInt(Finding::firstRow).min().orElse(-1));
    }

    /// -1 where no member knows its time.
    private static long nanos(List<Finding> members) {
        return members.stream().mapToLong(Finding::durationNanos).anyMatch(n -> n >= 0)
                ? members.stream().mapToLong(f -> Math.max(0, f.durationNanos())).sum()
                : -1;
    }
}
