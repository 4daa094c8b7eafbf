package org.querygram.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.app.filter.Filter;
import org.querygram.app.filter.FilterMatcher;
import org.querygram.app.filter.FilterParser;
import org.querygram.app.findings.FindingText;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.queries.QueriesViewModel;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.app.settings.Settings;
import org.querygram.app.statement.DetailContent;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;
import org.querygram.detect.Cause;
import org.querygram.loops.LoopNode;
import org.querygram.loops.LoopTree;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.UnreadableInputException;
import org.querygram.timeline.Segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// What the window shows of an analysis that was saved.
final class SavedLogsTest {

    @TempDir Path folder;

    private final Opening opening = new Opening(Settings::defaults);
    private OpenLog log;
    private OpenLog saved;

    @BeforeEach
    void save() throws Exception {
        log = open(Files.writeString(folder.resolve("library.log"), library()));
        saved = open(saved(log, "library.qgram"));
    }

    /// Two sessions of a library's program: each lists loans and asks for the reader of each; the
    /// second one writes back what it found. One statement is in both.
    private static String library() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int session : new int[] {4711, 4712}) {
            line(text, at++, session, "SELECT id, reader_id FROM loan ORDER BY due LIMIT 30");
            for (int i = 0; i < 30; i++) {
                int reader = 500 + 7 * i;
                line(text, at++, session, "SELECT id, name FROM reader WHERE id = " + reader);
                if (session == 4712 && i * i % 7 < 2) {
                    line(text, at++, session, "UPDATE loan SET seen = 1 WHERE id = " + (9_000 + i));
                }
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, int at, int session, String sql) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "2024-03-01 10:00:%02d.%03d UTC [%d] LOG:  duration: 0.250 ms  statement:"
                                + " %s%n",
                        at / 50,
                        at % 50 * 20,
                        session,
                        sql));
    }

    private OpenLog open(Path... paths) throws UnreadableInputException {
        return opening.open(List.of(paths), ReadOptions.defaults(), Progress.NONE);
    }

    private Path saved(OpenLog of, String name) throws Exception {
        Path target = folder.resolve(name);
        Reports.write(of.analysis(), target, ReportOptions.defaults());
        return target;
    }

    private Path changed(String name, String was, String is) throws Exception {
        String json = new String(SavedFile.json(folder.resolve("library.qgram")), UTF_8);
        assertThat(json).contains(was);
        return packed(name, json.replace(was, is));
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    private Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static List<String> tree(OpenLog of) {
        List<String> lines = new ArrayList<>();
        for (LoopTree tree : of.analysis().trees()) {
            Segment segment = of.analysis().segments().list().get(tree.segment());
            lines.add(segment.title() + " " + segment.size() + " " + of.time(segment));
            tree.nodes().forEach(node -> describe(of, node, "  ", lines));
        }
        return lines;
    }

    private static void describe(OpenLog of, LoopNode node, String indent, List<String> into) {
        switch (node) {
            case LoopNode.Step step ->
                    into.add(
                            indent
                                    + of.queryClass(step.queryClass()).normalized()
                                    + " "
                                    + step.count()
                                    + (step.stray() ? " stray" : "")
                                    + " from line "
                                    + of.workload().line(step.firstRow()));
            case LoopNode.Loop loop -> {
                into.add(indent + "loop " + loop.rounds() + " optional " + loop.optional());
                loop.body().forEach(each -> describe(of, each, indent + "  ", into));
            }
        }
    }

    @Test
    void theTreeIsThatOfTheLog() {
        assertThat(tree(saved)).isEqualTo(tree(log));
        assertThat(tree(saved)).anyMatch(line -> line.contains("optional [1]"));
    }

    @Test
    void countsAndFindingsAreThoseOfTheLog() {
        assertThat(saved.isSaved()).isTrue();
        assertThat(saved.analysis().summary()).isEqualTo(log.analysis().summary());
        assertThat(saved.workload().size()).isEqualTo(log.workload().size());
        assertThat(findings(saved)).isEqualTo(findings(log)).isNotEmpty();
        assertThat(saved.analysis().relations()).isEqualTo(log.analysis().relations());
        assertThat(saved.analysis().notApplicable()).isEqualTo(log.analysis().notApplicable());
    }

    private static List<String> findings(OpenLog of) {
        return of.analysis().causes().stream()
                .map(Cause::whole)
                .map(finding -> new FindingText(of, finding))
                .map(
                        text ->
                                String.join(
                                        "|",
                                        text.title(),
                                        text.place(),
                                        text.before(),
                                        text.after(),
                                        text.saves(),
                                        text.finding().why(),
                                        text.finding().advice().django(),
                                        text.evidence().stream()
                                                .map(e -> e.place() + " " + e.sql())
                                                .toList()
                                                .toString()))
                .toList();
    }

    @Test
    void aFindingMarksTheStepsThatItSpeaksOf() {
        for (Cause cause : saved.analysis().causes()) {
            Cause same =
                    log.analysis().causes().stream()
                            .filter(other -> other.id().equals(cause.id()))
                            .findFirst()
                            .orElseThrow();
            assertThat(cause.whole().rows()).hasSameSizeAs(same.whole().rows());
            assertThat(classes(saved, cause)).isEqualTo(classes(log, same));
        }
    }

    private static List<String> classes(OpenLog of, Cause cause) {
        return Arrays.stream(cause.whole().rows())
                .map(of.workload()::queryClass)
                .mapToObj(index -> of.queryClass(index).normalized())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void queriesHaveTheirFiguresAndNoRunsThatNobodyKept() {
        var queries = new QueriesViewModel(saved, new Selection(), new DirectRunner());
        var ofLog = new QueriesViewModel(log, new Selection(), new DirectRunner());
        queries.lookAtFirst();

        assertThat(queries.shown())
                .extracting(row -> row.stats().count() + row.time(row.stats().totalNanos()))
                .isEqualTo(
                        ofLog.shown().stream()
                                .map(r -> r.stats().count() + r.time(r.stats().totalNanos()))
                                .toList());
        var detail = queries.detailProperty().get();
        assertThat(detail.places()).isEqualTo("60 times in 2 sessions");
        assertThat(detail.lines()).isEqualTo("First known at line 2");
        assertThat(detail.rows()).hasSizeBetween(1, 10);
        assertThat(detail.histogram().measured()).isZero();
        assertThat(saved.workload().sql(detail.rows()[0])).contains("WHERE id = 500");
    }

    /// As versions wrote it that did not keep the time of a step.
    private OpenLog older() throws Exception {
        String json = new String(SavedFile.json(folder.resolve("library.qgram")), UTF_8);
        Path file = packed("older.qgram", withoutStepTimes(json));
        return open(file);
    }

    private static String withoutStepTimes(String json) {
        var mapper = new tools.jackson.databind.ObjectMapper();
        var read = (tools.jackson.databind.node.ObjectNode) mapper.readTree(json);
        read.path("segments").forEach(segment -> strip(segment.path("tree")));
        return mapper.writeValueAsString(read);
    }

    private static void strip(tools.jackson.databind.JsonNode nodes) {
        for (var node : nodes) {
            var object = (tools.jackson.databind.node.ObjectNode) node;
            object.remove(List.of("durationMs", "support", "stray", "drivenBy", "findings"));
            strip(node.path("body"));
        }
    }

    @Test
    void ofAnOlderFileTheTreeIsTheSameToo() throws Exception {
        assertThat(tree(older())).isEqualTo(tree(log));
    }

    @Test
    void stepsOfAnOlderFileHaveATimeOnlyWhereTheyAreAllOfTheirClass() throws Exception {
        OpenLog saved = older();
        List<LoopNode> second = saved.analysis().trees().get(1).nodes();
        LoopNode.Loop loop =
                (LoopNode.Loop)
                        second.stream()
                                .filter(LoopNode.Loop.class::isInstance)
                                .findFirst()
                                .orElseThrow();

        // Readers are asked for in both sessions: which half of the time is whose, nobody kept.
        assertThat(saved.time(loop.body().get(0).rows())).isEqualTo(-1);
        assertThat(saved.share(loop.body().get(0).rows())).isNaN();
        assertThat(saved.time(loop.body().get(1).rows())).isEqualTo(14 * 250_000);
    }

    @Test
    void roundsAreNotInvented() {
        Selection selection = new Selection();
        var detail = new DetailViewModel(saved, selection);
        LoopNode loop =
                saved.analysis().trees().getFirst().nodes().stream()
                        .filter(LoopNode.Loop.class::isInstance)
                        .findFirst()
                        .orElseThrow();

        selection.select(new Selected.OfNode(0, loop));

        assertThat(detail.contentProperty().get().title()).isEqualTo("Steps of a round");
        assertThat(detail.contentProperty().get().subtitle()).contains("the file names");
        assertThat(((DetailContent.Several) detail.contentProperty().get()).statements())
                .allSatisfy(statement -> assertThat(statement.line()).isPositive())
                .hasSizeLessThan(30);
        assertThat(detail.canStepProperty().get()).isFalse();
    }

    @Test
    void filtersCountAsInTheLog() {
        for (String filter :
                List.of("table:loan", "kind:update", "count>10", "finding:n-plus-one")) {
            assertThat(left(saved, filter)).as(filter).isEqualTo(left(log, filter)).isPositive();
        }
    }

    private static int left(OpenLog of, String filter) {
        Filter parsed = (Filter) FilterParser.parse(filter);
        return new FilterMatcher(of).answer(parsed).shown().statements(0);
    }

    @Test
    void whatIsNotKeptOfSingleStatementsIsSaidByTheFilter() {
        Filter parsed = (Filter) FilterParser.parse("time>1us");
        var answer = new FilterMatcher(saved).answer(parsed);

        assertThat(answer.message()).contains("A saved analysis does not keep that");
    }

    @Test
    void aSavedAnalysisComparesAsItsLogDoes() throws Exception {
        Comparison same = Comparisons.compare(saved.side(), log.side());

        assertThat(same.verdict()).isEqualTo(Comparisons.compare(log.side(), log.side()).verdict());
        assertThat(same.queries()).allMatch(change -> change.change().id().equals("same"));
    }

    @Test
    void segmentsThatTheFileLeavesOutAreCounted() throws Exception {
        OpenLog less = open(withoutFirstSegment());

        assertThat(less.workload().size()).isEqualTo(log.workload().size());
        assertThat(tree(less))
                .anyMatch(line -> line.startsWith("1 segments that the file leaves out"));
    }

    /// As a file of more than 10,000 segments keeps those with findings and the slowest.
    private Path withoutFirstSegment() throws Exception {
        var mapper = new tools.jackson.databind.ObjectMapper();
        var json =
                (tools.jackson.databind.node.ObjectNode)
                        mapper.readTree(SavedFile.json(folder.resolve("library.qgram")));
        json.withArray("segments").remove(0);
        json.withArray("findings").removeAll();
        json.withArray("causes").removeAll();
        json.put("segmentsLeftOut", 1);
        return packed("less.qgram", mapper.writeValueAsString(json));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.97})
    void aCutFileIsToldAsSuch(double part) throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("library.qgram"));
        Path cut = folder.resolve("cut.qgram");
        Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * part)));

        assertThatThrownBy(() -> open(cut))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("cut.qgram")
                .hasMessageContaining("querygram analyze LOG -o x.qgram");
    }

    @Test
    void newerForeignAndContradictingFilesAreTold() throws Exception {
        Path newer = changed("newer.qgram", "querygram/analysis/1", "querygram/analysis/7");
        Path foreign = packed("foreign.qgram", "{\"a\": 1}");
        Path odd = changed("odd.qgram", "\"count\" : 30", "\"count\" : 3000000");

        assertThatThrownBy(() -> open(newer)).hasMessageContaining("newer version of Querygram");
        assertThatThrownBy(() -> open(foreign)).hasMessageContaining("is no saved analysis");
        assertThatThrownBy(() -> open(odd)).hasMessageContaining("more statements in its segments");
    }

    @Test
    void oneAmongOtherFilesIsRefused() {
        assertThatThrownBy(
                        () -> open(folder.resolve("library.log"), folder.resolve("library.qgram")))
                .hasMessageContaining("cannot be read together with other files");
    }
}
