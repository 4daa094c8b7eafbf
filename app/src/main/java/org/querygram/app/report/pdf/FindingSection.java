package org.querygram.app.report.pdf;

import org.querygram.app.report.text.AdviceText;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FindingTree;
import org.querygram.app.report.text.FindingWords;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.PlaceWords;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;
import org.querygram.sql.SqlFormatter;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One finding, from what is wrong to what to do about it.
final class FindingSection {

    private static final Style TITLE = Style.BODY.bold().sized(16.5f);
    private static final Style COUNT = Style.BODY.bold().sized(18);

    /// A finding starts on a new page where less than this is left.
    private static final float ROOM = 330;

    /// A label, its sentence and the first lines of code stay together.
    private static final float ADVICE_ROOM = 95;

    private static final int EVIDENCE_CHARACTERS = 420;

    /// A statement of one line is not shown a second time.
    private static final int FITS_A_LINE = 90;

    private static final int FORMATTED_CHARACTERS = 4_000;
    private static final int FORMATTED_LINES = 44;
    private static final int FORMAT_BUDGET = 4_000;

    private final Flow flow;
    private final Log log;
    private final Finding finding;

    FindingSection(Flow flow, Log log, Finding finding) {
        this.flow = flow;
        this.log = log;
        this.finding = finding;
    }

    void write(Target target) throws IOException {
        flow.need(ROOM);
        if (flow.y() > Sheet.TOP) {
            flow.space(16);
            flow.sheet().rule(Sheet.LEFT, Sheet.RIGHT, flow.y(), Ink.BORDER, 0.75f);
            flow.space(14);
        }
        flow.here(target);
        flow.book().bookmark(finding.title(), target, 1);
        head();
        numbers();
        text("Why", finding.why());
        where();
        evidence();
        formatted();
        advice();
        text("Take care", finding.advice().caveat());
        text("Limits of this log", finding.cannotShow());
        text("Decided by", FindingWords.decidedBy(finding));
    }

    private void head() throws IOException {
        float base = flow.y() + Style.BODY.leading() * 0.72f;
        Mark.draw(flow.sheet(), finding, Sheet.LEFT, flow.y() + 1);
        Ink ink =
                switch (finding.severity()) {
                    case PROBLEM -> Ink.PROBLEM;
                    case WARNING -> Ink.WARNING;
                    case INFO -> Ink.ACCENT;
                };
        Style severity = Style.BODY.bold().in(ink);
        flow.tags().in("P", () -> kicker(severity, base));
        flow.space(Style.BODY.leading() + 4);
        flow.heading("H2", new Span(finding.title(), TITLE));
    }

    private void kicker(Style severity, float base) throws IOException {
        float x = Sheet.LEFT + Mark.SIZE + 8;
        x = flow.sheet().text(Words.severity(finding.severity()), severity, x, base);
        x = flow.sheet().text(", " + finding.grade().id(), Style.BODY, x, base);
        flow.sheet().text(finding.detector(), Style.CELL_CODE.muted(), x + 8, base);
    }

    private void numbers() throws IOException {
        List<Span> spans = new ArrayList<>();
        if (finding.avoidable() > 0) {
            spans.add(new Span(Figures.count(finding.statementsBefore()), COUNT));
            spans.add(new Span(" → ", COUNT.in(Ink.ACCENT)));
            spans.add(new Span(Figures.count(finding.statementsAfter()), COUNT));
            String unit = finding.statementsAfter() == 1 ? "  statement" : "  statements";
            spans.add(Span.muted(unit));
        } else {
            spans.add(Span.muted(Figures.count(finding.count(), "statement")));
        }
        long all = log.analysis().summary().durationNanos();
        if (finding.durationNanos() >= 0 && finding.avoidable() > 0) {
            spans.add(
                    Span.muted(
                            "      %s of %s"
                                    .formatted(
                                            log.words().saves(finding),
                                            log.words().figures().duration(all))));
        }
        flow.paragraph(spans.toArray(Span[]::new));
    }

    private void text(String label, String text) throws IOException {
        if (!text.isEmpty()) {
            flow.label(label);
            flow.paragraph(Span.body(text));
        }
    }

