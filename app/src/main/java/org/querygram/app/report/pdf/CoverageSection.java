package org.querygram.app.report.pdf;

import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.Words;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.util.List;

/// What became of every line of every log.
final class CoverageSection {

    private static final int MOST_SOURCES = 40;
    private static final int MOST_PROBLEMS = 12;
    private static final int CHARACTERS = 300;
    private static final float BAR = 12;

    private final Flow flow;
    private final Log log;
    private final String title;

    CoverageSection(Flow flow, Log log, String title) {
        this.flow = flow;
        this.log = log;
        this.title = title;
    }

    void write() throws IOException {
        flow.part(title, new Target());
        List<ReadReport> reports = log.analysis().reports();
        for (ReadReport report : reports.subList(0, Math.min(MOST_SOURCES, reports.size()))) {
            source(report, reports.size() > 1);
        }
        if (reports.size() > MOST_SOURCES) {
            String more = Figures.count(reports.size() - MOST_SOURCES, "more log");
            flow.paragraph(Span.muted("and %s, in the JSON report.".formatted(more)));
        }
    }

    private void source(ReadReport report, boolean named) throws IOException {
        flow.need(70);
        if (named) {
            flow.paragraph(Span.bold(log.texts().path(report.path())));
            flow.space(3);
        }
        bar(report);
        flow.space(3);
        flow.paragraph(Span.small(Words.coverage(report)));
        for (LeftOut left : report.leftOut()) {
            flow.paragraph(Span.small(Words.leftOut(left, !log.texts().masks()) + "."));
        }
        for (String note : report.notes()) {
            flow.paragraph(Span.small(log.texts().text(note)));
        }
        unknown(report.coverage());
        problems(report.coverage());
        flow.space(8);
    }

    /// All lines by what became of them; each class that has any is seen.
    private void bar(ReadReport report) throws IOException {
        Coverage coverage = report.coverage();
        long[] parts = {
            coverage.statements(),
            coverage.continuationLines(),
            coverage.otherEntries(),
            coverage.unknownLines()
        };
        Ink[] inks = {Ink.STRING, Ink.STRING.tint(0.55f), Ink.CONTROL, Ink.PROBLEM};
        long all = 0;
        for (long part : parts) {
            all += part;
        }
        float width = Sheet.RIGHT - Sheet.LEFT;
        flow.sheet().box(Sheet.LEFT, flow.y(), width, BAR, 2, Ink.SUBTLE, Ink.BORDER);
        float x = Sheet.LEFT;
        for (int i = 0; i < parts.length && all > 0; i++) {
            float share = parts[i] == 0 ? 0 : Math.max(1.5f, (float) parts[i] / all * width);
            share = Math.min(share, Sheet.RIGHT - x);
            flow.sheet().rectangle(x, flow.y(), share, BAR, inks[i]);
            x += share;
        }
        flow.space(BAR);
    }

    private void unknown(Coverage coverage) throws IOException {
        for (Coverage.Example example : coverage.examplesOfUnknown()) {
            String text =
                    log.texts().masks()
                            ? "(masked)"
                            : FreeText.cut(FreeText.visible(example.text()), CHARACTERS);
            flow.paragraph(
                    Span.small(
                            "Line %s was not understood: %s"
                                    .formatted(Figures.count(example.line()), text)));
        }
    }

    private void problems(Coverage coverage) throws IOException {
        List<ReadProblem> problems = coverage.problems();
        int shown = Math.min(MOST_PROBLEMS, problems.size());
        for (ReadProblem problem : problems.subList(0, shown)) {
            String where =
                    problem.line() > 0 ? "Line %s: ".formatted(Figures.count(problem.line())) : "";
            flow.paragraph(Span.small(where + log.texts().text(problem.reason())));
        }
        if (coverage.problemsTotal() > shown) {
            String more = Figures.count(coverage.problemsTotal() - shown, "more problem");
            flow.paragraph(Span.small("and " + more));
        }
    }
}
