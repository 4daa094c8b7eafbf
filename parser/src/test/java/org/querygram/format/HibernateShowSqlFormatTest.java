package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HibernateShowSqlFormatTest {

    private final HibernateShowSqlFormat format = new HibernateShowSqlFormat();

    private List<String> read(String log) {
        return LoggerScan.of(format, log).entries();
    }

    @Test
    void aSentenceThatBeginsLikeSqlIsNoSql() {
        assertThat(read("Hibernate: update a set b=?\nUpdate done\nHibernate: starting up\n"))
                .containsExactly(
                        "1 STATEMENT channel 1 | update a set b=?", "2 UNKNOWN", "3 UNKNOWN");
    }

    @Test
    void aLiteralMayBreakTheIndentation() {
        assertThat(read("Hibernate: \n    select\n        'two\nlines'\nHibernate: select 2\n"))
                .containsExactly(
                        "1+3 STATEMENT channel 1 | select⏎        'two⏎lines'",
                        "5 STATEMENT channel 1 | select 2");
    }

    @Test
    void aStackTraceIsNoPartOfTheStatementAboveIt() {
        assertThat(
                        read(
                                """
                                Hibernate: select a from b
                                java.lang.IllegalStateException: no
                                \tat org.example.Main.run(Main.java:12)
                                \t... 3 more
                                """))
                .containsExactly("1 STATEMENT channel 1 | select a from b", "2+2 OTHER");
    }

    @Test
    void pagingInMemoryIsTold() {
        assertThat(
                        read(
                                """
                                12:00:00.001 [main] WARN org.hibernate.orm.query - HHH90003004: firstResult/maxResults specified
                                Hibernate: select a from b
                                """))
                .first()
                .isEqualTo("1 MEMORY_PAGING");
    }

    @Test
    void saysThatTheLoggerTellsMore() {
        assertThat(LoggerScan.of(format, "Hibernate: select 1\n").recognition().notes())
                .anyMatch(note -> note.contains("org.hibernate.SQL"));
    }
}
