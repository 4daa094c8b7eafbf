package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.entry.ReadReport;
import org.querygram.workload.Statement;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A log says the same whatever wraps its lines: one run, wrapped in many ways, has the statements
/// of the log itself.
class WrappedTwinsTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final List<String> POSTGRES =
            List.of("extended-protocol", "errors-and-waits", "odd-sql", "plans-text", "plans-json");
    private static final List<String> LOGS =
            List.of(
                    "pg-stderr/odd-sql",
                    "pg-stderr/errors-and-waits",
                    "django/several-lines",
                    "django/arguments",
                    "hibernate-logger/spring-boot-3-formatted",
                    "hibernate-logger/spring-boot-2",
                    "hibernate-show-sql/formatted-with-comments",
                    "p6spy/spring-boot-multi-line",
                    "datasource-proxy/spring-boot-multi-line");

    @TempDir Path folder;

    static Stream<Arguments> anyLogInAnyWrapper() {
        return LOGS.stream()
                .flatMap(
                        log ->
                                Wrappings.ofAnyLog().keySet().stream()
                                        .map(wrapper -> Arguments.of(log, wrapper)));
    }

    @ParameterizedTest
    @MethodSource("anyLogInAnyWrapper")
    void aWrapperChangesNothing(String log, String wrapper) throws Exception {
        String text = text(log);
        Workload plain = read(text, "plain").workload();

        ReadResult wrapped = read(Wrappings.ofAnyLog().get(wrapper).apply(text), "wrapped");

        assertThat(told(wrapped.workload())).isEqualTo(told(plain));
    }

    static Stream<Arguments> postgresInSyslog() {
        return POSTGRES.stream()
                .flatMap(
                        log ->
                                Stream.of(
                                        Arguments.of(log, true, true, "Nov 30 21:10:20 h p[5]: "),
                                        Arguments.of(log, false, true, "Nov  3 21:10:20 h p[5]: "),
                                        Arguments.of(
                                                log,
                                                true,
                                                false,
                                                "2025-11-30T21:10:20.123456+00:00 h p[5]: "),
                                        Arguments.of(
                                                log,
                                                true,
                                                true,
                                                "<134>1 2025-11-30T21:10:20Z h p 5 - - ")));
    }

    @ParameterizedTest
    @MethodSource("postgresInSyslog")
    void syslogSaysTheSameAsStderr(String log, boolean numbers, boolean octal, String before)
            throws Exception {
        String text = text("pg-stderr/" + log);
        Workload plain = read(text, "plain").workload();

        ReadResult syslog = read(Wrappings.syslog(text, numbers, octal, before), "syslog");

        assertThat(syslog.reports().getFirst().format()).isEqualTo("pg-syslog");
        assertThat(syslog.reports().getFirst().coverage().unknownLines()).isZero();
        assertThat(told(syslog.workload())).isEqualTo(told(plain));
        assertThat(times(syslog.workload())).isEqualTo(times(plain));
    }

    @Test
    void aStatementLeadsBackToItsLines() throws Exception {
        String log =
                "db-1  | 2024-05-01 12:00:00.123 UTC [7] LOG:  duration: 1.5 ms  statement:"
                    + " SELECT\n"
                    + "web-1 | GET /\n"
                    + "db-1  | \t1\n"
                    + "db-1  | 2024-05-01 12:00:00.124 UTC [7] LOG:  duration: 2.5 ms  statement:"
                    + " SELECT 2\n";

        Workload workload = read(log, "compose").workload();

        assertThat(workload.sql(0)).isEqualTo("SELECT\n1");
        assertThat(workload.statement(0).line()).isEqualTo(1);
        assertThat(workload.offset(0)).isEqualTo(log.indexOf("SELECT"));
        assertThat(workload.originalLines(0))
                .isEqualTo(log.lines().limit(3).reduce(this::under).get());
        assertThat(workload.statement(1).line()).isEqualTo(4);
        assertThat(workload.originalLines(1)).startsWith("db-1  | 2024").endsWith("SELECT 2");
    }

    @Test
    void aStatementInAJsonFileLeadsBackToItsLines() throws Exception {
        String log =
                ("{'log':'Hibernate: \\n"
                                + "','stream':'stdout','time':'2024-05-01T12:00:00.123456789Z'}\n"
                                + "{'log':'    select \\\\'x\\\\'\\n"
                                + "','stream':'stdout','time':'2024-05-01T12:00:00.2Z'}\n"
                                + "{'log':'    from t\\n"
                                + "','stream':'stdout','time':'2024-05-01T12:00:00.2Z'}\n")
                        .replace('\'', '"')
                        .replace("\\\\\"", "\\\"");

        Workload workload = read(log, "0123-json.log").workload();

        assertThat(workload.sql(0)).isEqualTo("select \"x\"\n    from t");
        assertThat(workload.statement(0).line()).isEqualTo(1);
        assertThat(workload.timeMicros(0)).isEqualTo(1_714_564_800_123_456L);
        assertThat(workload.originalLines(0) + "\n")
                .isEqualTo(log.substring(log.indexOf('\n') + 1));
    }

    @Test
    void writersOfTheInnerWrapperAreNamesWithinTheOuter() throws Exception {
        String prefix = "2024-05-01T12:00:00.1234567Z ";
        String line = " | 2024-05-01 12:00:00.123 UTC [7] LOG:  statement: SELECT %d\n";
        String log =
                (prefix + "db-1" + line.formatted(1) + prefix + "db-2" + line.formatted(2))
                        .repeat(3);

        ReadResult result = read(log, "actions");

        assertThat(result.workload().sessions()).hasSize(2);
        assertThat(result.reports().getFirst().notes())
                .anyMatch(n -> n.contains("docker compose logs"));
    }

    private String under(String above, String below) {
        return above + "\n" + below;
    }

    @Test
    void linesOfAnotherServiceAreCountedAndSaid() throws Exception {
        String log =
                ("db-1  | 2024-05-01 12:00:00.123 UTC [7] LOG:  statement: SELECT 1\n"
                                + "web-1 | GET /\n")
                        .repeat(5);

        ReadReport report = read(log, "compose").reports().getFirst();

        assertThat(report.coverage().statements()).isEqualTo(5);
        assertThat(report.coverage().otherEntries()).isEqualTo(5);
        assertThat(report.coverage().unknownLines()).isZero();
        assertThat(report.notes()).anyMatch(n -> n.contains("db-1") && n.contains("web-1"));
    }

    @Test
    void aContainerThatStartsBehindTheSampleIsReadToo() throws Exception {
        String line = " | 2024-05-01 12:00:00.123 UTC [7] LOG:  statement: SELECT 1\n";
        String log = ("db-1" + line + "web-1 | GET /\n").repeat(20_000) + "db-2" + line;

        ReadReport report = read(log, "compose").reports().getFirst();

        assertThat(report.coverage().statements()).isEqualTo(20_001);
        assertThat(report.coverage().otherEntries()).isEqualTo(20_000);
        assertThat(report.coverage().unknownLines()).isZero();
    }

    @Test
    void syslogTellsTimeAndProcessWhereThePrefixDoesNot() throws Exception {
        String log =
                "Jan  2 03:04:05 h postgres[55]: [1-1] u@d LOG:  duration: 1.0 ms  statement:"
                    + " SELECT 1\n"
                    + "Jan  2 03:04:06 h postgres[56]: [1-1] v@d LOG:  duration: 1.0 ms  statement:"
                    + " SELECT 2\n";

        ReadResult result = read(log, "syslog");
        Workload workload = result.workload();

        assertThat(workload.statement(0).session().name()).isEqualTo("55");
        assertThat(workload.statement(1).session().name()).isEqualTo("56");
        assertThat(workload.timeMicros(1) - workload.timeMicros(0)).isEqualTo(1_000_000);
        assertThat(result.reports().getFirst().notes()).anyMatch(n -> n.contains("no year"));
    }

    private ReadResult read(String log, String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), log);
        return new WorkloadReader().read(List.of(file), ReadOptions.defaults(), Progress.NONE);
    }

    private static String text(String log) throws IOException {
        return Files.readString(FORMATS.resolve(log + ".log"));
    }

    private static List<String> told(Workload workload) {
        List<String> all = new ArrayList<>();
        for (int row = 0; row < workload.size(); row++) {
            Statement statement = workload.statement(row);
            all.add(
                    "%s %d %s %s"
                            .formatted(
                                    statement.sql(),
                                    statement.durationNanos(),
                                    statement.parameters(),
                                    statement.failed()));
        }
        return all;
    }

    private static List<Long> times(Workload workload) {
        List<Long> all = new ArrayList<>();
        for (int row = 0; row < workload.size(); row++) {
            all.add(workload.timeMicros(row));
        }
        return all;
    }
}
