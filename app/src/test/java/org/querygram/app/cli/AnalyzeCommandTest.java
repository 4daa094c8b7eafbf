package org.querygram.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

final class AnalyzeCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void theSummaryIsShortAndStartsWithTheHeadline() throws IOException {
        Run run = Run.of("analyze", SmallLogs.lookups(folder, 30));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().findFirst()).hasValueSatisfying(SMALLER);
        assertThat(run.out()).contains("n-plus-one publishers.id").contains("0 not understood");
    }

    private static final Consumer<String> SMALLER =
            line ->
                    assertThat(line)
                            .matches("31 -> \\d statements?, 7\\.75 ms in the database; .*");

    @Test
    void jsonHasWhatIsPromised() throws IOException {
        Path target = folder.resolve("a.json");
        Run.of("analyze", SmallLogs.lookups(folder, 30), "-o", target);
        JsonNode json = JSON.readTree(Files.readAllBytes(target));

        assertThat(json.get("schema").stringValue()).isEqualTo("querygram/analysis/1");
        assertThat(json.propertyNames())
                .contains("tool", "sources", "summary", "queries", "segments", "findings")
                .contains("relations", "notApplicable");
        assertThat(json.get("summary").propertyNames())
                .contains("statements", "fingerprints", "sessions", "segments", "transactions")
                .contains("durationMs", "from", "to", "errors", "findings")
                .contains("avoidableStatements", "statementsAfterFixes");
        assertThat(json.at("/summary/statements").intValue()).isEqualTo(31);
        assertThat(json.at("/summary/from").stringValue()).isEqualTo("2024-03-01T10:00:00Z");
        assertThat(json.at("/sources/0/format").stringValue()).isEqualTo("pg-stderr");
        assertThat(json.at("/sources/0/coverage/unknownLines").intValue()).isZero();
        JsonNode finding = json.at("/findings/0");
        assertThat(finding.propertyNames())
                .contains("id", "detector", "title", "severity", "grade", "cannotShow", "segment")
                .contains("fingerprints", "table", "column", "count", "avoidable")
                .contains("statementsAfter", "durationMs", "evidence", "advice");
        assertThat(finding.get("detector").stringValue()).isEqualTo("n-plus-one");
        assertThat(finding.get("table").stringValue()).isEqualTo("publishers");
        assertThat(finding.get("count").intValue()).isEqualTo(30);
    }

    @Test
    void oneThreadAndTwoWriteTheSameBytes() throws IOException {
        String part = Files.readString(SmallLogs.lookups(folder, 900));
        Path log = folder.resolve("much.log");
        StringBuilder much = new StringBuilder();
        for (int session = 0; much.length() < 5 << 20; session++) {
            much.append(part.replace("[4711]", "[" + (5000 + session) + "]"));
        }
        Files.writeString(log, much);
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");

        assertThat(Run.of("analyze", log, "--jobs", 1, "-o", one).code()).isZero();
        assertThat(Run.of("analyze", log, "--jobs", 2, "-o", two).code()).isZero();

        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(Files.size(one)).isGreaterThan(10_000);
    }

    @Test
    void aLogOnStandardInputIsReadToo() throws IOException {
        String log = Files.readString(SmallLogs.lookups(folder, 12));

        assertThat(Run.withInput(log, "analyze", "-").out()).startsWith("13 -> ");
    }

    @Test
    void aBuildFailsOnWhatItNames() throws IOException {
        Path log = SmallLogs.lookups(folder, 30);

        assertThat(Run.of("analyze", log, "--fail-on", "n-plus-one").code()).isEqualTo(1);
        assertThat(Run.of("analyze", log, "--fail-on", "warning").code()).isEqualTo(1);
        assertThat(Run.of("analyze", log, "--fail-on", "possible").code()).isEqualTo(1);
        assertThat(Run.of("analyze", log, "--fail-on", "insert-loop").code()).isZero();
        assertThat(Run.of("analyze", SmallLogs.joined(folder), "--fail-on", "possible").code())
                .isZero();
    }

    @Test
    void detectorsAndLimitsCanBeChosen() throws IOException {
        Path log = SmallLogs.lookups(folder, 30);

        assertThat(
                        Run.of("analyze", log, "--without", "n-plus-one", "--fail-on", "n-plus-one")
                                .code())
                .isZero();
        assertThat(
                        Run.of(
                                        "analyze",
                                        log,
                                        "--threshold",
                                        "n-plus-one.repeats=99",
                                        "--fail-on",
                                        "n-plus-one")
                                .code())
                .isZero();
        assertThat(Run.of("analyze", log, "--only", "insert-loop").out())
                .startsWith("31 statements");
    }

    @Test
    void eachLogIsAnalysedAloneAndOneThatFailsStopsOnlyItself() throws IOException {
        Path results = folder.resolve("results/deep");
        Run run =
                Run.of(
                        "analyze",
                        "--quiet",
                        "--each",
                        results,
                        SmallLogs.lookups(folder, 12),
                        folder.resolve("missing.log"),
                        SmallLogs.joined(folder));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("missing.log");
        assertThat(results.resolve("1.json")).doesNotExist();
        assertThat(statements(results.resolve("0.json"))).isEqualTo(13);
        assertThat(statements(results.resolve("2.json"))).isEqualTo(1);
    }

    private static int statements(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file)).at("/summary/statements").intValue();
    }

    @Test
    void anEarlierResultIsNotMistakenForOneOfAFailedRun() throws IOException {
        Path stale = Files.writeString(folder.resolve("0.json"), "{}");

        Run.of("analyze", "--each", folder, folder.resolve("missing.log"));

        assertThat(stale).doesNotExist();
    }

    @Test
    void severalReportsAreWrittenInOneRun() throws IOException {
        List<Path> targets =
                List.of(folder.resolve("a.json"), folder.resolve("a.pdf"), folder.resolve("a.md"));
        Run run =
                Run.of(
                        "analyze",
                        SmallLogs.lookups(folder, 12),
                        "-o",
                        targets.get(0),
                        "-o",
                        targets.get(1),
                        "--output",
                        targets.get(2));

        assertThat(run.code()).isZero();
        assertThat(targets).allSatisfy(target -> assertThat(target).isNotEmptyFile());
        assertThat(targets.get(0)).content().contains("9001");
        assertThat(targets.get(2)).content().doesNotContain("9001");
    }

    @Test
    void maskingCanBeAskedForAndSwitchedOff() throws IOException {
        Path log = SmallLogs.lookups(folder, 12);
        Path json = folder.resolve("a.json");
        Path markdown = folder.resolve("a.md");

        Run.of("analyze", log, "-o", json, "--mask", "--quiet");
        Run.of("analyze", log, "-o", markdown, "--no-mask", "--quiet");

        assertThat(json).content().doesNotContain("9001");
        assertThat(markdown).content().contains("9001");
    }

    @Test
    void findingsThatWereCalledFineAreHiddenAndCounted() throws IOException {
        Path log = SmallLogs.lookups(folder, 30);
        Path fine = Files.writeString(folder.resolve("fine"), "n-plus-one *  # cached soon\n");
        Run run = Run.of("analyze", log, "--ignore-file", fine, "--fail-on", "problem");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("hidden as fine: 1 finding").doesNotContain("n-plus-one");
        assertThat(Run.of("analyze", log, "--ignore-file", fine, "--no-ignore").out())
                .contains("n-plus-one publishers.id");
    }

    @Test
    void aWrongIgnoreFileIsRefusedWithItsLine() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "no-such-thing *\n");
        Run run = Run.of("analyze", SmallLogs.lookups(folder, 3), "--ignore-file", wrong);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1").contains("no-such-thing");
    }

    @Test
    void aCopyUnderAnotherNameHasTheSameFindingIds() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            log.append("(0.001) SELECT \"depot\".\"town\" FROM \"depot\" WHERE \"depot\".\"id\" = ")
                    .append(i)
                    .append("; args=(")
                    .append(i)
                    .append(",)\n");
        }
        JsonNode one = analysed(Files.writeString(folder.resolve("monday.log"), log));
        JsonNode other = analysed(Files.writeString(folder.resolve("tuesday.log"), log));

        assertThat(one.at("/findings/0/id").stringValue()).startsWith("n-plus-one-");
        assertThat(other.at("/findings/0/id")).isEqualTo(one.at("/findings/0/id"));
    }

    private JsonNode analysed(Path log) throws IOException {
        Path target = folder.resolve("of-" + log.getFileName() + ".json");
        Run.of("analyze", log, "-o", target);
        return JSON.readTree(Files.readAllBytes(target));
    }

    @Test
    void aRailsLogIsRefusedThoughItsLinesHaveSql() throws IOException {
        StringBuilder log = new StringBuilder("Started GET \"/articles/1\" for 127.0.0.1\n");
        for (int i = 0; i < 9; i++) {
            log.append(
                            "  \u001B[1m\u001B[36mArticle Load (0.2ms)\u001B[0m "
                                    + " \u001B[1m\u001B[34mSELECT")
                    .append(
                            " \"articles\".* FROM \"articles\" WHERE \"articles\".\"id\" ="
                                    + " $1\u001B[0m\n");
        }
        Run run = Run.of("analyze", Files.writeString(folder.resolve("rails.log"), log));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Rails");
    }
}
