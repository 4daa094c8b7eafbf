package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class P6spyFormatTest {

    private final P6spyFormat format = new P6spyFormat();

    private List<String> read(String log) {
        return LoggerScan.of(format, log).entries();
    }

    @Test
    void aValueMayHoldTheSeparatorAndTheMark() {
        assertThat(
                        read(
                                """
                                1795221612873|3|statement|connection 29|url jdbc:x|select a from b where c=? and d=?|select a from b where c='x|y?' and d='|'
                                """))
                .containsExactly(
                        "1 STATEMENT 2026-11-21T00:40:12.873Z 3.0 ms [29] | select a from b where"
                                + " c='x|y?' and d='|'");
    }

    @Test
    void theConnectionOfTheOldestVersionsStandsBeforeTheCategory() {
        assertThat(read("1795221612873|46|12|statement||select 1 from dual\n"))
                .containsExactly(
                        "1 STATEMENT 2026-11-21T00:40:12.873Z 46.0 ms [12] | select 1 from dual");
    }

    @Test
    void wordsOfALabelAreNeitherSqlNorCategory() {
        assertThat(
                        read(
                                """
                                SQL use time: 5 ms | connect info: statement-7 | execute sql: select 1
                                """))
                .containsExactly("1 STATEMENT 5.0 ms [7] | select 1");
    }

    @Test
    void fieldsBehindTheSqlAreNoPartOfIt() {
        assertThat(
                        read(
                                """
                                select a from b where c=5 | statement | took 2ms | connection 3
                                select a from b where c='5 ms' | statement | took 4ms | connection 3
                                """))
                .containsExactly(
                        "1 STATEMENT 2.0 ms [3] | select a from b where c=5",
                        "2 STATEMENT 4.0 ms [3] | select a from b where c='5 ms'");
    }

    @Test
    void aCommitIsNoStatement() {
        assertThat(
                        read(
                                """
                                1795221612873|3|statement|connection 29|url jdbc:x|commit|commit
                                1795221612874|0|commit|connection 29|url jdbc:x||
                                """))
                .containsExactly(
                        "1 STATEMENT 2026-11-21T00:40:12.873Z 3.0 ms [29] | commit",
                        "2 TRANSACTION_END 2026-11-21T00:40:12.874Z [29]");
    }

    @Test
    void aLogOfCommitsAloneIsKnown() {
        assertThat(LoggerScan.claims(format, "1795221612874|0|commit|connection 29|url jdbc:x||\n"))
                .isTrue();
    }

    @Test
    void aSentenceAboutMillisecondsIsNoStatement() {
        assertThat(
                        LoggerScan.claims(
                                format,
                                """
                                12:00:00.001 [main] INFO org.example.Job - took 5 ms to select the rows
                                12:00:00.002 [main] INFO org.example.Job - update done in 7 ms
                                duration: 0.123 ms  statement: select 1
                                """))
                .isFalse();
    }
}
