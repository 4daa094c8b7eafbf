package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.querygram.entry.Block;
import org.querygram.entry.EntryKind;

import java.util.ArrayList;
import java.util.List;

class DjangoFormatTest {

    private final DjangoFormat format = new DjangoFormat();

    private List<String> read(String log) {
        return LoggerScan.of(format, log).entries();
    }

    @Test
    void aLineOfArgumentsInsideOfALiteralDoesNotEndTheStatement() {
        assertThat(
                        read(
                                """
                                (0.001) SELECT 'a; args=(1,)
                                (b'; args=('a; args=(1,)\\n(b',); alias=default
                                (0.001) SELECT 2; args=()
                                """))
                .containsExactly(
                        "1+1 STATEMENT 1.0 ms@default | SELECT 'a; args=(1,)⏎(b'",
                        "3 STATEMENT 1.0 ms | SELECT 2");
    }

    @Test
    void noneIsNullAndTheTextNoneIsNot() {
        byte[] log =
                "(0.001) SELECT * FROM t WHERE a = %s AND b = %s; args=(None, 'None')\n"
                        .getBytes(UTF_8);
        List<Boolean> nulls = new ArrayList<>();

        format.assume(new Sample(log, log.length, true), FormatFixture.HINTS)
                .scanner()
                .scan(
                        new Block(log, 0, log.length, 0, 1, true),
                        entry -> {
                            if (entry.kind == EntryKind.BIND_VALUE) {
                                nulls.add(entry.nullValue);
                            }
                        });

        assertThat(nulls).containsExactly(true, false);
    }

    @Test
    void whatTheProgramPrintsAfterAStatementIsNotPartOfIt() {
        assertThat(read("(0.001) SELECT 1; args=()\nhello\n(0.001) SELECT 2; args=()\n"))
                .containsExactly(
                        "1 STATEMENT 1.0 ms | SELECT 1",
                        "2 UNKNOWN",
                        "3 STATEMENT 1.0 ms | SELECT 2");
    }

    @Test
    void aTracebackEndsAStatementThatWasCut() {
        assertThat(
                        read(
                                """
                                (0.001) SELECT 1; args=()
                                (0.001) SELECT 2 FROM
                                Traceback (most recent call last):
                                  File "x.py", line 1, in <module>
                                ValueError: no
                                (0.001) SELECT 3; args=()
                                """))
                .element(2)
                .isEqualTo("3+2 OTHER");
    }

    @Test
    void workersThatShareThreadNumbersAreToldApartByTheirProcess() {
        assertThat(
                        read(
                                """
                                DEBUG 2024-05-01 12:00:00,123 utils 11 140316960085696 (0.001) SELECT 1; args=()
                                DEBUG 2024-05-01 12:00:00,124 utils 12 140316960085696 (0.001) SELECT 1; args=()
                                """))
                .allMatch(entry -> entry.contains("140316960085696]"))
                .anyMatch(entry -> entry.contains("[11 "))
                .anyMatch(entry -> entry.contains("[12 "));
    }

    @Test
    void theNumberOfASourceLineIsNoProcess() {
        assertThat(
                        read(
                                """
                                DEBUG utils 113 (0.001) BEGIN; args=None
                                DEBUG utils 151 (0.001) SELECT 1; args=()
                                DEBUG utils 113 (0.001) COMMIT; args=None
                                """))
                .noneMatch(entry -> entry.contains("["));
    }

    @Test
    void aRequestIsNamedWithoutItsQueryString() {
        assertThat(
                        read(
                                """
                                (0.001) SELECT 1; args=()
                                [21/Nov/2024 10:00:00] "GET /articles/?page=2 HTTP/1.1" 200 1234
                                """))
                .element(1)
                .isEqualTo("2 REQUEST_END 2024-11-21T10:00:00Z | GET /articles/");
    }

    /// Read byte by byte again for each line, this takes minutes.
    @Test
    @Timeout(20)
    void aLiteralFullOfArgumentsIsReadInLinearTime() {
        String lines = "; args=(1,)\n".repeat(200_000) + "; args=((".repeat(200_000);

        assertThat(read("(0.001) SELECT 1; args=()\n(0.001) SELECT 'open\n" + lines)).hasSize(2);
    }

    @Test
    void nonsenseForADurationIsUnknownNotZero() {
        assertThat(read("(99999999999.000) SELECT 1; args=()\n"))
                .containsExactly("1 STATEMENT | SELECT 1");
    }

    @Test
    void declinesLogsOfOthers() {
        assertThat(LoggerScan.claims(format, "Hibernate: select 1\n")).isFalse();
        assertThat(LoggerScan.claims(format, "  User Load (0.5ms)  SELECT 1\n")).isFalse();
        assertThat(LoggerScan.claims(format, "{\"message\": \"(0.001) SELECT 1; args=()\"}\n"))
                .isFalse();
        assertThat(LoggerScan.claims(format, "")).isFalse();
    }
}
