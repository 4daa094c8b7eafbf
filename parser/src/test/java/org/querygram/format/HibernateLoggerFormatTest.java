package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HibernateLoggerFormatTest {

    private final HibernateLoggerFormat format = new HibernateLoggerFormat();

    private List<String> read(String log) {
        return LoggerScan.of(format, log).entries();
    }

    @Test
    void aValueMayHoldBracketsAndLineBreaks() {
        assertThat(
                        read(
                                """
                                12:00:00.001 [main] DEBUG org.hibernate.SQL - select 1 from a where b=?
                                12:00:00.002 [main] TRACE org.hibernate.orm.jdbc.bind - binding parameter (1:VARCHAR) <- [a]
                                b
                                c]
                                printed
                                """))
                .containsExactly(
                        "1 STATEMENT 1970-01-01T12:00:00.001Z [main] channel 2 | select 1 from a"
                                + " where b=?",
                        "2+2 BIND_VALUE 1970-01-01T12:00:00.002Z [main] #1 | a]⏎b⏎c",
                        "5 UNKNOWN");
    }

    @Test
    void theEchoOfShowSqlIsOfAnotherChannel() {
        assertThat(
                        read(
                                """
                                Hibernate: select a from b
                                2024-05-01 12:00:00.001 DEBUG [main] org.hibernate.SQL - select a from b
                                """))
                .containsExactly(
                        "1 STATEMENT channel 1 | select a from b",
                        "2 STATEMENT 2024-05-01T12:00:00.001Z [main] channel 2 | select a from b");
    }

    @Test
    void aLineThatTheProgramPrintedIsNotPartOfTheStatement() {
        assertThat(
                        read(
                                """
                                12:00:00.001 [main] DEBUG org.hibernate.SQL - select *
                                from shelf
                                3 shelves loaded
                                """))
                .containsExactly(
                        "1+1 STATEMENT 1970-01-01T12:00:00.001Z [main] channel 2 | select *⏎from"
                                + " shelf",
                        "3 UNKNOWN");
    }

    @Test
    void warningsOfTheServerAreNoErrors() {
        assertThat(
                        read(
                                """
                                12:00:00,001 DEBUG [org.hibernate.SQL] (main) select 1
                                12:00:00,002 WARN  [org.hibernate.engine.jdbc.spi.SqlExceptionHelper] (main) SQL Warning Code: 0, SQLState: 00000
                                12:00:00,002 WARN  [org.hibernate.engine.jdbc.spi.SqlExceptionHelper] (main) identifier was truncated
                                12:00:00,003 ERROR [org.hibernate.engine.jdbc.spi.SqlExceptionHelper] (main) ERROR: no such table
                                """))
                .filteredOn(entry -> entry.contains("ERROR"))
                .containsExactly("4 ERROR 1970-01-01T12:00:00.003Z [main] | ERROR: no such table");
    }

    @Test
    void theStaticSqlOfPersistersWasNotRun() {
        assertThat(
                        read(
                                """
                                12:00:00.001 [main] DEBUG o.h.SQL - select 1
                                12:00:00.002 [main] DEBUG o.h.p.e.AbstractEntityPersister - delete from b where id=?
                                """))
                .filteredOn(entry -> entry.contains("STATEMENT"))
                .hasSize(1);
    }

    @Test
    void theApplicationsNameIsNoRequest() {
        assertThat(
                        read(
                                """
                                2024-05-01T12:00:00.001Z DEBUG 1 --- [shop-2] [nio-8080-exec-1] org.hibernate.SQL   : select 1
                                2024-05-01T12:00:00.002Z DEBUG 1 --- [shop-2] [nio-8080-exec-2] org.hibernate.SQL   : select 1
                                """))
                .noneMatch(entry -> entry.contains("request"))
                .anyMatch(entry -> entry.contains("[nio-8080-exec-2]"));
    }

    @Test
    void recordsOfJavaUtilLoggingHaveTwoLines() {
        assertThat(
                        read(
                                """
                                Nov 07, 2023 8:53:01 PM org.hibernate.engine.jdbc.spi.SqlStatementLogger logStatement
                                FINE: select a from b where c=?
                                Nov 07, 2023 8:53:01 PM org.hibernate.orm.jdbc.bind.JdbcBindingLogging logBinding
                                FINER: binding parameter (1:BIGINT) <- [5]
                                Nov 07, 2023 8:53:02 PM org.example.Shop open
                                INFO: select your shelf
                                """))
                .containsExactly(
                        "1+1 STATEMENT 2023-11-07T20:53:01Z channel 2 | select a from b where c=?",
                        "3+1 BIND_VALUE 2023-11-07T20:53:01Z #1 | 5",
                        "5+1 OTHER 2023-11-07T20:53:02Z");
    }

    @Test
    void declinesLogsOfOthers() {
        assertThat(LoggerScan.claims(format, "Hibernate: select 1\n")).isFalse();
        assertThat(LoggerScan.claims(format, "2024-05-01 12:00:00 INFO SQL: select 1\n")).isFalse();
        assertThat(
                        LoggerScan.claims(
                                format,
                                "{\"logger\":\"org.hibernate.SQL\",\"message\":\"select 1\"}\n"))
                .isFalse();
    }
}
