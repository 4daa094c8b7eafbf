package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.entry.ReadReport;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What becomes one statement, and what does not (CLI.md, "statements").
class WorkloadReaderTest {

    @TempDir Path folder;

    private static String line(int second, int process, String rest) {
        return "2024-05-01 12:00:%02d.000 UTC [%d] %s%n"
                .formatted(second, process, rest)
                .replace("\r", "");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", lines));
    }

    private ReadResult result(Path... files) throws UnreadableInputException {
        return new WorkloadReader().read(List.of(files), ReadOptions.defaults(), Progress.NONE);
    }

    private Workload workload(String... lines) throws Exception {
        return result(file("a.log", lines)).workload();
    }

    private static List<String> sql(Workload workload) {
        return IntStream.range(0, workload.size()).mapToObj(workload::sql).toList();
    }

    @Test
    void aBareDurationClosesTheStatementAboveIt() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  statement: SELECT 1"),
                        line(1, 8, "LOG:  statement: SELECT 2"),
                        line(2, 7, "LOG:  duration: 1.500 ms"),
                        line(2, 8, "LOG:  duration: 2.500 ms"));

        assertThat(sql(workload)).containsExactly("SELECT 1", "SELECT 2");
        assertThat(workload.durationNanos(0)).isEqualTo(1_500_000);
        assertThat(workload.durationNanos(1)).isEqualTo(2_500_000);
    }

    @Test
    void parseAndBindAreTimeOfTheExecuteBehindThem() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  duration: 0.100 ms  parse S_1: select $1"),
                        line(1, 7, "LOG:  duration: 0.020 ms  bind S_1: select $1"),
                        line(1, 7, "DETAIL:  parameters: $1 = '5'"),
                        line(1, 7, "LOG:  duration: 0.003 ms  execute S_1: select $1"),
                        line(1, 7, "DETAIL:  parameters: $1 = '5'"),
                        line(1, 7, "LOG:  duration: 0.040 ms  bind S_1: select $1"),
                        line(1, 7, "LOG:  duration: 0.005 ms  execute S_1: select $1"),
                        line(1, 7, "DETAIL:  Parameters: $1 = NULL"));

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.durationNanos(0)).isEqualTo(123_000);
        assertThat(workload.durationNanos(1)).isEqualTo(45_000);
        assertThat(workload.parameters(0)).containsExactly("5");
        assertThat(workload.parameters(1)).containsExactly((String) null);
        assertThat(workload.literalHash(0)).isNotEqualTo(workload.literalHash(1));
        assertThat(workload.has(0, StatementFlags.EXTENDED)).isTrue();
    }

    @Test
    void bareDurationsOfParseAndBindStandBeforeTheirExecute() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  duration: 0.100 ms"),
                        line(1, 7, "LOG:  duration: 0.020 ms"),
                        line(1, 7, "LOG:  execute S_1: select $1"),
                        line(1, 7, "DETAIL:  parameters: $1 = 'it''s'"),
                        line(1, 7, "LOG:  duration: 0.003 ms"));

        assertThat(workload.size()).isEqualTo(1);
        assertThat(workload.durationNanos(0)).isEqualTo(123_000);
        assertThat(workload.parameters(0)).containsExactly("it's");
    }

    @Test
    void aBoundValueAndALiteralOfTheSameKeyAreEqual() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  execute S_1: SELECT * FROM item WHERE id = $1"),
                        line(1, 7, "DETAIL:  parameters: $1 = '42'"),
                        line(2, 7, "LOG:  statement: SELECT * FROM item WHERE id = 42"));

        assertThat(workload.queryClasses()).hasSize(1);
        assertThat(workload.keyValue(0, 0)).isNotZero().isEqualTo(workload.keyValue(1, 0));
    }

    @Test
    void anErrorMarksTheStatementThatTheLogShowsAlready() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  statement: SELECT 1/0"),
                        line(1, 7, "ERROR:  division by zero"),
                        line(1, 7, "STATEMENT:  SELECT 1/0"));

        assertThat(workload.size()).isEqualTo(1);
        assertThat(workload.statement(0).failed()).isTrue();
    }

    @Test
    void anErrorsStatementCountsWhereNoOtherLineShowsIt() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  duration: 1.0 ms  statement: SELECT 1/0"),
                        line(1, 7, "ERROR:  division by zero"),
                        line(1, 7, "DETAIL:  never"),
                        line(1, 7, "STATEMENT:  SELECT 1/0"));

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.statement(0).failed()).isFalse();
        assertThat(workload.statement(1).failed()).isTrue();
        assertThat(workload.durationNanos(1)).isEqualTo(-1);
    }

    @Test
    void parametersWithoutAStatementBelongToNone() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "DETAIL:  parameters: $1 = '1'"),
                        line(1, 7, "LOG:  execute S_1: select $1, $2, $3"),
                        line(1, 8, "DETAIL:  parameters: $1 = '2'"),
                        line(1, 7, "DETAIL:  parameters: $1 = '3', $3 = '4', $9 = '5'"),
                        line(1, 7, "DETAIL:  parameters: $1 = '6'"),
                        line(2, 7, "LOG:  execute S_2: select $1"));

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.parameters(0)).startsWith("3").doesNotContain("1", "2", "6");
        assertThat(workload.parameters(1)).isEmpty();
    }

    @Test
    void theStatementOfALockWaitIsNoStatement() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  process 7 still waiting for ShareLock after 500 ms"),
                        line(1, 7, "DETAIL:  Process holding the lock: 8."),
                        line(1, 7, "STATEMENT:  UPDATE a SET b = 1"),
                        line(2, 7, "LOG:  duration: 900.0 ms  statement: UPDATE a SET b = 1"));

        assertThat(workload.size()).isEqualTo(1);
    }

    @Test
    void aPlanIsItsStatementOnlyWhereNoOtherLineIs() throws Exception {
        String plan =
                "\tQuery Text: %s\n\tResult  (cost=0.0..0.1 rows=1) (actual rows=9 loops=1)\n";
        Workload workload =
                workload(
                        line(1, 7, "LOG:  duration: 0.1 ms  plan:"),
                        plan.formatted("SELECT 1 AS a"),
                        line(1, 7, "LOG:  duration: 0.2 ms  statement: SELECT 1 AS a"),
                        line(2, 7, "LOG:  duration: 0.1 ms  plan:"),
                        plan.formatted("SELECT 'inside'"),
                        line(2, 7, "CONTEXT:  SQL function \"f\" statement 1"),
                        line(3, 7, "LOG:  duration: 0.3 ms  plan:"),
                        plan.formatted("SELECT 'alone'"));

        assertThat(sql(workload)).containsExactly("SELECT 1 AS a", "SELECT 'alone'");
        assertThat(workload.rowCount(0)).isEqualTo(9);
        assertThat(workload.durationNanos(1)).isEqualTo(300_000);
    }

    @Test
    void moreRowsOfAPortalAreNoStatementOfTheirOwn() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  duration: 1.0 ms  execute S_1/C_1: SELECT 1"),
                        line(2, 7, "LOG:  duration: 0.5 ms  execute fetch from S_1/C_1: SELECT 1"));

        assertThat(workload.size()).isEqualTo(1);
        assertThat(workload.durationNanos(0)).isEqualTo(1_500_000);
    }

    @Test
    void aProcessNumberGivenOutAgainIsAnotherSession() throws Exception {
        Workload workload =
                workload(
                        line(1, 7, "LOG:  statement: SELECT 1"),
                        line(2, 7, "LOG:  connection received: host=[local]"),
                        line(2, 7, "LOG:  connection authorized: user=a database=b"),
                        line(3, 7, "LOG:  statement: SELECT 1"));

        assertThat(workload.session(0)).isNotEqualTo(workload.session(1));
        assertThat(workload.sessions()).hasSize(2);
    }

    @Test
    void severalFilesAreReadInTheOrderOfTheirTimes() throws Exception {
        Path newer =
                file("1", line(3, 7, "LOG:  duration: 1.0 ms"), line(4, 7, "LOG:  statement: B"));
        Path older = file("2", line(1, 7, "LOG:  statement: A"));

        ReadResult result = result(newer, older);

        assertThat(sql(result.workload())).containsExactly("A", "B");
        assertThat(result.workload().durationNanos(0)).isEqualTo(1_000_000);
        assertThat(result.workload().sessions()).hasSize(1);
        assertThat(result.reports())
                .extracting(ReadReport::path)
                .containsExactly("" + newer, "" + older);
    }

    @Test
    void logsOfTheSameTimeAreMergedStatementByStatement() throws Exception {
        Path one = file("1", line(1, 7, "LOG:  statement: A"), line(4, 7, "LOG:  statement: D"));
        Path two =
                file(
                        "2",
                        line(2, 7, "LOG:  execute x: B"),
                        line(2, 7, "DETAIL:  parameters: $1 = 'b'"),
                        line(3, 7, "LOG:  statement: C"));

        Workload workload = result(one, two).workload();

        assertThat(sql(workload)).containsExactly("A", "B", "C", "D");
        assertThat(workload.parameters(1)).containsExactly("b");
        assertThat(workload.sessions()).hasSize(2);
        assertThat(workload.source(1)).isEqualTo(1);
    }

    @Test
    void standardInputIsADash() throws Exception {
        String log = line(1, 7, "LOG:  statement: SELECT 1\n\t  FROM a");
        var reader =
                new WorkloadReader(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));

        ReadResult result =
                reader.read(List.of(Path.of("-")), ReadOptions.defaults(), Progress.NONE);

        assertThat(sql(result.workload())).containsExactly("SELECT 1\n  FROM a");
        assertThat(result.reports().getFirst().path()).isEqualTo("-");
    }

    @Test
    void everyLineIsAccountedFor() throws Exception {
        ReadReport report =
                result(
                                file(
                                        "a.log",
                                        "what is this\n",
                                        line(1, 7, "LOG:  statement: SELECT 1\n\t, 2"),
                                        line(2, 7, "LOG:  checkpoint starting: time"),
                                        "no prefix here\n"))
                        .reports()
                        .getFirst();

        var coverage = report.coverage();
        assertThat(coverage.statements()).isEqualTo(1);
        assertThat(coverage.otherEntries()).isEqualTo(1);
        assertThat(coverage.continuationLines()).isEqualTo(1);
        assertThat(coverage.unknownLines()).isEqualTo(2);
        assertThat(coverage.examplesOfUnknown()).hasSize(2);
        assertThat(report.lines()).isEqualTo(5);
    }

    @Test
    void originalLinesAreWholeLinesOfTheLog() throws Exception {
        String log = line(1, 7, "LOG:  statement: SELECT 1\n\t, 2");
        Workload workload = workload(log, line(2, 7, "LOG:  statement: SELECT 3"));

        assertThat(workload.originalLines(0)).isEqualTo(log.stripTrailing());
    }

    @Test
    void aFileThatChangedSinceIsSaidToHaveChanged() throws Exception {
        Path log = file("a.log", line(1, 7, "LOG:  statement: SELECT 1"));
        Workload workload = result(log).workload();
        Files.writeString(log, "short");

        assertThat(workload.sql(0)).startsWith("<").contains("has changed since it was read");
    }
}
