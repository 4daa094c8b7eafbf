package org.querygram.app.report.json;

import org.querygram.app.report.text.LogTexts;
import org.querygram.entry.Choice;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.util.List;

/// How each source was read.
record SourceJson(JsonOut json, LogTexts texts) {

    void write(List<ReadReport> reports) {
        json.array("sources");
        reports.forEach(this::source);
        json.end();
    }

    private void source(ReadReport report) {
        json.object()
                .text("path", texts.masks() ? texts.path(report.path()) : report.path())
                .text("format", report.format())
                .text("formatTitle", report.formatTitle())
                .text("encoding", report.encoding())
                .number("bytes", report.bytes())
                .number("lines", report.lines())
                .text("prefix", report.prefix())
                .texts("notes", report.notes().stream().map(this::shared).toList())
                .flag("lowerBounds", report.lowerBounds() != null)
                .text("lowerBoundsReason", report.lowerBounds());
        choice(report.choice());
        coverage(report.coverage());
        leftOut(report.leftOut());
        json.end();
    }

    private void leftOut(List<LeftOut> all) {
        json.array("leftOut");
        for (LeftOut each : all) {
            json.object()
                    .text("by", each.by())
                    .number(each.by().equals(LeftOut.FILE) ? "files" : "statements", each.count())
                    .number("unnamed", each.unnamed())
                    .end();
        }
        json.end();
    }

    private String shared(String text) {
        return texts.masks() ? texts.text(text) : text;
    }

    private void choice(Choice choice) {
        json.object("choice")
                .text("by", choice.named() ? "user" : "content")
                .number("statementsInSample", choice.statements())
                .number("firstStatementLine", choice.firstLine())
                .text("second", choice.runnerUp())
                .number("secondStatements", choice.runnerUpStatements())
                .end();
    }

    private void coverage(Coverage coverage) {
        json.object("coverage")
                .number("entries", coverage.entries())
                .number("statements", coverage.statements())
                .number("otherEntries", coverage.otherEntries())
                .number("joinedEntries", coverage.joinedEntries())
                .number("continuationLines", coverage.continuationLines())
                .number("unknownLines", coverage.unknownLines())
                .array("examplesOfUnknown");
        for (Coverage.Example example : coverage.examplesOfUnknown()) {
            // A line that nobody understood may hold anything: a masked file names its place alone.
            json.object()
                    .number("line", example.line())
                    .text("text", texts.masks() ? null : example.text())
                    .end();
        }
        json.end().array("problems");
        for (ReadProblem problem : coverage.problems()) {
            json.object()
                    .number("line", problem.line())
                    .text("reason", shared(problem.reason()))
                    .end();
        }
        json.end().number("problemsTotal", coverage.problemsTotal()).end();
    }
}
