package org.querygram.app.report.json;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Limit;
import org.querygram.app.report.text.LogTexts;
import org.querygram.compare.Side;
import org.querygram.compare.SideQuery;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;
import org.querygram.detect.Place;
import org.querygram.relations.Relation;
import org.querygram.stats.QueryStats;

import java.io.OutputStream;
import java.util.List;

/// Writes analysis.json, schema `querygram/analysis/1`.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
/// @param all true to keep every segment and query, however many there are
/// @param threads that write long lists; the bytes are the same
public record AnalysisJson(String version, boolean masks, boolean all, int threads) {

    /// Written by one thread.
    public AnalysisJson(String version, boolean masks, boolean all) {
        this(version, masks, all, 1);
    }

    /// Name and number of the schema; keys may be added to it, none goes.
    public static final String SCHEMA = "querygram/analysis/1";

    /// Writes the whole object; the stream stays open.
    ///
    /// @throws java.io.UncheckedIOException when the stream fails
    public void write(Analysis analysis, OutputStream out) {
        Kept kept = all ? Kept.all(analysis) : Kept.most(analysis);
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        // Marks of masked values are numbered in the order in which they are met.
        JsonParts parts = new JsonParts(masks ? 1 : threads);
        try (JsonOut json = new JsonOut(out)) {
            json.object().text("schema", SCHEMA);
            json.object("tool").text("name", "querygram").text("version", version).end();
            json.flag("complete", analysis.complete());
            new SourceJson(json, texts).write(analysis.reports());
            json.object("summary");
            SummaryJson.write(json, analysis);
            json.end();
            queries(json, texts, analysis, kept);
            segments(json, texts, analysis, kept, parts);
            findings(json, texts, analysis, parts);
            causes(json, texts, analysis);
            ignored(json, analysis);
            relations(json, analysis.relations());
            notApplicable(json, analysis.notApplicable());
            limits(json, analysis);
            json.end();
        }
    }

    private static void queries(JsonOut json, LogTexts texts, Analysis analysis, Kept kept) {
        QueryJson query = new QueryJson(json, texts, analysis.workload());
        List<SideQuery> all = Side.queriesOf(analysis);
        json.array("queries");
        for (QueryStats stats : kept.queries()) {
            query.write(stats, all.get(stats.queryClass()).batched());
        }
        json.end().number("queriesLeftOut", all.size() - kept.queries().size());
    }

    private static void segments(
            JsonOut json, LogTexts texts, Analysis analysis, Kept kept, JsonParts parts) {
        StepFindings findings = new StepFindings(analysis.findings());
        json.array("segments");
        parts.write(
                json,
                kept.segments(),
                out -> {
                    SegmentJson segment = new SegmentJson(out, texts, analysis, findings);
                    return index -> segment.write(analysis.segments().list().get(index));
                });
        json.end()
                .number(
                        "segmentsLeftOut",
                        analysis.segments().list().size() - kept.segments().size());
    }

    private static void findings(JsonOut json, LogTexts texts, Analysis analysis, JsonParts parts) {
        CauseIds causes = new CauseIds(analysis.causes());
        json.array("findings");
        parts.write(
                json,
                analysis.findings(),
                out -> new FindingJson(out, texts, analysis.workload(), causes)::write);
        json.end();
    }

    private static void causes(JsonOut json, LogTexts texts, Analysis analysis) {
        json.array("causes");
        for (Cause cause : analysis.causes()) {
            Finding whole = cause.whole();
            json.object()
                    .text("id", cause.id())
                    .text("detector", whole.detector())
                    .text("title", whole.title())
                    .text("severity", whole.severity().id())
                    .text("grade", whole.grade().id())
                    .number("findings", cause.findings().size())
                    .number("count", whole.count())
                    .number("avoidable", whole.avoidable())
                    .number("statementsAfter", whole.statementsAfter())
                    .millis("durationMs", whole.durationNanos())
                    .array("places");
            for (Place place : cause.places()) {
                json.object()
                        .text("title", texts.text(place.title()))
                        .number("segments", place.hit())
                        .number("of", place.of())
                        .end();
            }
            json.end().end();
        }
        json.end();
    }

    /// What `.querygram-ignore` hides: counted, never silently gone.
    private static void ignored(JsonOut json, Analysis analysis) {
        json.array("ignored");
        for (Finding finding : analysis.ignored()) {
            json.object()
                    .text("id", finding.id())
                    .text("detector", finding.detector())
                    .text("segment", analysis.segments().list().get(finding.segment()).id())
                    .number("count", finding.count())
                    .end();
        }
        json.end();
    }

    private static void relations(JsonOut json, List<Relation> relations) {
        json.array("relations");
        for (Relation relation : relations) {
            json.object()
                    .text("from", relation.fromTable() + "." + relation.fromColumn())
                    .text("to", relation.toTable() + "." + relation.toColumn())
                    .text("strength", relation.strength().id())
                    .end();
        }
        json.end();
    }

    /// What the log does not tell, and the setting that would make it tell.
    private static void limits(JsonOut json, Analysis analysis) {
        json.array("limits");
        for (Limit limit : Limit.of(analysis)) {
            json.object()
                    .text("fact", limit.fact().id())
                    .text("sentence", limit.sentence())
                    .text("setting", limit.setting())
                    .end();
        }
        json.end();
    }

    private static void notApplicable(JsonOut json, List<NotApplicable> silent) {
        json.array("notApplicable");
        for (NotApplicable each : silent) {
            json.object().text("detector", each.detector()).text("reason", each.reason()).end();
        }
        json.end();
    }
}
