package org.querygram.app.report.saved;

import org.querygram.compare.SideQuery;
import org.querygram.sql.Fingerprints;
import org.querygram.sql.StatementKind;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The query classes with their figures, back from `queries`.
final class SavedQueries {

    private static final int NO_ROW = -1;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<SideQuery> queries = new ArrayList<>();

    SavedQueries(JsonNode json) throws SavedFileException {
        if (Json.number(json, "queriesLeftOut") > 0) {
            throw new SavedFileException(
                    "does not hold all queries of its log. Write it again as .qgram, or with"
                            + " --all.");
        }
        for (JsonNode each : inOrder(json.path("queries"))) {
            String id = Json.text(each, "fingerprint");
            numbers.put(id, queries.size());
            queries.add(query(queries.size(), fingerprint(id), each));
        }
    }

    /// As the log named them first: colours of tables go by it. Older files do not say, and keep
    /// the order of the file.
    private static List<JsonNode> inOrder(JsonNode queries) {
        List<JsonNode> all = new ArrayList<>();
        queries.forEach(all::add);
        all.sort(Comparator.comparingLong(each -> Json.number(each, "firstSeen")));
        return all;
    }

    List<SideQuery> list() {
        return queries;
    }

    /// -1 for a fingerprint that no query has.
    int find(long fingerprint) {
        return numbers.getOrDefault(Fingerprints.hex(fingerprint), -1);
    }

    /// @throws SavedFileException for a fingerprint that no query has
    int number(String fingerprint) throws SavedFileException {
        Integer number = numbers.get(fingerprint);
        if (number == null) {
            throw new SavedFileException(
                    "names a statement that it does not hold: '%s'. Write it again."
                            .formatted(fingerprint));
        }
        return number;
    }

    static long fingerprint(String id) throws SavedFileException {
        try {
            return Fingerprints.parse(id);
        } catch (NumberFormatException e) {
            throw new SavedFileException(
                    "has a fingerprint that is none: '%s'. Write it again.".formatted(id));
        }
    }

    private static SideQuery query(int number, long fingerprint, JsonNode json) {
        QueryClass query =
                new QueryClass(
                        number,
                        fingerprint,
                        Json.text(json, "normalized"),
                        kind(Json.text(json, "kind")),
                        json.path("housekeeping").asBoolean(false),
                        List.of(),
                        List.of());
        QueryStats stats =
                new QueryStats(
                        number,
                        Json.count(json, "count"),
                        Json.nanos(json, "totalMs"),
                        Json.nanos(json, "meanMs"),
                        Json.nanos(json, "p50Ms"),
                        Json.nanos(json, "p95Ms"),
                        Json.nanos(json, "p99Ms"),
                        Json.nanos(json, "maxMs"),
                        Json.count(json, "errors"),
                        NO_ROW,
                        NO_ROW,
                        NO_ROW);
        return new SideQuery(query, stats, json.path("batched").asBoolean(false));
    }

    /// A kind that a later version has added is as good as any other.
    private static StatementKind kind(String name) {
        for (StatementKind kind : StatementKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return StatementKind.OTHER;
    }
}
