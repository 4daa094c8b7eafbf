package org.querygram.app.report.saved;

import org.jspecify.annotations.Nullable;
import org.querygram.compare.SideQuery;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Lays out the statements of a saved analysis: as many rows as its loops count, under the nodes
/// that count them. In which order the rows of a node ran, and in which round, the file does not
/// say; no view may tell.
final class SavedLayout {

    private static final int NO_LINE = 0;

    private final SavedQueries queries;
    private final WorkloadBuilder builder = new WorkloadBuilder();
    private final SavedTexts texts = new SavedTexts();
    private final Witnesses witnesses;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> sessions = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<LoopTree> trees = new ArrayList<>();
    private final StepTimes times = new StepTimes();
    private final Map<String, List<LoopNode.Step>> steps = new HashMap<>();
    private final int unnamedSource;
    private final int[] counted;

    /// The segment that is laid out.
    private String id = "";

    private int session;

    SavedLayout(JsonNode json, SavedQueries queries) throws SavedFileException {
        this.queries = queries;
        this.counted = new int[queries.list().size()];
        for (SideQuery each : queries.list()) {
            builder.addClass(each.query());
            texts.add(each.query().normalized());
        }
        for (JsonNode each : json.path("sources")) {
            sources.put(
                    Json.text(each, "path"),
                    builder.addSource(Json.text(each, "path"), Json.text(each, "format")));
        }
        this.unnamedSource = sources.size() == 1 ? 0 : builder.addSource("one of the logs", "");
        this.witnesses =
                new Witnesses(
                        json,
                        queries,
                        texts,
                        place -> sources.getOrDefault(Json.text(place, "source"), unnamedSource));
        for (JsonNode each : json.path("segments")) {
            add(each);
        }
        addLeftOut(Json.number(json, "segmentsLeftOut"));
    }

    private void add(JsonNode json) throws SavedFileException {
        id = Json.text(json, "id");
        String name = Json.textOrNull(json, "session");
        session =
                sessions.computeIfAbsent(
                        name == null ? "" : name,
                        known -> builder.addSession(known, null, null, null));
        int from = builder.size();
        List<LoopNode> nodes = nodes(json.path("tree"));
        segments.add(
                new Segment(
                        segments.size(),
                        Json.text(json, "title"),
                        kind(Json.text(json, "kind")),
                        Json.text(json, "cutBy"),
                        name == null ? -1 : session,
                        rowsFrom(from),
                        json.path("setup").asBoolean(false),
                        json.path("mayMix").asBoolean(false)));
        trees.add(new LoopTree(trees.size(), nodes));
    }

    private int[] rowsFrom(int first) {
        return IntStream.range(first, builder.size()).toArray();
    }

    private List<LoopNode> nodes(JsonNode json) throws SavedFileException {
        List<LoopNode> nodes = new ArrayList<>();
        for (JsonNode each : json) {
            nodes.add(each.has("loop") ? loop(each) : step(each, false));
        }
        return nodes;
    }

    private LoopNode.Loop loop(JsonNode json) throws SavedFileException {
        int rounds = Json.count(json, "loop");
        int from = builder.size();
        Set<Integer> optional = new HashSet<>();
        json.path("optional").forEach(each -> optional.add(each.asInt(-1)));
        boolean told = json.has("support");
        List<LoopNode> body = new ArrayList<>();
        for (JsonNode each : json.path("body")) {
            boolean sometimes = optional.contains(body.size());
            // Of files that do not say: what is in the loop runs in every round, or is optional.
            boolean stray =
                    told
                            ? each.path("stray").asBoolean(false)
                            : !sometimes && Json.count(each, "count") < rounds;
            body.add(each.has("loop") ? loop(each) : step(each, stray));
        }
        int[] rows = rowsFrom(from);
        return new LoopNode.Loop(
                rounds,
                json.path("roundsEach").path(0).asInt(rounds),
                json.path("roundsEach").path(1).asInt(rounds),
                body,
                optional,
                support(json, body, rounds),
                Arrays.copyOf(rows, Math.min(1, rows.length)),
                Json.textOrNull(json, "drivenBy"),
                rows);
    }

