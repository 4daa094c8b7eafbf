package org.querygram.app.report.saved;

import org.querygram.entry.Choice;
import org.querygram.entry.Coverage;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// How each source was read, back from `sources`.
final class SavedReports {

    private SavedReports() {}

    static List<ReadReport> of(JsonNode json) {
        List<ReadReport> reports = new ArrayList<>();
        json.path("sources").forEach(source -> reports.add(report(source)));
        return reports;
    }

    private static ReadReport report(JsonNode source) {
        List<LeftOut> leftOut = new ArrayList<>();
        for (JsonNode each : source.path("leftOut")) {
            long count = Json.number(each, each.has("files") ? "files" : "statements");
            leftOut.add(
                    new LeftOut(
                            Json.text(each, "by"), count, Json.number(each, "unnamed"), List.of()));
        }
        return new ReadReport(
                Json.text(source, "path"),
                Json.text(source, "format"),
                Json.text(source, "formatTitle"),
                Json.text(source, "encoding"),
                Json.number(source, "bytes"),
                Json.number(source, "lines"),
                Json.textOrNull(source, "prefix"),
                coverage(source.path("coverage")),
                choice(source.path("choice")),
                Json.texts(source, "notes"),
                Json.textOrNull(source, "lowerBoundsReason"),
                leftOut);
    }

    private static Choice choice(JsonNode choice) {
        return new Choice(
                Json.text(choice, "by").equals("user"),
                Json.number(choice, "statementsInSample"),
                Json.number(choice, "firstStatementLine"),
                Json.textOrNull(choice, "second"),
                Json.number(choice, "secondStatements"));
    }

    private static Coverage coverage(JsonNode coverage) {
        List<Coverage.Example> examples = new ArrayList<>();
        for (JsonNode each : coverage.path("examplesOfUnknown")) {
            examples.add(new Coverage.Example(Json.number(each, "line"), Json.text(each, "text")));
        }
        List<ReadProblem> problems = new ArrayList<>();
        for (JsonNode each : coverage.path("problems")) {
            problems.add(new ReadProblem(Json.number(each, "line"), Json.text(each, "reason")));
        }
        return new Coverage(
                Json.number(coverage, "entries"),
                Json.number(coverage, "statements"),
                Json.number(coverage, "otherEntries"),
                Json.number(coverage, "joinedEntries"),
                Json.number(coverage, "continuationLines"),
                Json.number(coverage, "unknownLines"),
                examples,
                problems,
                Json.number(coverage, "problemsTotal"));
    }
}
