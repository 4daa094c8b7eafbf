package org.querygram.compare;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Severity;

import java.util.List;
import java.util.Locale;

/// Lays two analyses side by side.
public final class Comparisons {

    private Comparisons() {}

    /// What changed from one log to the other. Of two equal logs nothing did.
    public static Comparison compare(Analysis before, Analysis after) {
        return compare(Side.of(before), Side.of(after));
    }

    /// The same for sides that may have been saved.
    public static Comparison compare(Side before, Side after) {
        List<QueryChange> queries = new QueryMatcher(before, after).match();
        List<SegmentMatch> segments =
                new SegmentMatcher().match(before.segments(), after.segments());
        List<FindingChange> findings = new FindingMatcher(before, after).match();
        int statementsBefore =
                queries.stream()
                        .filter(query -> !query.housekeeping())
                        .mapToInt(QueryChange::countBefore)
                        .sum();
        int statementsAfter =
                queries.stream()
                        .filter(query -> !query.housekeeping())
                        .mapToInt(QueryChange::countAfter)
                        .sum();
        return new Comparison(
                before,
                after,
                verdict(statementsBefore, statementsAfter, findings),
                statementsBefore,
                statementsAfter,
                queries,
                findings,
                segments);
    }

    /// Hints are left out: they fail no build and prove no repair.
    private static String verdict(int before, int after, List<FindingChange> findings) {
        return String.format(
                Locale.ROOT,
                "%,d -> %,d statements; %,d findings resolved, %,d new",
                before,
                after,
                findings.stream()
                        .filter(change -> change.kind() == FindingChange.Kind.RESOLVED)
                        .filter(
                                change ->
                                        change.before() != null
                                                && change.before().severity() != Severity.INFO)
                        .count(),
                findings.stream()
                        .filter(change -> change.kind() == FindingChange.Kind.NEW)
                        .filter(
                                change ->
                                        change.after() != null
                                                && change.after().severity() != Severity.INFO)
                        .count());
    }
}