    /// In how many rounds each step occurs; of a file that does not say, in as many as it can.
    private static int[] support(JsonNode json, List<LoopNode> body, int rounds) {
        int[] support = new int[body.size()];
        for (int i = 0; i < support.length; i++) {
            int most = Math.min(rounds, body.get(i).count());
            support[i] = Math.clamp(json.path("support").path(i).asInt(most), 0, rounds);
        }
        return support;
    }

    /// The statements that the file names first, as the first of a node stands for all of it.
    private LoopNode.Step step(JsonNode json, boolean stray) throws SavedFileException {
        int queryClass = queries.number(Json.text(json, "statement"));
        int count = Json.count(json, "count");
        long line = Json.number(json, "line");
        int from = builder.size();
        List<Witness> known = new ArrayList<>(witnesses.of(id, queryClass, line));
        if (known.isEmpty() || known.getFirst().line() != line) {
            known.addFirst(new Witness(source(json), line, queryClass));
        }
        for (int i = 0; i < count; i++) {
            Witness witness =
                    i < known.size()
                            ? known.get(i)
                            : new Witness(unnamedSource, NO_LINE, queryClass);
            addRow(queryClass, witness);
        }
        times.add(from, count, Json.nanos(json, "durationMs"));
        LoopNode.Step step = new LoopNode.Step(queryClass, rowsFrom(from), stray);
        for (JsonNode finding : json.path("findings")) {
            steps.computeIfAbsent(finding.asString(""), _ -> new ArrayList<>()).add(step);
        }
        return step;
    }

    private int source(JsonNode step) {
        return sources.getOrDefault(Json.text(step, "source"), unnamedSource);
    }

    private void addRow(int queryClass, Witness witness) throws SavedFileException {
        if (counted[queryClass]++ >= queries.list().get(queryClass).stats().count()) {
            throw new SavedFileException(
                    "counts more statements in its segments than in its queries. Write it again.");
        }
        builder.addKnown(
                queries.list().get(queryClass).query(),
                session,
                witness.source(),
                witness.text(),
                witness.line());
    }

    /// Statements of segments that the file leaves out: their classes count them still.
    private void addLeftOut(long segmentsLeftOut) throws SavedFileException {
        int from = builder.size();
        List<LoopNode> nodes = new ArrayList<>();
        session = sessions.computeIfAbsent("", _ -> builder.addSession("", null, null, null));
        for (SideQuery each : queries.list()) {
            int number = each.query().index();
            int first = builder.size();
            while (counted[number] < each.stats().count()) {
                addRow(number, new Witness(unnamedSource, NO_LINE, number));
            }
            if (builder.size() > first) {
                nodes.add(new LoopNode.Step(number, rowsFrom(first), false));
            }
        }
        if (!nodes.isEmpty()) {
            String title =
                    String.format(
                            Locale.ROOT, "%,d segments that the file leaves out", segmentsLeftOut);
            segments.add(
                    new Segment(
                            segments.size(),
                            title,
                            SegmentKind.GAP,
                            "left out",
                            -1,
                            rowsFrom(from),
                            false,
                            false));
            trees.add(new LoopTree(trees.size(), nodes));
        }
    }

    static SegmentKind kind(@Nullable String id) {
        for (SegmentKind kind : SegmentKind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        return SegmentKind.WHOLE_LOG;
    }

    List<LoopTree> trees() {
        return trees;
    }

    Segments segments() {
        int[] segmentOfRow = new int[builder.size()];
        for (Segment segment : segments) {
            for (int row : segment.rows()) {
                segmentOfRow[row] = segment.index();
            }
        }
        return new Segments(segments, segmentOfRow);
    }

    /// The steps that findings are about, by the findings' ids; empty for older files.
    Map<String, List<LoopNode.Step>> stepsOfFindings() {
        return steps;
    }

    /// The durations of the steps.
    StepTimes times() {
        return times;
    }

    /// Call it last.
    Workload workload() {
        return builder.build(texts);
    }
}
