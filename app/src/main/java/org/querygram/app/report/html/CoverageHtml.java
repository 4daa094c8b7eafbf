package org.querygram.app.report.html;

import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.Words;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What was read, and what became of every line.
record CoverageHtml(Html html, Log log) {

    private static final int MOST_SOURCES = 100;
    private static final int MOST_PROBLEMS = 20;
    private static final int CHARACTERS = 300;

    void write(String title, String id) throws IOException {
        html.block("h2", title, "id", id);
        List<ReadReport> reports = log.analysis().reports();
        for (ReadReport report : reports.subList(0, Math.min(MOST_SOURCES, reports.size()))) {
            source(report);
        }
        if (reports.size() > MOST_SOURCES) {
            String more = Figures.count(reports.size() - MOST_SOURCES, "more log");
            html.block("p", "and %s, in the JSON report".formatted(more));
        }
        List<String> limits = log.words().limits();
        if (!limits.isEmpty()) {
            html.block("h3", "Limits");
            list(limits);
        }
    }

    private void source(ReadReport report) throws IOException {
        String path =
                report.path().equals("-") ? "standard input" : log.texts().path(report.path());
        html.start("p").element("strong", path);
        html.text(
                ", %s, read as %s".formatted(Figures.bytes(report.bytes()), report.formatTitle()));
        html.start("br").text(Words.coverage(report)).endBlock();
        List<String> remarks = new ArrayList<>();
        for (LeftOut left : report.leftOut()) {
            remarks.add(Words.leftOut(left, !log.texts().masks()));
        }
        report.notes().forEach(note -> remarks.add(log.texts().text(note)));
        for (Coverage.Example example : report.coverage().examplesOfUnknown()) {
            remarks.add(
                    "line %s was not understood: %s"
                            .formatted(
                                    Figures.count(example.line()),
                                    log.texts().masks()
                                            ? "(masked)"
                                            : FreeText.cut(example.text(), CHARACTERS)));
        }
        problems(remarks, report.coverage());
        list(remarks);
    }

    private void problems(List<String> remarks, Coverage coverage) {
        List<ReadProblem> problems = coverage.problems();
        int shown = Math.min(MOST_PROBLEMS, problems.size());
        for (ReadProblem problem : problems.subList(0, shown)) {
            String where =
                    problem.line() > 0 ? "line %s: ".formatted(Figures.count(problem.line())) : "";
            remarks.add(where + log.texts().text(problem.reason()));
        }
        if (coverage.problemsTotal() > shown) {
            remarks.add("and " + Figures.count(coverage.problemsTotal() - shown, "more problem"));
        }
    }

    private void list(List<String> items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        html.start("ul");
        for (String item : items) {
            html.block("li", item);
        }
        html.endBlock();
    }
}
