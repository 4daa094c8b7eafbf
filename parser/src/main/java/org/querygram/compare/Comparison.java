package org.querygram.compare;

import java.util.List;

/// Two analyses laid side by side.
///
/// @param verdict one line: "2,796 -> 13 statements; 4 findings resolved, 0 new"
/// @param queries largest change of count first; housekeeping last
/// @param statementsBefore without housekeeping where it is on one side only
public record Comparison(
        Side before,
        Side after,
        String verdict,
        int statementsBefore,
        int statementsAfter,
        List<QueryChange> queries,
        List<FindingChange> findings,
        List<SegmentMatch> segments) {

    public Comparison {
        queries = List.copyOf(queries);
        findings = List.copyOf(findings);
        segments = List.copyOf(segments);
    }

    /// True when nothing but housekeeping differs.
    public boolean same() {
        return queries.stream().allMatch(q -> q.housekeeping() || q.change() == Change.SAME)
                && findings.stream().allMatch(f -> f.kind() == FindingChange.Kind.SAME);
    }
}
