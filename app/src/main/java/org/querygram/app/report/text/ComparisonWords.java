package org.querygram.app.report.text;

import org.querygram.compare.Change;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.detect.Finding;

import java.util.List;
import java.util.Locale;

/// The words that reports of a comparison have in common.
public final class ComparisonWords {

    private ComparisonWords() {}

    /// A sign and words, so that none of them stands alone: "− only before".
    public static String change(Change change) {
        return switch (change) {
            case ONLY_BEFORE -> "− only before";
            case ONLY_AFTER -> "+ only after";
            case MORE -> "↑ more";
            case FEWER -> "↓ fewer";
            case SLOWER -> "slower";
            case FASTER -> "faster";
            case SAME -> "= same";
        };
    }

    /// What a reader must know of the scales of two charts.
    ///
    /// @param both false when one side has no chart
    public static String scales(boolean both, boolean shared) {
        if (!both) {
            return "A side without statements, or one that was saved, has no timeline.";
        }
        return shared
                ? "Both sides have one scale."
                : "Each side has its own scale: on the other's it would hardly be seen.";
    }

    /// "Resolved", "New", "Changed", "Same".
    public static String change(FindingChange.Kind kind) {
        return kind.id().substring(0, 1).toUpperCase(Locale.ROOT) + kind.id().substring(1);
    }

    /// The finding that a change is about: as it is now, or as it was.
    public static Finding subject(FindingChange change) {
        Finding after = change.after();
        if (after != null) {
            return after;
        }
        Finding before = change.before();
        if (before == null) {
            throw new IllegalArgumentException("a change of no finding");
        }
        return before;
    }

    public static List<FindingChange> of(Comparison comparison, FindingChange.Kind kind) {
        return comparison.findings().stream().filter(c -> c.kind() == kind).toList();
    }

    /// Query classes that differ, housekeeping left out.
    public static List<QueryChange> differing(Comparison comparison) {
        return comparison.queries().stream()
                .filter(q -> !q.housekeeping() && q.change() != Change.SAME)
                .toList();
    }

    /// "3 query classes are the same; 2 of housekeeping are left out.", or "".
    public static String rest(Comparison comparison) {
        long same =
                comparison.queries().stream()
                        .filter(q -> !q.housekeeping() && q.change() == Change.SAME)
                        .count();
        long apart =
                comparison.queries().stream()
                        .filter(q -> q.housekeeping() && q.change() != Change.SAME)
                        .count();
        String sameText =
                same == 0
                        ? ""
                        : "%s %s the same."
                                .formatted(
                                        Figures.count(same, "query class"),
                                        same == 1 ? "is" : "are");
        String apartText =
                apart == 0
                        ? ""
                        : "%s of housekeeping (BEGIN, COMMIT, SET) differ and are not counted."
                                .formatted(Figures.count(apart, "query class"));
        return (sameText + " " + apartText).strip();
    }
}
