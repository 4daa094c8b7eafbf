package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.text.LogTexts;
import org.querygram.compare.Side;
import org.querygram.detect.Advice;
import org.querygram.detect.Decision;
import org.querygram.detect.Finding;
import org.querygram.timeline.Segment;
import org.querygram.workload.SqlError;
import org.querygram.workload.Workload;

import java.util.function.Function;
import java.util.function.IntFunction;

/// One finding with its evidence and advice.
///
/// @param segment from a segment's index to its id
/// @param fingerprint from the number of a finding's query to its id
/// @param cause id of a finding's entry in `causes`; null for a finding that was called fine
record FindingJson(
        JsonOut json,
        LogTexts texts,
        Workload workload,
        IntFunction<String> segment,
        IntFunction<String> fingerprint,
        Function<Finding, @Nullable String> cause) {

    /// A finding of a log.
    FindingJson(JsonOut json, LogTexts texts, Workload workload, CauseIds causes) {
        this(
                json,
                texts,
                workload,
                Segment::id,
                query -> workload.queryClasses().get(query).id(),
                causes::of);
    }

    /// A finding of one side of a comparison.
    FindingJson(JsonOut json, LogTexts texts, Side side) {
        this(
                json,
                texts,
                side.analysis().workload(),
                index -> side.segments().get(index).id(),
                index -> side.queries().get(index).query().id(),
                new CauseIds(side.analysis().causes())::of);
    }

    void write(@Nullable Finding finding) {
        if (finding == null) {
            json.item(null);
            return;
        }
        json.object()
                .text("id", finding.id())
                .text("detector", finding.detector())
                .text("cause", cause.apply(finding))
                .text("title", finding.title())
                .text("severity", finding.severity().id())
                .text("grade", finding.grade().id())
                .text("why", finding.why())
                .text("cannotShow", finding.cannotShow())
                .text("segment", segment.apply(finding.segment()))
                .texts(
                        "fingerprints",
                        finding.queryClasses().stream().map(fingerprint::apply).toList())
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

    private void evidence(Finding finding) {
        json.array("evidence");
        for (int row : finding.evidence()) {
            json.object();
            QueryJson.place(json, texts, workload, row);
            json.text("sql", texts.sql(row));
            error(workload.error(row));
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
