package org.querygram.app.cli;

import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.detect.Finding;
import org.querygram.entry.ReadReport;

import java.util.ArrayList;
import java.util.List;

/// The short summary that `compare` prints: the verdict, findings that came and went, the largest
/// changes.
final class ComparisonText {

    private static final int MOST = 12;
    private static final int SQL_CHARACTERS = 90;

    private final Comparison comparison;
    private final Paint paint;

    ComparisonText(Comparison comparison, Paint paint) {
        this.comparison = comparison;
        this.paint = paint;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold(comparison.verdict()));
        if (comparison.same()) {
            lines.add("both logs show the same");
        }
        for (FindingChange.Kind kind : FindingChange.Kind.values()) {
            if (kind != FindingChange.Kind.SAME) {
                findings(lines, kind);
            }
        }
        queries(lines);
        read(lines, "before", comparison.before().analysis().reports());
        read(lines, "after", comparison.after().analysis().reports());
        return lines;
    }

    private void findings(List<String> lines, FindingChange.Kind kind) {
        List<FindingChange> changes = ComparisonWords.of(comparison, kind);
        for (FindingChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            Finding finding = ComparisonWords.subject(change);
            String place = Words.place(finding);
            lines.add(
                    "  %-8s %s %s%s: %s"
                            .formatted(
                                    kind.id(),
                                    paint.severity(
                                            finding.severity(),
                                            "%-7s".formatted(finding.severity().id())),
                                    finding.detector(),
                                    place.isEmpty() ? "" : " " + FreeText.visible(place),
                                    FreeText.visible(finding.title())));
        }
        if (changes.size() > MOST) {
            lines.add(
                    "  and %s more %s".formatted(Figures.count(changes.size() - MOST), kind.id()));
        }
    }

    private void queries(List<String> lines) {
        List<QueryChange> changes = ComparisonWords.differing(comparison);
        for (QueryChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            String counts =
                    "%s -> %s"
                            .formatted(
                                    Figures.count(change.countBefore()),
                                    Figures.count(change.countAfter()));
            String sql = FreeText.visible(change.normalized());
            lines.add(
                    "  %-11s %14s  %s"
                            .formatted(
                                    change.change().id(),
                                    counts,
                                    sql.length() > SQL_CHARACTERS
                                            ? sql.substring(0, SQL_CHARACTERS) + "..."
                                            : sql));
        }
        if (changes.size() > MOST) {
            lines.add("  and %s more changes".formatted(Figures.count(changes.size() - MOST)));
        }
    }

    private static void read(List<String> lines, String side, List<ReadReport> reports) {
        for (ReadReport report : reports) {
            lines.add(side + ": " + SummaryText.coverage(report));
        }
    }
}
