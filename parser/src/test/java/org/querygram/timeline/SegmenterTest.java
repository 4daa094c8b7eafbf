package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;

class SegmenterTest {

    @Test
    void aLogWithoutEvidenceIsOneSegmentNamedLikeItsFile() {
        assertThat(cut("@ /var/log/import.log", "select 1 from a", "select 2 from b"))
                .containsExactly("import.log: 0 1 (whole log)");
    }

    @Test
    void anEmptyWorkloadHasNoSegments() {
        assertThat(cut("# nothing")).isEmpty();
    }

    @Test
    void severalFilesWithoutTimesAreASegmentEach() {
        assertThat(cut("@ one.log", "select 1 from a", "@ two.log", "select 2 from a"))
                .containsExactly("one.log: 0 (whole log)", "two.log: 1 (whole log)");
    }

    @Test
    void anAccessLineEndsARequest() {
        assertThat(
                        cut(
                                "select 1 from a",
                                "select 2 from a",
                                "== GET /first/",
                                "== GET /without-sql/",
                                "select 3 from a",
                                "== GET /second/",
                                "select 4 from a"))
                .containsExactly(
                        "GET /first/: 0 1 (access line)",
                        "GET /second/: 2 (access line)",
                        "unfinished request: 3 (access line)");
    }

    @Test
    void aWorkersTasksAreUnitsOfTheirOwn() {
        assertThat(
                        cut(
                                "s1 select 1 from a",
                                "s2 select 2 from a",
                                "s1 == Task shop.tasks.bill",
                                "s1 select 3 from a",
                                "s2 == Task shop.tasks.mail",
                                "s1 == Task shop.tasks.bill"))
                .containsExactly(
                        "Task shop.tasks.bill: 0 (end of a task)",
                        "Task shop.tasks.mail: 1 (end of a task)",
                        "Task shop.tasks.bill: 2 (end of a task)");
    }

    @Test
    void anAccessLineEndsTheRequestOfItsOwnThread() {
        assertThat(
                        cut(
                                "s1 select 1 from a",
                                "s2 select 2 from a",
                                "s1 select 3 from a",
                                "s1 == GET /one/",
                                "s2 select 4 from a",
                                "s2 == GET /two/"))
                .containsExactly("GET /one/: 0 2 (access line)", "GET /two/: 1 3 (access line)");
    }

    @Test
    void aThreadWithoutAccessLinesIsASegmentOfItsOwn() {
        assertThat(cut("s1 select 1 from a", "s2 select 2 from a", "s2 == GET /two/"))
                .containsExactly("session s1: 0 (session)", "GET /two/: 1 (access line)");
    }

    @Test
    void requestIdsHoldWhatRunsAtTheSameTimeApart() {
        assertThat(
                        cut(
                                "s1 req=r-1 select 1 from a",
                                "s2 req=r-2 select 2 from a",
                                "s1 req=r-1 select 3 from a",
                                "s1 req=r-3 select 4 from a"))
                .containsExactly(
                        "request r-1: 0 2 (request id)",
                        "request r-2: 1 (request id)",
                        "request r-3: 3 (request id)");
    }

    @Test
    void anIdThatItsThreadComesBackToIsANewRequest() {
        assertThat(
                        cut(
                                "s1 req=r-1 select 1 from a",
                                "s1 req=r-2 select 2 from a",
                                "s1 req=r-1 select 3 from a"))
                .containsExactly(
                        "request r-1: 0 (request id)",
                        "request r-2: 1 (request id)",
                        "request r-1: 2 (request id)");
    }

    @Test
    void aTraceMayUseSeveralConnectionsInTurn() {
        assertThat(
                        cut(
                                "s1 req=t1 select 1 from a",
                                "s2 req=t1 select 2 from a",
                                "s1 req=t2 select 3 from a",
                                "s1 req=t1 select 4 from a"))
                .containsExactly("request t1: 0 1 3 (request id)", "request t2: 2 (request id)");
    }

    @Test
    void anAccessLineNamesTheRequestThatAnIdCut() {
        assertThat(cut("s1 req=r-1 select 1 from a", "s1 == GET /articles/"))
                .containsExactly("GET /articles/: 0 (request id)");
    }

