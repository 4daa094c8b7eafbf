package org.querygram.app.report.saved;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;
import org.querygram.compare.Side;
import org.querygram.compare.SideSegment;
import org.querygram.detect.NotApplicable;
import org.querygram.entry.ReadReport;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes one side of a comparison out of analysis.json.
final class SavedSide {

    private final JsonNode json;
    private final SavedQueries queries;
    private final List<SideSegment> segments = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    SavedSide(JsonNode json) throws SavedFileException {
        this.json = json;
        this.queries = new SavedQueries(json);
        for (JsonNode each : json.path("segments")) {
            String id = Json.text(each, "id");
            Set<Long> fingerprints = new HashSet<>();
            collect(each.path("tree"), fingerprints);
            numbers.put(id, segments.size());
            segments.add(
                    new SideSegment(
                            id,
                            Json.text(each, "title"),
                            Json.text(each, "kind"),
                            Json.count(each, "statements"),
                            fingerprints));
        }
    }

    /// What the loops of a segment hold, housekeeping left out.
    private void collect(JsonNode nodes, Set<Long> fingerprints) throws SavedFileException {
        for (JsonNode node : nodes) {
            String statement = Json.text(node, "statement");
            if (!statement.isEmpty()
                    && !queries.list().get(queries.number(statement)).query().housekeeping()) {
                fingerprints.add(SavedQueries.fingerprint(statement));
            }
            collect(node.path("body"), fingerprints);
        }
    }

    Side side() throws SavedFileException {
        SavedFindings findings = new SavedFindings(json, queries, numbers);
        List<ReadReport> reports = SavedReports.of(json);
        Analysis frame = frame(findings, reports);
        Set<String> formats = reports.stream().map(ReadReport::format).collect(Collectors.toSet());
        return new Side(frame, true, formats, queries.list(), findings.list(), segments);
    }

    /// The analysis with its statements laid out, for views.
    SavedAnalysis laidOut() throws SavedFileException {
        Side side = side();
        Analysis frame = side.analysis();
        SavedLayout layout = new SavedLayout(json, queries);
        Workload workload = layout.workload();
        PlacedFindings placed =
                new PlacedFindings(
                        json, frame.findings(), workload, layout.trees(), layout.stepsOfFindings());
        Analysis whole =
                new Analysis(
                        workload,
                        frame.reports(),
                        frame.complete(),
                        SavedRows.stats(queries.list(), workload),
                        layout.segments(),
                        layout.trees(),
                        SavedRelations.of(json.path("relations")),
                        placed.list(),
                        frame.causes().stream().map(placed::placed).toList(),
                        SavedFindings.ignored(json.path("ignored")),
                        frame.notApplicable(),
                        frame.summary());
        return new SavedAnalysis(
                side,
                whole,
                segmentNanos(layout.trees().size()),
                layout.times(),
                Json.text(json.path("tool"), "version"));
    }

    /// @param size one more than the file has where it leaves some out
    private long[] segmentNanos(int size) {
        long[] nanos = new long[size];
        Arrays.fill(nanos, -1);
        int next = 0;
        for (JsonNode each : json.path("segments")) {
            nanos[next++] = Json.nanos(each, "durationMs");
        }
        return nanos;
    }

    /// The analysis as far as it was saved: no statements, and units of work without rows.
    private Analysis frame(SavedFindings findings, List<ReadReport> reports) {
        List<Segment> places = new ArrayList<>();
        for (SideSegment each : segments) {
            places.add(
                    new Segment(
                            places.size(),
                            each.title(),
                            SavedLayout.kind(each.kind()),
                            "",
                            -1,
                            new int[0]));
        }
        List<NotApplicable> silent = new ArrayList<>();
        for (JsonNode each : json.path("notApplicable")) {
            silent.add(new NotApplicable(Json.text(each, "detector"), Json.text(each, "reason")));
        }
        return new Analysis(
                new WorkloadBuilder().build((source, offset, length) -> ""),
                reports,
                json.path("complete").asBoolean(true),
                List.of(),
                new Segments(places, new int[0]),
                List.of(),
                List.of(),
                findings.list(),
                findings.causes(json),
                List.of(),
                silent,
                summary(json.path("summary")));
    }

    private static Summary summary(JsonNode summary) {
        return new Summary(
                Json.count(summary, "statements"),
                Json.count(summary, "fingerprints"),
                Json.count(summary, "sessions"),
                Json.count(summary, "segments"),
                Json.count(summary, "transactions"),
                Json.nanos(summary, "durationMs"),
                Json.micros(summary, "from"),
                Json.micros(summary, "to"),
                Json.count(summary, "errors"),
                Json.count(summary, "findings"),
                Json.count(summary, "avoidableStatements"),
                Json.count(summary, "statementsAfterFixes"));
    }
}
