package org.querygram.app.report.pdf;

import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.util.List;

/// The first page of a comparison: what was measured on both sides, and their timelines on one
/// scale.
final class ComparisonCover {

    private final Flow flow;
    private final Comparison comparison;
    private final Log before;
    private final Log after;

    ComparisonCover(Flow flow, Comparison comparison, Log before, Log after) {
        this.flow = flow;
        this.comparison = comparison;
        this.before = before;
        this.after = after;
    }

    void write() throws IOException {
        Target top = new Target();
        flow.here(top);
        flow.book().bookmark("Summary", top, 0);
        flow.space(10);
        flow.paragraph(new Span("Two logs compared, measured", CoverSection.KICKER));
        flow.heading(
                "H1",
                new Span(Figures.count(comparison.statementsBefore()), CoverSection.HEADLINE),
                new Span(" → ", new Style(Cut.SANS, CoverSection.HEADLINE.size(), Ink.ACCENT)),
                new Span(
                        Figures.count(comparison.statementsAfter(), "statement"),
                        CoverSection.HEADLINE));
        flow.space(4);
        flow.paragraph(450, new Span(lead(), CoverSection.LEAD));
        flow.space(10);
        sides();
        charts();
    }

    private String lead() {
        if (comparison.same()) {
            return "Both logs show the same statements as often, and the same findings.";
        }
        return comparison.verdict().replace("->", "→") + ".";
    }

    private void sides() throws IOException {
        float rest = (Sheet.RIGHT - Sheet.LEFT - 110) / 2;
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", 110),
                                Column.left("Before", rest),
                                Column.left("After", rest)));
        row(table, "Log", log(before), log(after));
        row(table, "Statements", statements(before), statements(after));
        row(table, "Query classes", classes(before), classes(after));
        row(table, "In the database", time(before), time(after));
        row(table, "Findings", before.words().findingsInWords(), after.words().findingsInWords());
        row(table, "Coverage", coverage(before), coverage(after));
    }

    private static void row(Table table, String name, String left, String right)
            throws IOException {
        table.row(Cell.of(Span.muted(name)), Cell.of(Span.body(left)), Cell.of(Span.body(right)));
    }

    private static String log(Log log) {
        List<ReadReport> reports = log.analysis().reports();
        return reports.isEmpty()
                ? log.name()
                : "%s, %s".formatted(log.name(), reports.get(0).formatTitle());
    }

    private static String statements(Log log) {
        return Figures.count(log.analysis().summary().statements());
    }

    private static String classes(Log log) {
        return Figures.count(log.analysis().summary().fingerprints());
    }

    private static String time(Log log) {
        return log.words().figures().duration(log.analysis().summary().durationNanos());
    }

    private static String coverage(Log log) {
        List<ReadReport> reports = log.analysis().reports();
        return reports.size() == 1
                ? Words.coverage(reports.get(0))
                : Figures.count(reports.size(), "log");
    }

    private void charts() throws IOException {
        Scale left = Scale.of(before.analysis());
        Scale right = Scale.of(after.analysis());
        if (left.timed() != right.timed()) {
            left = Scale.inOrder(before.analysis());
            right = Scale.inOrder(after.analysis());
        }
        boolean both = before.hasStatements() && after.hasStatements();
        boolean shared = both && left.fits(right);
        chart("Before", before, shared ? left.asLongAs(right) : left);
        chart("After", after, shared ? right.asLongAs(left) : right);
        flow.paragraph(
                Span.small(
                        "Every bar is a statement, coloured by table. "
                                + ComparisonWords.scales(both, shared)));
    }

    private void chart(String name, Log log, Scale scale) throws IOException {
        if (!log.hasStatements()) {
            return;
        }
        flow.label(name);
        new TimelineChart(log.analysis(), log.ranks(), scale).draw(flow);
        flow.space(4);
    }
}