    @Test
    void shortTransactionsOfOneSessionStayTogether() {
        assertThat(
                        cut(
                                "10:00:00.000 s1 begin",
                                "10:00:00.001 s1 update a set x = 1 where id = 1",
                                "10:00:00.002 s1 commit",
                                "10:00:00.004 s1 begin",
                                "10:00:00.005 s1 update a set x = 1 where id = 2",
                                "10:00:00.006 s1 commit"))
                .containsExactly("session s1: 0 1 2 3 4 5 (session)");
    }

    @Test
    void aPooledSessionIsCutWhereItWasIdle() {
        List<String> lines = new ArrayList<>();
        for (int second : new int[] {0, 7, 9, 50}) {
            for (int i = 0; i < 3; i++) {
                lines.add("10:00:%02d.00%d s1 select %d from a".formatted(second, i, i));
            }
        }

        assertThat(cut(lines.toArray(String[]::new)))
                .containsExactly(
                        "session s1: 0 1 2 (session and idle gap)",
                        "session s1, part 2: 3 4 5 (session and idle gap)",
                        "session s1, part 3: 6 7 8 (session and idle gap)",
                        "session s1, part 4: 9 10 11 (session and idle gap)");
    }

    @Test
    void beingIdleInsideATransactionCutsNothing() {
        assertThat(
                        cut(
                                "10:00:00 s1 begin",
                                "10:00:01 s1 select 1 from a",
                                "10:05:00 s1 select 2 from a",
                                "10:05:01 s1 commit"))
                .containsExactly("session s1: 0 1 2 3 (session)");
    }

    @Test
    void aLongStatementIsNoGap() {
        assertThat(
                        cut(
                                "10:00:00 s1 1ms select 1 from a",
                                "10:00:40 s1 40s select 2 from a",
                                "10:00:41 s1 1ms select 3 from a"))
                .containsExactly("session s1: 0 1 2 (session)");
    }

