package org.querygram.app.report.saved;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.BoundSql;
import org.querygram.sql.StatementScanner;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// The statements that a saved analysis names with their line, by the step of a tree that counts
/// them.
final class Witnesses {

    private record Key(String segment, int queryClass) {}

    private final SavedQueries queries;
    private final SavedTexts texts;
    private final ToIntFunction<JsonNode> sourceOf;
    private final Map<Key, NavigableMap<Long, Witness>> named = new HashMap<>();

    /// First lines of the steps.
    private final Map<Key, NavigableMap<Long, Boolean>> steps = new HashMap<>();

    private final StatementScanner scanner = new StatementScanner();

    /// @param sourceOf number of the source that a place names
    Witnesses(
            JsonNode json, SavedQueries queries, SavedTexts texts, ToIntFunction<JsonNode> sourceOf)
            throws SavedFileException {
        this.queries = queries;
        this.texts = texts;
        this.sourceOf = sourceOf;
        for (JsonNode each : json.path("segments")) {
            collect(Json.text(each, "id"), each.path("tree"));
        }
        for (JsonNode finding : json.path("findings")) {
            for (JsonNode each : finding.path("evidence")) {
                evidence(Json.text(finding, "segment"), each);
            }
        }
        for (JsonNode query : json.path("queries")) {
            example(query);
        }
    }

    private void collect(String segment, JsonNode nodes) throws SavedFileException {
        for (JsonNode node : nodes) {
            String fingerprint = Json.text(node, "statement");
            if (!fingerprint.isEmpty()) {
                Key key = new Key(segment, queries.number(fingerprint));
                steps.computeIfAbsent(key, _ -> new TreeMap<>())
                        .put(Json.number(node, "line"), true);
            }
            collect(segment, node.path("body"));
        }
    }

    /// Evidence does not name its class; its text does.
    private void evidence(String segment, JsonNode evidence) {
        byte[] sql = Json.text(evidence, "sql").getBytes(StandardCharsets.UTF_8);
        scanner.scan(sql, 0, sql.length);
        int queryClass = queries.find(scanner.fingerprint());
        if (queryClass >= 0) {
            add(new Key(segment, queryClass), evidence, Json.text(evidence, "sql"));
        }
    }

    /// An example does not name its segment: it is placed where the class has one step only.
    private void example(JsonNode query) throws SavedFileException {
        int queryClass = queries.number(Json.text(query, "fingerprint"));
        List<Key> places =
                steps.keySet().stream().filter(key -> key.queryClass() == queryClass).toList();
        if (places.size() == 1) {
            JsonNode example = query.path("example");
            List<@Nullable String> values = new ArrayList<>(Json.texts(example, "parameters"));
            add(places.getFirst(), example, BoundSql.fill(Json.text(example, "sql"), values));
        }
    }

    private void add(Key key, JsonNode place, String sql) {
        long line = Json.number(place, "line");
        if (line > 0 && !sql.isEmpty()) {
            named.computeIfAbsent(key, _ -> new TreeMap<>())
                    .computeIfAbsent(
                            line,
                            of -> new Witness(sourceOf.applyAsInt(place), of, texts.add(sql)));
        }
    }

    /// The named statements of a step: from its first line to the first line of the next step of
    /// the same class.
    Collection<Witness> of(String segment, int queryClass, long firstLine) {
        Key key = new Key(segment, queryClass);
        NavigableMap<Long, Witness> all = named.get(key);
        NavigableMap<Long, Boolean> borders = steps.get(key);
        if (all == null || borders == null) {
            return List.of();
        }
        Long next = borders.higherKey(firstLine);
        return next == null
                ? all.tailMap(firstLine, true).values()
                : all.subMap(firstLine, true, next, false).values();
    }
}
