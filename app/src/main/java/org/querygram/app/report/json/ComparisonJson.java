package org.querygram.app.report.json;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.LogTexts;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.compare.SegmentMatch;
import org.querygram.compare.Side;
import org.querygram.sql.Fingerprints;

import java.io.OutputStream;
import java.util.List;

/// Writes comparison.json, schema `querygram/comparison/1`.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
public record ComparisonJson(String version, boolean masks) {

    /// Name and number of the schema; keys may be added to it, none goes.
    public static final String SCHEMA = "querygram/comparison/1";

    /// Writes the whole object; the stream stays open.
    ///
    /// @throws java.io.UncheckedIOException when the stream fails
    public void write(Comparison comparison, OutputStream out) {
        LogTexts before = new LogTexts(comparison.before().analysis().workload(), masks);
        LogTexts after = before.of(comparison.after().analysis().workload());
        try (JsonOut json = new JsonOut(out)) {
            json.object().text("schema", SCHEMA);
            json.object("tool").text("name", "querygram").text("version", version).end();
            side(json, "before", comparison.before().analysis(), comparison.statementsBefore());
            side(json, "after", comparison.after().analysis(), comparison.statementsAfter());
            json.text("verdict", comparison.verdict()).flag("same", comparison.same());
            queries(json, comparison.queries());
            findings(
                    json,
                    new FindingJson(json, before, comparison.before()),
                    new FindingJson(json, after, comparison.after()),
                    comparison.findings());
            segments(json, comparison);
            json.end();
        }
    }

    private static void side(JsonOut json, String name, Analysis analysis, int compared) {
        json.object(name);
        SummaryJson.write(json, analysis);
        json.number("statementsCompared", compared).end();
    }

    private static void queries(JsonOut json, List<QueryChange> changes) {
        json.array("queries");
        for (QueryChange change : changes) {
            json.object()
                    .text("fingerprint", Fingerprints.hex(change.fingerprint()))
                    .text("normalized", change.normalized())
                    .text("change", change.change().id())
                    .flag("housekeeping", change.housekeeping())
                    .number("countBefore", change.countBefore())
                    .number("countAfter", change.countAfter())
                    .millis("totalMsBefore", change.totalNanosBefore())
                    .millis("totalMsAfter", change.totalNanosAfter())
                    .end();
        }
        json.end();
    }

    private static void findings(
            JsonOut json, FindingJson before, FindingJson after, List<FindingChange> changes) {
        json.array("findings");
        for (FindingChange change : changes) {
            json.object().text("change", change.kind().id());
            json.name("before");
            before.write(change.before());
            json.name("after");
            after.write(change.after());
            json.end();
        }
        json.end();
    }

    private static void segments(JsonOut json, Comparison comparison) {
        json.array("segments");
        for (SegmentMatch match : comparison.segments()) {
            json.object()
                    .text("before", id(comparison.before(), match.before()))
                    .text("after", id(comparison.after(), match.after()))
                    .text("matchedBy", match.matchedBy())
                    .number("statementsBefore", match.statementsBefore())
                    .number("statementsAfter", match.statementsAfter())
                    .end();
        }
        json.end();
    }

    private static @Nullable String id(Side side, int segment) {
        return segment < 0 ? null : side.segments().get(segment).id();
    }
}
