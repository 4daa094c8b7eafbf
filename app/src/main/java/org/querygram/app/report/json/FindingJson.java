package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.LogTexts;
import org.querygram.compare.Side;
import org.querygram.detect.Advice;
import org.querygram.detect.Cause;
import org.querygram.detect.Decision;
import org.querygram.detect.Finding;
import org.querygram.workload.SqlError;

import java.util.HashMap;
import java.util.Map;

/// One finding with its evidence and advice.
record FindingJson(JsonOut json, LogTexts texts, Side side, Map<String, String> causeIds) {

    FindingJson(JsonOut json, LogTexts texts, Side side) {
        this(json, texts, side, causeIds(side.analysis()));
    }

    private static Map<String, String> causeIds(Analysis analysis) {
        Map<String, String> ids = new HashMap<>();
        for (Cause cause : analysis.causes()) {
            cause.findings().forEach(finding -> ids.put(finding.id(), cause.id()));
        }
        return ids;
    }

    void write(@Nullable Finding finding) {
        if (finding == null) {
            json.item(null);
            return;
        }
        json.object()
                .text("id", finding.id())
                .text("detector", finding.detector())
                .text("cause", cause(finding))
                .text("title", finding.title())
                .text("severity", finding.severity().id())
                .text("grade", finding.grade().id())
                .text("why", finding.why())
                .text("cannotShow", finding.cannotShow())
                .text("segment", side.segments().get(finding.segment()).id())
                .texts(
                        "fingerprints",
                        finding.queryClasses().stream()
                                .map(index -> side.queries().get(index).query().id())
                                .toList())
                .text("table", finding.table())
                .text("column", finding.column())
                .number("count", finding.count())
                .number("avoidable", finding.avoidable())
                .number("statementsAfter", finding.statementsAfter())
                .millis("durationMs", finding.durationNanos());
        evidence(finding);
        json.same(finding.advice(), () -> advice(finding.advice()));
        json.same(finding.decidedBy(), () -> decidedBy(finding));
        json.end();
    }

    /// Id of its entry in `causes`; null for a finding that was called fine.
    private @Nullable String cause(Finding finding) {
        return causeIds.get(finding.id());
    }

    private void evidence(Finding finding) {
        json.array("evidence");
        for (int row : finding.evidence()) {
            json.object();
            QueryJson.place(json, texts, side.analysis().workload(), row);
            json.text("sql", texts.sql(row));
            error(side.analysis().workload().error(row));
            json.end();
        }
        json.end();
    }

    /// Why the statement failed; the member is missing where it did not, or nobody knows why.
    private void error(@Nullable SqlError error) {
        if (error == null) {
            return;
        }
        String message = error.message();
        json.object("error")
                .text("kind", error.kind().id())
                .text("sqlState", error.sqlState())
                .text("constraint", error.constraint())
                .text("table", error.table())
                .text("column", error.column())
                .text("message", message == null || !texts.masks() ? message : texts.text(message))
                .end();
    }

    /// The limits that had a say; another value of `--threshold` may change the finding.
    private void decidedBy(Finding finding) {
        json.array("decidedBy");
        for (Decision decision : finding.decidedBy()) {
            json.object()
                    .text("threshold", decision.threshold())
                    .decimal("value", decision.value())
                    .text("meaning", decision.meaning())
                    .end();
        }
        json.end();
    }

    private void advice(Advice advice) {
        json.object("advice")
                .text("django", advice.django())
                .text("hibernate", advice.hibernate())
                .text("sql", advice.sql())
                .text("caveat", advice.caveat())
                .end();
    }
}