    private void where() throws IOException {
        flow.label("Where");
        Segment segment = log.analysis().segments().list().get(finding.segment());
        String place = Words.place(finding);
        String places = PlaceWords.of(log.analysis(), finding);
        if (!places.isEmpty()) {
            flow.paragraph(Span.body("In " + log.texts().text(places)));
        }
        flow.paragraph(
                Span.muted(places.isEmpty() ? "" : "the one that weighs most: "),
                Span.body(log.texts().title(segment)),
                Span.muted(", " + Figures.count(segment.size(), "statement")),
                Span.muted(place.isEmpty() ? "" : ", " + place));
        String callers = PlaceWords.callers(log.analysis().workload(), finding);
        if (!callers.isEmpty()) {
            flow.paragraph(Span.muted("sent from "), new Span(callers, Style.CODE));
        }
        List<FindingTree.Row> rows = FindingTree.of(log, finding);
        if (!rows.isEmpty()) {
            flow.space(3);
            TreeDrawing.draw(flow, rows);
        }
    }

    private void evidence() throws IOException {
        if (finding.evidence().isEmpty()) {
            return;
        }
        flow.label("Evidence");
        Workload workload = log.analysis().workload();
        List<Line> lines = new ArrayList<>();
        List<String> gutter = new ArrayList<>();
        for (int row : finding.evidence()) {
            String sql = oneLine(log.texts().shownSql(row, EVIDENCE_CHARACTERS));
            List<Line> wrapped =
                    LineBreaker.lines(flow.fonts(), SqlSpans.of(sql, Style.CODE), Flow.codeWidth());
            for (int i = 0; i < wrapped.size(); i++) {
                gutter.add(i == 0 ? Figures.count(workload.line(row)) : "");
            }
            lines.addAll(wrapped);
        }
        int more = Words.notInEvidence(finding);
        if (more > 0) {
            int last = workload.line(finding.rows()[finding.rows().length - 1]);
            String text =
                    "and %s more, the last at line %s"
                            .formatted(Figures.count(more), Figures.count(last));
            lines.addAll(
                    LineBreaker.lines(flow.fonts(), List.of(Span.small(text)), Flow.codeWidth()));
            gutter.add("");
        }
        flow.code(lines, gutter);
    }

    private static String oneLine(String sql) {
        return sql.strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private void formatted() throws IOException {
        if (finding.evidence().isEmpty()) {
            return;
        }
        int row = example();
        String sql = log.texts().shownSql(row, FORMATTED_CHARACTERS);
        if (sql.length() <= FITS_A_LINE) {
            return;
        }
        List<Span> spans = SqlSpans.of(SqlFormatter.format(sql, FORMAT_BUDGET), Style.CODE);
        List<Line> lines = LineBreaker.code(flow.fonts(), spans, Flow.boxWidth());
        if (lines.size() > FORMATTED_LINES) {
            int left = lines.size() - FORMATTED_LINES;
            lines = new ArrayList<>(lines.subList(0, FORMATTED_LINES));
            lines.add(new Line(List.of(Span.small("… " + Figures.count(left, "more line"))), 0));
        }
        int line = log.analysis().workload().line(row);
        flow.label("The statement at line " + Figures.count(line));
        flow.code(lines, null);
    }

    /// The first statement that repeats; the one that gave the values may stand before it.
    private int example() {
        Workload workload = log.analysis().workload();
        return finding.evidence().stream()
                .filter(row -> finding.queryClasses().indexOf(workload.queryClass(row)) == 0)
                .findFirst()
                .orElse(finding.evidence().getFirst());
    }

    private void advice() throws IOException {
        for (AdviceText advice : AdviceText.of(finding.advice(), log.analysis())) {
            flow.need(ADVICE_ROOM);
            flow.label(advice.title());
            if (!advice.sentence().isEmpty()) {
                flow.paragraph(Span.body(advice.sentence()));
                flow.space(3);
            }
            if (!advice.code().isEmpty()) {
                flow.code(
                        advice.sql()
                                ? SqlSpans.of(advice.code(), Style.CODE)
                                : List.of(new Span(advice.code(), Style.CODE)));
            }
        }
    }
}
