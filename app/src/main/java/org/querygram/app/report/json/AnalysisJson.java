package org.querygram.app.report.json;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Limit;
import org.querygram.app.report.text.LogTexts;
import org.querygram.compare.Side;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;
import org.querygram.detect.Place;
import org.querygram.relations.Relation;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segment;

import java.io.OutputStream;
import java.util.List;

/// Writes analysis.json, schema `querygram/analysis/1`.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
/// @param all true to keep every segment and query, however many there are
public record AnalysisJson(String version, boolean masks, boolean all) {

    /// Name and number of the schema; keys may be added to it, none goes.
    public static final String SCHEMA = "querygram/analysis/1";

    /// Writes the whole object; the stream stays open.
    ///
    /// @throws java.io.UncheckedIOException when the stream fails
    public void write(Analysis analysis, OutputStream out) {
        Kept kept = all ? Kept.all(analysis) : Kept.most(analysis);
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Side side = Side.of(analysis);
        try (JsonOut json = new JsonOut(out)) {
            json.object().text("schema", SCHEMA);
            json.object("tool").text("name", "querygram").text("version", version).end();
            json.flag("complete", analysis.complete());
            new SourceJson(json, texts).write(analysis.reports());
            json.object("summary");
            SummaryJson.write(json, analysis);
            json.end();
            queries(json, texts, side, kept);
            segments(json, texts, analysis, kept);
            findings(json, texts, side);
            causes(json, texts, analysis);
            ignored(json, analysis);
            relations(json, analysis.relations());
            notApplicable(json, analysis.notApplicable());
            limits(json, analysis);
            json.end();
        }
    }

    private static void queries(JsonOut json, LogTexts texts, Side side, Kept kept) {
        QueryJson query = new QueryJson(json, texts, side.analysis().workload());
        json.array("queries");
        for (QueryStats stats : kept.queries()) {
            query.write(stats, side.queries().get(stats.queryClass()).batched());
        }
        json.end().number("queriesLeftOut", side.queries().size() - kept.queries().size());
    }

    private static void segments(JsonOut json, LogTexts texts, Analysis analysis, Kept kept) {
        SegmentJson segment = new SegmentJson(json, texts, analysis);
        json.array("segments");
        for (Segment each : kept.segments()) {
            segment.write(each);
        }
        json.end()
                .number(
                        "segmentsLeftOut",
                        analysis.segments().list().size() - kept.segments().size());
    }

    private static void findings(JsonOut json, LogTexts texts, Side side) {
        FindingJson finding = new FindingJson(json, texts, side);
        json.array("findings");
        side.findings().forEach(finding::write);
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
