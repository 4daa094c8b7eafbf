package org.querygram.compare;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;
import org.querygram.detect.Finding;
import org.querygram.timeline.Segment;
import org.querygram.workload.QueryClass;
import org.querygram.workload.SourceFile;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a comparison knows of one side: a log that was just read, or an analysis that was saved.
///
/// @param analysis all of a log; of a saved one the summary and how it was read, without statements
/// @param saved true for a saved one
/// @param formats ids of the formats of its logs
/// @param queries in the order in which findings name them
/// @param findings whose `queryClasses` are indexes into `queries`, and whose segment is one into
///     `segments`
public record Side(
        Analysis analysis,
        boolean saved,
        Set<String> formats,
        List<SideQuery> queries,
        List<Finding> findings,
        List<SideSegment> segments) {

    public Side {
        formats = Set.copyOf(formats);
        queries = List.copyOf(queries);
        findings = List.copyOf(findings);
        segments = List.copyOf(segments);
    }

    /// A log that was just read.
    public static Side of(Analysis analysis) {
        Workload workload = analysis.workload();
        Set<String> formats =
                workload.sources().stream().map(SourceFile::format).collect(Collectors.toSet());
        return new Side(
                analysis,
                false,
                formats,
                queriesOf(analysis),
                analysis.findings(),
                segments(analysis));
    }

    /// The queries of a log that was just read.
    public static List<SideQuery> queriesOf(Analysis analysis) {
        Workload workload = analysis.workload();
        int[] batched = new int[workload.queryClasses().size()];
        for (int row = 0; row < workload.size(); row++) {
            batched[workload.queryClass(row)] += workload.has(row, StatementFlags.BATCHED) ? 1 : 0;
        }
        return analysis.stats().stream()
                .map(
                        stats ->
                                new SideQuery(
                                        workload.queryClasses().get(stats.queryClass()),
                                        stats,
                                        batched[stats.queryClass()] == stats.count()))
                .toList();
    }

    private static List<SideSegment> segments(Analysis analysis) {
        Workload workload = analysis.workload();
        List<SideSegment> all = new ArrayList<>();
        for (Segment segment : analysis.segments().list()) {
            Set<Long> fingerprints = new HashSet<>();
            for (int row : segment.rows()) {
                QueryClass query = workload.queryClasses().get(workload.queryClass(row));
                if (!query.housekeeping()) {
                    fingerprints.add(query.fingerprint());
                }
            }
            all.add(
                    new SideSegment(
                            segment.id(),
                            segment.title(),
                            segment.kind().id(),
                            segment.size(),
                            fingerprints));
        }
        return all;
    }

    public Summary summary() {
        return analysis.summary();
    }

    /// The statement that repeats in a finding.
    public long fingerprint(Finding finding) {
        return queries.get(finding.queryClasses().getFirst()).query().fingerprint();
    }
}
