package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Test runs as the segmenter cuts them.
class TestRunsTest {

    @Test
    void everyTestOfARunIsASegmentAndSettingUpIsSilent() {
        List<String> lines = new ArrayList<>();
        lines.add("create table a (id integer)");
        lines.add("begin");
        for (int test = 0; test < 3; test++) {
            lines.add("savepoint x" + test);
            lines.add("insert into a (id) values (" + test + ")");
            lines.add("savepoint y");
            lines.add("update a set id = " + test);
            lines.add("release savepoint y");
            lines.add("rollback to savepoint x" + test);
            lines.add("release savepoint x" + test);
        }
        lines.add("rollback");

        List<Segment> segments = SegmenterTest.segmentsOf(lines.toArray(String[]::new));

        assertThat(segments)
                .extracting(SegmenterTest::text)
                .containsExactly(
                        "database set-up: 0 1 23 (between rolled-back tests)",
                        "test 1: 2 3 4 5 6 7 8 (rolled-back test)",
                        "test 2: 9 10 11 12 13 14 15 (rolled-back test)",
                        "test 3: 16 17 18 19 20 21 22 (rolled-back test)");
        assertThat(segments).extracting(Segment::setup).containsExactly(true, false, false, false);
    }

    @Test
    void testsInTransactionsOfTheirOwnAreSegmentsToo() {
        List<String> lines = new ArrayList<>();
        for (int test = 0; test < 3; test++) {
            lines.add("s1 begin");
            lines.add("s1 insert into a (id) values (" + test + ")");
            lines.add("s1 select count(*) from a");
            lines.add("s1 rollback");
        }

        assertThat(SegmenterTest.segmentsOf(lines.toArray(String[]::new)))
                .extracting(Segment::title)
                .containsExactly("test 1", "test 2", "test 3");
    }

    @Test
    void rowsThatAreTriedOneByOneAreNoTestsEvenWhereNoErrorShows() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            lines.add("s1 savepoint x");
            lines.add("s1 insert into a (id) values (" + row + ")");
            lines.add("s1 rollback to savepoint x");
            lines.add("s1 release savepoint x");
        }

        assertThat(SegmenterTest.segmentsOf(lines.toArray(String[]::new))).hasSize(1);
    }

    @Test
    void rowsThatFailedAndWereRolledBackAreNoTests() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            lines.add("s1 savepoint x");
            lines.add("s1 !failed insert into a (id) values (" + row + ")");
            lines.add("s1 rollback to savepoint x");
        }

        assertThat(SegmenterTest.segmentsOf(lines.toArray(String[]::new))).hasSize(1);
    }

    @Test
    void transactionsThatOnlyReadAndAreRolledBackAreNoTests() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            lines.add("s1 begin");
            lines.add("s1 select * from a where id = " + row);
            lines.add("s1 rollback");
        }

        assertThat(SegmenterTest.segmentsOf(lines.toArray(String[]::new))).hasSize(1);
    }
}
