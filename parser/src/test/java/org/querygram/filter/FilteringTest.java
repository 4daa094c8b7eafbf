package org.querygram.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.entry.LeftOut;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.WorkloadReader;
import org.querygram.workload.Session;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class FilteringTest {

    private static final String SERVER =
            """
            2026-03-28 23:30:00 CET [1]: user=shop,db=shop,app=web LOG:  statement: SELECT 1
            2026-03-29 00:15:00 CET [2]: user=etl,db=shop,app=nightly LOG:  statement: SELECT 2
            2026-03-29 00:20:00 CET [3]: user=etl,db=stats,app=nightly LOG:  statement: SELECT 3, 3
            2026-03-29 04:00:00 CEST [1]: user=shop,db=shop,app=web LOG:  statement: SELECT 4
            2026-03-29 04:00:01 CEST [1]: user=shop,db=shop,app=admin LOG:  statement: SELECT 5
            """;

    private static final String CONSOLE =
            """
            (0.001) SELECT 1; args=()
            (0.001) SELECT 2; args=()
            [29/Mar/2026 10:00:00] "GET /orders/?page=2 HTTP/1.1" 200 12
            (0.001) SELECT 3; args=()
            [29/Mar/2026 10:00:01] "POST /orders/7/pay HTTP/1.1" 200 12
            (0.001) SELECT 4; args=()
            [29/Mar/2026 10:00:02] "GET /login HTTP/1.1" 200 12
            (0.001) SELECT 5; args=()
            """;

    @TempDir Path folder;

    private ReadResult apply(String log, StatementFilter filter) throws Exception {
        Path file = Files.writeString(folder.resolve("a.log"), log);
        ReadResult read =
                new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);
        return Filtering.apply(read, filter, ZoneId.of("UTC"));
    }

    private static List<String> sql(ReadResult result) {
        Workload workload = result.workload();
        return IntStream.range(0, workload.size()).mapToObj(workload::sql).toList();
    }

    private static StatementFilter names(String users, String databases, String applications) {
        return new StatementFilter(
                list(users), list(databases), list(applications), List.of(), null, null);
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    private static StatementFilter path(String... paths) {
        return new StatementFilter(List.of(), List.of(), List.of(), List.of(paths), null, null);
    }

    private static StatementFilter time(String from, String to) throws FilterException {
        return new StatementFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                from.isEmpty() ? null : TimeBound.parse(from, false),
                to.isEmpty() ? null : TimeBound.parse(to, true));
    }

    @Test
    void whatIsNotAskedForIsLeftOutAndCounted() throws Exception {
        ReadResult result = apply(SERVER, names("etl", "shop", ""));

        assertThat(sql(result)).containsExactly("SELECT 2");
        assertThat(result.reports().getFirst().leftOut())
                .containsExactly(
                        new LeftOut("database", 1, 0, List.of("stats")),
                        new LeftOut("user", 3, 0, List.of("shop")));
        assertThat(result.reports().getFirst().coverage().statements()).isEqualTo(5);
    }

    @Test
    void sessionsAndQueriesWithoutAStatementAreGone() throws Exception {
        Workload workload = apply(SERVER, names("", "stats", "")).workload();

        assertThat(workload.sessions()).extracting(Session::name).containsExactly("3");
        assertThat(workload.queryClasses()).hasSize(1);
        assertThat(workload.queryClasses().getFirst().index()).isZero();
        assertThat(workload.statement(0).queryClass().normalized()).isEqualTo("SELECT ?, ?");
    }

    @Test
    void severalNamesAndPatternsAreAllKept() throws Exception {
        assertThat(sql(apply(SERVER, names("shop etl", "", "")))).hasSize(5);
        assertThat(sql(apply(SERVER, names("s*p", "", "")))).hasSize(3);
        assertThat(sql(apply(SERVER, names("?tl", "", "")))).hasSize(2);
        assertThat(sql(apply(SERVER, names("SHOP", "", "")))).isEmpty();
    }

    @Test
    void aSessionMayBeLentToSeveralApplications() throws Exception {
        assertThat(sql(apply(SERVER, names("", "", "web"))))
                .containsExactly("SELECT 1", "SELECT 4");
        assertThat(sql(apply(SERVER, names("", "", "admin")))).containsExactly("SELECT 5");
    }

    @Test
    void statementsThatNameNoOneAreCountedApart() throws Exception {
        String log = SERVER.replace("[3]: user=etl", "[3]: user=[unknown]");
        LeftOut left = apply(log, names("shop", "", "")).reports().getFirst().leftOut().getFirst();

        assertThat(left).isEqualTo(new LeftOut("user", 2, 1, List.of("etl")));
    }

    @ParameterizedTest
    @CsvSource({
        "/orders/, 3",
        "/orders/7, 1",
        "/order, 3",
        "/, 4",
        "/orders/*/pay, 1",
        "*pay, 1",
        "GET /orders/, 2",
        "post /, 1",
        "orders, 0",
        "/orders/?page=2, 0"
    })
    void aRequestHasTheStatementsBeforeItsAccessLine(String path, int statements) throws Exception {
        assertThat(sql(apply(CONSOLE, path(path)))).hasSize(statements);
    }

    @Test
    void statementsOfNoRequestAreLeftOutByPath() throws Exception {
        ReadResult result = apply(CONSOLE, path("/login", "/orders/7"));

        assertThat(sql(result)).containsExactly("SELECT 3", "SELECT 4");
        assertThat(result.workload().marks())
                .extracting(mark -> mark.row() + " " + mark.title())
                .containsExactly("1 POST /orders/7/pay", "2 GET /login");
        assertThat(result.reports().getFirst().leftOut())
                .containsExactly(new LeftOut("path", 3, 1, List.of("/orders/")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, '', 2 3 4 5",
        "'', 2026-03-28, 1",
        "2026-03-28, 2026-03-28, 1",
        "2026-03-29T00:15:00, 2026-03-29 00:20, 2 3",
        "2026-03-29T00:15:00.5, 2026-03-29T00:20:00, 3",
        "04:00, 05:00, 4 5",
        "23:00, 01:00, 1 2 3",
        "2026-03-29, 00:15, 2",
        "2026-03-29T02:00:00Z, '', 4 5",
        "2026-03-29T04:00:01+02:00, '', 5",
    })
    void timesAreThoseOfTheLogsOwnClock(String from, String to, String kept) throws Exception {
        List<String> numbers = new ArrayList<>();
        sql(apply(SERVER, time(from, to))).forEach(sql -> numbers.add(sql.substring(7, 8)));

        assertThat(String.join(" ", numbers)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "10:00:01, '', 3 4",
        "'', 10:00:00, 1 2",
        "2026-03-29T10:00:02, 2026-03-29T10:00:02, 4",
        "2026-03-28, 2026-03-28, ''",
    })
    void statementsWithoutTimesHaveThatOfTheirRequest(String from, String to, String kept)
            throws Exception {
        List<String> numbers = new ArrayList<>();
        sql(apply(CONSOLE, time(from, to))).forEach(sql -> numbers.add(sql.substring(7, 8)));

        assertThat(String.join(" ", numbers)).isEqualTo(kept);
    }

    @Test
    void aStatementBehindTheLastRequestIsLeftOutByTime() throws Exception {
        assertThat(apply(CONSOLE, time("10:00", "")).reports().getFirst().leftOut())
                .extracting(LeftOut::by, LeftOut::count, LeftOut::unnamed)
                .containsExactly(tuple("time", 1L, 1L));
    }

    @Test
    void whatALogDoesNotTellCannotBeAskedFor() {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> apply(CONSOLE, names("shop", "", "")))
                .withMessageContaining("a.log (Django")
                .withMessageContaining("names no users")
                .withMessageContaining("without --user");
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> apply("(0.001) SELECT 1; args=()\n", time("10:00", "")))
                .withMessageContaining("tells no times");
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> apply(SERVER, path("/")))
                .withMessageContaining("no request with a path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "25:00", "2026-02-30", "2026-11-21T10", "10:00Z"})
    void whatIsNoTimeIsRefusedWithExamples(String text) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> TimeBound.parse(text, false))
                .withMessageContaining("is no time")
                .withMessageContaining("2026-11-21T10:15:30");
    }
}
