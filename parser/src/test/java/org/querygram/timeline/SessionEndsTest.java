package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class SessionEndsTest {

    @Test
    void theEndOfAnOrmSessionEndsAUnit() {
        assertThat(
                        cut(
                                "s1 select * from article",
                                "s1 select * from author where id = 1",
                                "s1 =/ 2",
                                "s1 select * from tag",
                                "s1 =/ 1"))
                .containsExactly("session s1: 0 1", "session s1, part 2: 2");
    }

    @Test
    void threadsThatTakeTurnsKeepTheirOwnSessions() {
        assertThat(
                        cut(
                                "s1 select * from article",
                                "s2 select * from tag",
                                "s1 =/ 1",
                                "s1 select * from author",
                                "s2 select * from label",
                                "s2 =/ 2",
                                "s1 =/ 1"))
                .containsExactly("session s1: 0", "session s2: 1 3", "session s1, part 2: 2");
    }

    @Test
    void aSessionInsideOfAnotherEndsNoUnit() {
        assertThat(
                        cut(
                                "s1 select * from article",
                                "s1 insert into audit (id) values (1)",
                                "s1 =/ 1",
                                "s1 update article set seen = true",
                                "s1 =/ 2",
                                "s1 select * from tag",
                                "s1 =/ 1"))
                .containsExactly("session s1: 0 1 2", "session s1, part 2: 3");
    }

    @Test
    void aSessionWithoutStatementsInsideOfAnotherEndsNoUnit() {
        assertThat(cut("s1 select * from article", "s1 =/ 0", "s1 select * from tag", "s1 =/ 2"))
                .containsExactly("session s1: 0 1");
    }

    @Test
    void theSchemaToolsStatementsBelongToNoSession() {
        assertThat(
                        cut(
                                "s1 create table article (id bigint)",
                                "s1 select * from article",
                                "s1 =/ 1",
                                "s1 select * from tag",
                                "s1 =/ 1"))
                .containsExactly("session s1: 0 1", "session s1, part 2: 2");
    }

    @Test
    void batchesLeaveTheNumberOfStatementsOpenAndTheEndCuts() {
        assertThat(
                        cut(
                                "s1 insert into article (id) values (1)",
                                "s1 insert into article (id) values (2)",
                                "s1 =/ ?",
                                "s1 select * from tag",
                                "s1 =/ 1"))
                .containsExactly("session s1: 0 1", "session s1, part 2: 2");
    }

    @Test
    void aLoopWithASessionPerRowStaysWholeWithWhatStandsCloseBy() {
        List<String> lines = new ArrayList<>();
        lines.add("10:00:00.000 s1 select * from import");
        lines.add("10:00:00.001 s1 =/ 1");
        for (int row = 1; row <= 5; row++) {
            lines.add(at(row * 4) + "s1 select * from article where id = " + row);
            lines.add(at(row * 4 + 1) + "s1 insert into article (id) values (" + row + ")");
            lines.add(at(row * 4 + 2) + "s1 =/ 2");
        }
        lines.add("10:00:00.500 s1 select * from tag");
        lines.add("10:00:00.501 s1 =/ 1");
        assertThat(cut(lines.toArray(String[]::new)))
                .containsExactly("session s1: 0 1 2 3 4 5 6 7 8 9 10", "session s1, part 2: 11");
    }

    @Test
    void aRoundThatAlsoFetchesAKeyRangeDoesNotBreakTheLoop() {
        List<String> lines = new ArrayList<>();
        for (int row = 1; row <= 8; row++) {
            if (row == 4) {
                lines.add(at(row * 4) + "s1 select nextval('article_seq')");
            }
            lines.add(at(row * 4) + "s1 insert into article (id) values (" + row + ")");
            lines.add(at(row * 4 + 1) + (row == 4 ? "s1 =/ 2" : "s1 =/ 1"));
        }
        assertThat(cut(lines.toArray(String[]::new)))
                .containsExactly("session s1: 0 1 2 3 4 5 6 7 8");
    }

    @Test
    void theSameRequestAgainAfterAWhileIsAnotherUnit() {
        assertThat(
                        cut(
                                "10:00:00.000 s1 select * from tag where id = 1",
                                "10:00:00.001 s1 =/ 1",
                                "10:00:00.100 s1 select * from tag where id = 2",
                                "10:00:00.101 s1 =/ 1",
                                "10:00:00.200 s1 select * from tag where id = 3",
                                "10:00:00.201 s1 =/ 1"))
                .containsExactly("session s1: 0", "session s1, part 2: 1", "session s1, part 3: 2");
    }

    @Test
    void pagesOfManyStatementsAreUnitsHoweverCloseTheyFollow() {
        List<String> lines = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            lines.add(at(page * 10) + "s1 select * from article");
            for (int row = 0; row < 9; row++) {
                lines.add(at(page * 10) + "s1 select * from author where id = " + row);
            }
            lines.add(at(page * 10 + 1) + "s1 =/ 10");
        }
        assertThat(cut(lines.toArray(String[]::new)))
                .hasSize(3)
                .last()
                .isEqualTo("session s1, part 3: 20 21 22 23 24 25 26 27 28 29");
    }

    @Test
    void accessLinesOfTheThreadSayMoreThanSessions() {
        assertThat(
                        cut(
                                "s1 select * from article",
                                "s1 =/ 1",
                                "s1 select * from tag",
                                "s1 =/ 1",
                                "s1 == GET /articles/"))
                .containsExactly("GET /articles/: 0 1");
    }

    @Test
    void aRequestIdSaysMoreThanSessions() {
        assertThat(
                        cut(
                                "s1 req=r1 select * from article",
                                "s1 =/ 1",
                                "s1 req=r1 select * from tag",
                                "s1 =/ 1"))
                .containsExactly("request r1: 0 1");
    }

    @Test
    void whereTheLogNamesNoThreadTheFileIsCut() {
        assertThat(cut("@ app.log", "select * from article", "=/ 1", "select * from tag", "=/ 1"))
                .containsExactly("app.log: 0", "app.log, part 2: 1");
    }

    private static String at(int millis) {
        return String.format(Locale.ROOT, "10:00:00.%03d ", millis);
    }

    private static List<String> cut(String... lines) {
        Workload workload = WorkloadText.of(lines);
        return Segmenter.cut(workload).list().stream()
                .map(segment -> segment.title() + ":" + rows(segment))
                .toList();
    }

    private static String rows(Segment segment) {
        StringBuilder rows = new StringBuilder();
        Arrays.stream(segment.rows()).forEach(row -> rows.append(' ').append(row));
        return rows.toString();
    }
}
