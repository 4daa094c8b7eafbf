package org.querygram.app.compare;

import org.querygram.app.log.Figures;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.detect.Finding;

/// What a comparison says in its headline and beside its findings.
final class CompareWords {

    private CompareWords() {}

    /// `4 findings resolved, 0 new`; hints count for neither.
    static String verdict(Comparison comparison) {
        int semicolon = comparison.verdict().indexOf(';');
        String words =
                semicolon < 0
                        ? comparison.verdict()
                        : comparison.verdict().substring(semicolon + 1);
        return words.strip().replace("1 findings", "1 finding");
    }

    /// `the estimate before the repair was 13`.
    static String estimate(Comparison comparison) {
        var summary = comparison.before().summary();
        return summary.avoidableStatements() == 0
                ? "nothing to repair was found before"
                : "the estimate before the repair was "
                        + Figures.count(summary.statementsAfterFixes());
    }

    /// `4 resolved, 0 new`.
    static String findings(Comparison comparison) {
        return count(comparison, FindingChange.Kind.RESOLVED)
                + " resolved, "
                + count(comparison, FindingChange.Kind.NEW)
                + " new";
    }

    private static String count(Comparison comparison, FindingChange.Kind kind) {
        return Figures.count(
                comparison.findings().stream().filter(change -> change.kind() == kind).count());
    }

    /// `resolved, was 1,243 → 2`, `changed, 200 → 1 is now 40 → 1`.
    static String fate(FindingChange change) {
        Finding before = change.before();
        Finding after = change.after();
        return switch (change.kind()) {
            case RESOLVED -> "resolved" + (before == null ? "" : ", was " + figures(before));
            case NEW -> "new" + (after == null ? "" : ", " + figures(after));
            case SAME -> "same" + (after == null ? "" : ", " + figures(after));
            case CHANGED ->
                    "changed"
                            + (before == null || after == null
                                    ? ""
                                    : ", was " + figures(before) + ", is " + figures(after));
        };
    }

    private static String figures(Finding finding) {
        return Figures.count(finding.statementsBefore())
                + " → "
                + Figures.count(finding.statementsAfter());
    }
}
