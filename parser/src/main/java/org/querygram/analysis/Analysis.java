package org.querygram.analysis;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;
import org.querygram.entry.ReadReport;
import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A log, read and judged. Immutable; everything that views, reports and comparisons show comes
/// from here.
///
/// @param complete false when reading was cancelled: counts are lower bounds
/// @param stats one per query class, same order as `workload.queryClasses()`
/// @param trees one per segment, same order as `segments.list()`; the list must not change later,
/// and
///     may make a tree each time that it is asked for
/// @param findings one cause in one segment each, most avoidable statements first
/// @param causes the findings joined over segments, heaviest first
/// @param ignored findings that the user called fine; they are neither in `findings` nor in the
///     summary
public record Analysis(
        Workload workload,
        List<ReadReport> reports,
        boolean complete,
        List<QueryStats> stats,
        Segments segments,
        List<LoopTree> trees,
        List<Relation> relations,
        List<Finding> findings,
        List<Cause> causes,
        List<Finding> ignored,
        List<NotApplicable> notApplicable,
        Summary summary) {

    public Analysis {
        reports = List.copyOf(reports);
        stats = List.copyOf(stats);
        trees = Collections.unmodifiableList(trees);
        relations = List.copyOf(relations);
        findings = List.copyOf(findings);
        causes = List.copyOf(causes);
        ignored = List.copyOf(ignored);
        notApplicable = List.copyOf(notApplicable);
    }

    /// Why statements are missing in the logs themselves, so that all counts are lower bounds; null
    /// where nothing says so.
    public @Nullable String lowerBounds() {
        return reports.stream()
                .map(ReadReport::lowerBounds)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The cause that one of these findings belongs to, or that it stands for; empty for a finding
    /// that was called fine.
    public Optional<Cause> causeOf(Finding finding) {
        for (Cause cause : causes) {
            if (cause.whole() == finding) {
                return Optional.of(cause);
            }
        }
        return causes.stream()
                .filter(cause -> cause.findings().stream().anyMatch(f -> f == finding))
                .findFirst();
    }
}
