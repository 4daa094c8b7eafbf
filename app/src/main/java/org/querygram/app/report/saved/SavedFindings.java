package org.querygram.app.report.saved;

import org.querygram.detect.Advice;
import org.querygram.detect.Cause;
import org.querygram.detect.Decision;
import org.querygram.detect.Finding;
import org.querygram.detect.Grade;
import org.querygram.detect.Place;
import org.querygram.detect.Severity;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The findings and their causes, back from `findings` and `causes`. They have no rows and no
/// evidence: those are places in a log that need not be there any more.
final class SavedFindings {

    private final SavedQueries queries;
    private final Map<String, Integer> segments;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Finding>> byCause = new LinkedHashMap<>();

    /// @param segments ids and their numbers
    SavedFindings(JsonNode json, SavedQueries queries, Map<String, Integer> segments)
            throws SavedFileException {
        this.queries = queries;
        this.segments = segments;
        for (JsonNode each : json.path("findings")) {
            Finding finding = finding(each);
            findings.add(finding);
            byCause.computeIfAbsent(Json.text(each, "cause"), cause -> new ArrayList<>())
                    .add(finding);
        }
    }

    List<Finding> list() {
        return findings;
    }

    List<Cause> causes(JsonNode json) {
        List<Cause> causes = new ArrayList<>();
        for (JsonNode each : json.path("causes")) {
            String id = Json.text(each, "id");
            List<Finding> members = byCause.getOrDefault(id, List.of());
            if (!members.isEmpty()) {
                List<Place> places = new ArrayList<>();
                for (JsonNode place : each.path("places")) {
                    places.add(
                            new Place(
                                    Json.text(place, "title"),
                                    Json.count(place, "segments"),
                                    Json.count(place, "of")));
                }
                causes.add(new Cause(id, members, places, whole(members, each)));
            }
        }
        return causes;
    }

    private static Finding whole(List<Finding> members, JsonNode cause) {
        Finding lead = members.getFirst();
        return members.size() == 1
                ? lead
                : lead.over(
                        Json.count(cause, "count"),
                        Json.count(cause, "avoidable"),
                        Json.count(cause, "statementsAfter"),
                        Json.nanos(cause, "durationMs"),
                        new int[0],
                        List.of(),
                        -1);
    }

    private Finding finding(JsonNode json) throws SavedFileException {
        List<Integer> classes = new ArrayList<>();
        for (String fingerprint : Json.texts(json, "fingerprints")) {
            classes.add(queries.number(fingerprint));
        }
        Integer segment = segments.get(Json.text(json, "segment"));
        if (classes.isEmpty() || segment == null) {
            throw new SavedFileException(
                    "has a finding without its statement or its place: '%s'. Write it again."
                            .formatted(Json.text(json, "id")));
        }
        JsonNode advice = json.path("advice");
        return new Finding(
                Json.text(json, "id"),
                Json.text(json, "detector"),
                Json.text(json, "title"),
                Json.text(json, "why"),
                severity(Json.text(json, "severity")),
                grade(Json.text(json, "grade")),
                Json.text(json, "cannotShow"),
                segment,
                classes,
                Json.textOrNull(json, "table"),
                Json.textOrNull(json, "column"),
                Json.count(json, "count"),
                Json.count(json, "avoidable"),
                Json.count(json, "statementsAfter"),
                Json.nanos(json, "durationMs"),
                new int[0],
                List.of(),
                -1,
                new Advice(
                        Json.text(advice, "django"),
                        Json.text(advice, "hibernate"),
                        Json.text(advice, "sql"),
                        Json.text(advice, "caveat")),
                decidedBy(json));
    }

    /// Empty in files of before version 0.2, which did not tell.
    private static List<Decision> decidedBy(JsonNode json) throws SavedFileException {
        List<Decision> decisions = new ArrayList<>();
        for (JsonNode each : json.path("decidedBy")) {
            decisions.add(
                    new Decision(
                            Json.text(each, "threshold"),
                            each.path("value").asDouble(),
                            Json.text(each, "meaning")));
        }
        return decisions;
    }

    /// Findings that were called fine: that they are there, and of what kind.
    static List<Finding> ignored(JsonNode json) {
        List<Finding> ignored = new ArrayList<>();
        for (JsonNode each : json) {
            ignored.add(
                    new Finding(
                            Json.text(each, "id"),
                            Json.text(each, "detector"),
                            Json.text(each, "detector"),
                            "",
                            Severity.INFO,
                            Grade.POSSIBLE,
                            "",
                            0,
                            List.of(),
                            null,
                            null,
                            Json.count(each, "count"),
                            0,
                            0,
                            -1,
                            new int[0],
                            List.of(),
                            -1,
                            new Advice("", "", "", ""),
                            List.of()));
        }
        return ignored;
    }

    private static Severity severity(String id) throws SavedFileException {
        return Arrays.stream(Severity.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("severity", id));
    }

    private static Grade grade(String id) throws SavedFileException {
        return Arrays.stream(Grade.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("grade", id));
    }

    private static SavedFileException unknown(String what, String id) {
        return new SavedFileException(
                "has a finding of %s '%s', which there is not. Write it again."
                        .formatted(what, id));
    }
}
