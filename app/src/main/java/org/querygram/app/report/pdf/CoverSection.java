package org.querygram.app.report.pdf;

import org.querygram.analysis.Summary;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The first page: N → M, the timeline, the list of findings, what was read.
final class CoverSection {

    static final Style KICKER = Style.BODY.muted();
    static final Style HEADLINE = Style.BODY.bold().sized(33);
    static final Style LEAD = Style.BODY.sized(11.25f);

    private static final int MOST_SOURCES = 12;

    private final Flow flow;
    private final Log log;

    CoverSection(Flow flow, Log log) {
        this.flow = flow;
        this.log = log;
    }

    void write(IdentityHashMap<Finding, Target> targets) throws IOException {
        Target top = new Target();
        flow.here(top);
        flow.book().bookmark("Summary", top, 0);
        flow.space(10);
        flow.paragraph(new Span(kicker(), KICKER));
        headline(flow, log.analysis().summary());
        flow.space(4);
        flow.paragraph(450, new Span(log.words().lead(), LEAD));
        flow.space(12);
        if (log.analysis().summary().statements() > 0) {
            chart();
        }
        findings(targets);
        read();
    }

    private String kicker() {
        Summary summary = log.analysis().summary();
        String time =
                summary.durationNanos() < 0
                        ? ""
                        : ", %s in the database"
                                .formatted(log.words().figures().duration(summary.durationNanos()));
        return "%s: %s%s"
                .formatted(
                        log.analysis().reports().isEmpty()
                                ? "SQL log"
                                : log.analysis().reports().get(0).formatTitle(),
                        Figures.count(summary.statements(), "statement"),
                        time);
    }

    static void headline(Flow flow, Summary summary) throws IOException {
        int after = summary.statementsAfterFixes();
        if (after == summary.statements()) {
            flow.heading("H1", new Span(Figures.count(after, "statement"), HEADLINE));
            return;
        }
        flow.heading(
                "H1",
                new Span(Figures.count(summary.statements()), HEADLINE),
                new Span(" → ", new Style(Cut.SANS, HEADLINE.size(), Ink.ACCENT)),
                new Span(Figures.count(after, "statement"), HEADLINE));
    }

    private void chart() throws IOException {
        Scale scale = Scale.of(log.analysis());
        new TimelineChart(log.analysis(), log.ranks(), scale).draw(flow);
        String time = "It stands where the log's time puts it.";
        if (!scale.timed()) {
            time =
                    log.analysis().workload().hasTimes()
                            ? "The log's times are too coarse for a chart, so bars stand in order."
                            : "The log has no times, so bars stand in order.";
        }
        flow.paragraph(
                Span.small(
                        "Every bar is a statement, coloured by table, higher where it took longer. "
                                + time));
    }

    private void findings(IdentityHashMap<Finding, Target> targets) throws IOException {
        Target target = new Target();
        flow.part("Findings", target);
        List<Finding> all = new ArrayList<>(log.words().faults());
        all.addAll(log.words().hints());
        if (all.isEmpty()) {
            flow.paragraph(Span.body("None. What was checked is listed at the end."));
            return;
        }
        new FindingList(flow, log).write(all, targets);
    }

    private void read() throws IOException {
        flow.part("What was read", new Target());
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", 105),
                                Column.left("", Sheet.RIGHT - Sheet.LEFT - 105)));
        List<ReadReport> reports = log.analysis().reports();
        for (ReadReport report : reports.subList(0, Math.min(MOST_SOURCES, reports.size()))) {
            table.row(muted("Log"), body(source(report)));
            table.row(muted("Coverage"), body(Words.coverage(report)));
        }
        if (reports.size() > MOST_SOURCES) {
            int more = reports.size() - MOST_SOURCES;
            table.row(muted(""), body("and %s".formatted(Figures.count(more, "more log"))));
        }
        List<String> limits = log.words().limits();
        if (!limits.isEmpty()) {
            table.row(muted("Limits"), body(String.join(" ", limits)));
        }
    }

    private String source(ReadReport report) {
        String path = log.texts().path(report.path());
        return "%s, %s, read as %s"
                .formatted(
                        path.equals("-") ? "standard input" : path,
                        Figures.bytes(report.bytes()),
                        report.formatTitle());
    }

    private static Cell muted(String text) {
        return Cell.of(Span.muted(text));
    }

    private static Cell body(String text) {
        return Cell.of(Span.body(text));
    }
}
