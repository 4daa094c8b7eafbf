package org.querygram.app.report.sarif;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.json.JsonOut;
import org.querygram.app.report.text.FindingWords;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Side;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.workload.Workload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One finding as a result of SARIF.
record ResultJson(JsonOut json, Side side, Words words, LogTexts texts) {

    /// @param identity stays the same from run to run, so that pages know what they have seen
    /// @param state SARIF's `baselineState`, or null where nothing was compared
    void write(Finding finding, String identity, @Nullable String state) {
        FindingWords lines = new FindingWords(side.analysis(), words, texts, finding);
        json.object().text("ruleId", finding.detector());
        json.number("ruleIndex", SarifHead.ruleIndex(finding.detector()));
        json.text("level", level(finding.severity()));
        if (state != null) {
            json.text("baselineState", state);
        }
        json.object("message")
                .text("text", lines.headline() + "\n" + String.join("\n", lines.lines()))
                .end();
        locations(finding);
        json.object("partialFingerprints")
                .text("querygramCause/v1", identity)
                .text("primaryLocationLineHash", identity + ":1")
                .end();
        properties(finding);
        json.end();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case PROBLEM -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void locations(Finding finding) {
        Workload workload = side.analysis().workload();
        List<Integer> evidence =
                finding.evidence().isEmpty() && finding.rows().length > 0
                        ? List.of(finding.rows()[0])
                        : finding.evidence();
        json.array("locations");
        evidence.stream().limit(1).forEach(row -> place(workload, row));
        if (evidence.isEmpty()) {
            side.analysis().reports().stream()
                    .limit(1)
                    .forEach(report -> SarifHead.location(json, texts.path(report.path()), 0));
        }
        json.end().array("relatedLocations");
        // The schema wants each place once; several statements may stand in one line.
        Set<String> places = new HashSet<>();
        evidence.stream()
                .skip(1)
                .filter(row -> places.add(texts.source(row) + ":" + workload.line(row)))
                .forEach(row -> place(workload, row));
        json.end();
    }

    private void place(Workload workload, int row) {
        SarifHead.location(json, texts.source(row), workload.line(row));
    }

    private void properties(Finding finding) {
        json.object("properties")
                .text("grade", finding.grade().id())
                .text("table", finding.table())
                .text("column", finding.column())
                .number("count", finding.count())
                .number("avoidable", finding.avoidable())
                .number("statementsAfter", finding.statementsAfter())
                .millis("durationMs", finding.durationNanos())
                .texts(
                        "fingerprints",
                        finding.queryClasses().stream()
                                .map(index -> side.queries().get(index).query().id())
                                .toList())
                .end();
    }
}
