package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.detect.Finding;

import java.io.IOException;
import java.util.List;

/// What became of the findings: resolved, new, changed, the same.
final class FindingChanges {

    private static final int MOST = 100;

    private final Flow flow;
    private final Comparison comparison;

    FindingChanges(Flow flow, Comparison comparison) {
        this.flow = flow;
        this.comparison = comparison;
    }

    void write() throws IOException {
        flow.part("Findings", new Target());
        if (comparison.findings().isEmpty()) {
            flow.paragraph(Span.body("None on either side."));
            return;
        }
        float rest = Sheet.RIGHT - Sheet.LEFT - 18 - 70 - 2 * 70;
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", 18),
                                Column.left("Change", 70),
                                Column.left("What and where", rest),
                                Column.right("Before", 70),
                                Column.right("After", 70)));
        int shown = 0;
        for (FindingChange.Kind kind : FindingChange.Kind.values()) {
            for (FindingChange change : ComparisonWords.of(comparison, kind)) {
                if (shown++ < MOST) {
                    row(table, change);
                }
            }
        }
        if (shown > MOST) {
            flow.space(5);
            flow.paragraph(Span.muted(FindingList.left(shown - MOST) + " in the JSON report."));
        }
    }

    private static void row(Table table, FindingChange change) throws IOException {
        Finding finding = ComparisonWords.subject(change);
        Ink ink =
                switch (change.kind()) {
                    case RESOLVED -> Ink.OK;
                    case NEW -> Ink.PROBLEM;
                    case CHANGED, SAME -> Ink.MUTED;
                };
        table.row(
                Cell.sign((sheet, x, y) -> Mark.draw(sheet, finding, x, y + 1)),
                Cell.of(new Span(ComparisonWords.change(change.kind()), Style.BODY.bold().in(ink))),
                Cell.of(Span.bold(finding.title()), Span.muted("\n" + where(finding))),
                count(change.before()),
                count(change.after()));
    }

    private static String where(Finding finding) {
        String place = Words.place(finding);
        return place.isEmpty() ? finding.detector() : finding.detector() + ", " + place;
    }

    private static Cell count(@Nullable Finding finding) {
        return Cell.of(
                Span.body(finding == null ? Figures.UNKNOWN : Figures.count(finding.count())));
    }
}
