package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/// The table of findings, each linked to its page.
final class FindingList {

    /// More rows than anybody reads: 8 pages.
    static final int MOST = 120;

    private static final float SIGN = 18;
    private static final float STATEMENTS = 86;
    private static final float SAVES = 76;
    private static final float PAGE = 32;

    private final Flow flow;
    private final Log log;

    FindingList(Flow flow, Log log) {
        this.flow = flow;
        this.log = log;
    }

    void write(List<Finding> findings, IdentityHashMap<Finding, Target> targets)
            throws IOException {
        float rest = Sheet.RIGHT - Sheet.LEFT - SIGN - STATEMENTS - SAVES - PAGE;
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", SIGN),
                                Column.left("What and where", rest),
                                Column.right("Statements", STATEMENTS),
                                Column.right("Saves at most", SAVES),
                                Column.right("Page", PAGE)));
        int shown = Math.min(MOST, findings.size());
        for (Finding finding : findings.subList(0, shown)) {
            row(table, finding, targets.get(finding));
        }
        if (findings.size() > shown) {
            flow.space(5);
            flow.paragraph(
                    Span.muted(
                            "%s not listed here; the window and the JSON report have all."
                                    .formatted(left(findings.size() - shown))));
        }
    }

    /// "1 more finding is", "1,880 more findings are".
    static String left(int findings) {
        return Figures.count(findings, "more finding") + (findings == 1 ? " is" : " are");
    }

    private void row(Table table, Finding finding, @Nullable Target target) throws IOException {
        Cell what = Cell.of(what(finding));
        String saved = log.words().figures().duration(finding.durationNanos());
        table.row(
                Cell.sign((sheet, x, y) -> Mark.draw(sheet, finding, x, y + 1)),
                target == null ? what : what.linked(target),
                Cell.of(statements(finding)),
                Cell.of(Span.muted(finding.avoidable() > 0 ? saved : Figures.UNKNOWN)),
                target == null ? Cell.of(Span.muted("–")) : Cell.page(target));
    }

    private List<Span> what(Finding finding) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.bold(finding.title()));
        String place = Words.place(finding);
        spans.add(Span.muted("\n"));
        if (!place.isEmpty()) {
            Ink ink = Ink.table(log.ranks().rank(finding.table()));
            spans.add(new Span("■ ", Style.BODY.in(ink)));
            spans.add(Span.muted(place + ", "));
        }
        spans.add(Span.muted(Words.severity(finding.severity()).toLowerCase(Locale.ROOT)));
        spans.add(Span.muted(", " + finding.grade().id()));
        return spans;
    }

    private static List<Span> statements(Finding finding) {
        if (finding.avoidable() == 0) {
            return List.of(Span.muted(Figures.count(finding.count())));
        }
        return List.of(
                Span.bold(Figures.count(finding.statementsBefore())),
                Span.body(" → "),
                Span.bold(Figures.count(finding.statementsAfter())));
    }
}