    @Test
    void theRhythmOfAProgramIsNoGap() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add("10:00:%02d s1 select %d from a".formatted(2 * i, i));
            lines.add("10:00:%02d s1 insert into b (id) values (%d)".formatted(2 * i, i));
        }

        assertThat(cut(lines.toArray(String[]::new))).hasSize(1);
    }

    @Test
    void aLogWithoutSessionsIsCutByGapsAlone() {
        assertThat(
                        cut(
                                "10:00:00.000 select 1 from a",
                                "10:00:00.010 select 2 from a",
                                "10:00:09.000 select 3 from a"))
                .containsExactly(
                        "fixture.log: 0 1 (idle gap)", "fixture.log, part 2: 2 (idle gap)");
    }

    @Test
    void whatAServerAsksForWhenItStartsIsNoPartOfItsFirstRequest() {
        List<Segment> segments =
                Segmenter.cut(
                                WorkloadText.of(
                                        "select c.relname from pg_catalog.pg_class c",
                                        "select app, name from django_migrations",
                                        "select 1 from a",
                                        "== GET /first/",
                                        "begin",
                                        "select 2 from a",
                                        "== GET /second/",
                                        "select app, name from django_migrations",
                                        "select 3 from a",
                                        "== GET /third/"))
                        .list();

        assertThat(segments)
                .extracting(SegmenterTest::text)
                .containsExactly(
                        "start-up: 0 1 (catalogue)",
                        "GET /first/: 2 (access line)",
                        "GET /second/: 3 4 (access line)",
                        "start-up: 5 (catalogue)",
                        "GET /third/: 6 (access line)");
        assertThat(segments)
                .extracting(Segment::setup)
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void requestsOfALogThatNamesNoThreadMayBeMixed() {
        assertThat(segmentsOf("select 1 from a", "== GET /one/"))
                .extracting(Segment::mayMix)
                .containsExactly(true);
        assertThat(segmentsOf("s1 select 1 from a", "s1 == GET /one/"))
                .extracting(Segment::mayMix)
                .containsExactly(false);
    }

    @Test
    void aLogOfOneProgramThatNamesNoThreadIsNotMixed() {
        assertThat(
                        segmentsOf(
                                "10:00:00.010 10ms select 1 from a",
                                "10:00:00.019 9ms select 2 from a",
                                "10:00:00.030 12ms select 3 from a",
                                "10:00:31.000 2s select 4 from a",
                                "10:00:32.000 2s select 5 from a",
                                "10:00:34.000 2s select 6 from a"))
                .extracting(Segment::mayMix)
                .containsOnly(false);
    }

    @Test
    void statementsThatRanAtTheSameTimeShowThatALogMixesRequests() {
        assertThat(
                        segmentsOf(
                                "10:00:00.010 40ms select 1 from a",
                                "10:00:00.019 45ms select 2 from a",
                                "10:00:00.055 40ms select 3 from a",
                                "10:00:00.060 40ms select 4 from a",
                                "10:00:40.060 1ms select 5 from a"))
                .extracting(Segment::mayMix)
                .containsExactly(true, true);
        assertThat(
                        segmentsOf(
                                "10:00:00.010 s1 40ms select 1 from a",
                                "10:00:00.019 s2 45ms select 2 from a",
                                "10:00:00.055 s1 40ms select 3 from a",
                                "10:00:00.060 s2 40ms select 4 from a"))
                .extracting(Segment::mayMix)
                .containsOnly(false);
    }

    @Test
    void aCommentThatNamesAnotherPartOfTheProgramBeginsAnotherSegment() {
        assertThat(
                        cut(
                                "s1 begin",
                                "s1 select 1 from a"
                                        + " /*application:Shop,controller:orders,action:index*/",
                                "s1 commit",
                                "s1 begin",
                                "s1 select 2 from a"
                                        + " /*application:Shop,controller:cart,action:show*/",
                                "s1 commit"))
                .containsExactly(
                        "orders#index: 0 1 2 (tag in a comment)",
                        "cart#show: 3 4 5 (tag in a comment)");
    }

    @Test
    void aTraceInACommentIsARequestAcrossConnections() {
        String trace = "traceparent='00-4bf92f3577b34da6a3ce929d0e0e473%d-00f067aa0ba902b7-01'*/";
        String first = " /*controller='list',route='^polls/%24'," + trace.formatted(1);
        String second = " /*controller='list',route='^polls/%24'," + trace.formatted(2);

        assertThat(
                        cut(
                                "s1 select 1 from a" + first,
                                "s2 select 2 from a" + second,
                                "s2 select 3 from a" + first))
                .containsExactly("^polls/$: 0 2 (request id)", "^polls/$: 1 (request id)");
    }

    @Test
    void aCommentInProseNamesNothing() {
        assertThat(
                        cut(
                                "s1 select 1 from a /* the action: show all */",
                                "s1 /* load x.Y */ select 2"))
                .containsExactly("session s1: 0 1 (session)");
    }

    static List<Segment> segmentsOf(String... lines) {
        return Segmenter.cut(WorkloadText.of(lines)).list();
    }

    @Test
    void countsTransactionsByEitherBracket() {
        Workload both = WorkloadText.of("s1 begin", "s1 select 1 from a", "s1 commit", "s1 begin");
        Workload endsOnly = WorkloadText.of("s1 insert into a values (1)", "s1 commit");
        Workload savepoints =
                WorkloadText.of(
                        "begin", "savepoint x", "rollback to savepoint x", "release x", "rollback");

        assertThat(Transactions.count(both)).isEqualTo(2);
        assertThat(Transactions.count(endsOnly)).isEqualTo(1);
        assertThat(Transactions.count(savepoints)).isEqualTo(1);
    }

    static List<String> cut(String... lines) {
        return Segmenter.cut(WorkloadText.of(lines)).list().stream()
                .map(SegmenterTest::text)
                .toList();
    }

    static String text(Segment segment) {
        StringBuilder rows = new StringBuilder();
        for (int row : segment.rows()) {
            rows.append(' ').append(row);
        }
        return segment.title() + ":" + rows + " (" + segment.cutBy() + ")";
    }
}
