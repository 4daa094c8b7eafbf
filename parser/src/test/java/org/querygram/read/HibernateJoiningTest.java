package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segmenter;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// How lines of Hibernate's loggers are joined to the statements above them.
class HibernateJoiningTest {

    private static final String TIME = "2024-05-01 12:00:00.000 ";
    private static final String INSERT =
            TIME + "DEBUG [main] org.hibernate.SQL - insert into pet (name,id) values (?,?)\n";
    private static final String UPDATE =
            TIME + "DEBUG [main] org.hibernate.SQL - update pet set name=? where id=?\n";
    private static final String BATCH =
            TIME + "DEBUG [main] o.h.e.j.b.i.BatchingBatch - Executing batch size: 2\n";

    @TempDir Path folder;

    private Workload workload(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("a.log"), log);
        return new WorkloadReader()
                .read(List.of(file), ReadOptions.defaults(), Progress.NONE)
                .workload();
    }

    @Test
    void aBatchIsOfTheRowsBeforeItsLine() throws Exception {
        Workload workload = workload(INSERT + UPDATE + INSERT + INSERT + BATCH + INSERT);

        assertThat(IntStream.range(0, workload.size()).boxed())
                .filteredOn(row -> workload.has(row, StatementFlags.BATCHED))
                .containsExactly(2, 3);
        assertThat(workload.batchSize(3)).isEqualTo(2);
    }

    @Test
    void aBatchOfAnEntityWithTwoTablesHoldsTheRowsOfBoth() throws Exception {
        String dog = TIME + "DEBUG [main] org.hibernate.SQL - insert into dog (id) values (?)\n";
        String three = TIME + "TRACE [main] org.hibernate.orm.jdbc.batch - Executing JDBC batch ";
        Workload workload =
                workload(
                        (INSERT + dog).repeat(2)
                                + (three + "(2 / 20) - `Dog#INSERT`\n")
                                + UPDATE
                                + (INSERT + dog).repeat(3)
                                + (three + "(3 / 20) - `Dog#INSERT`\n"));

        assertThat(batched(workload)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8, 9, 10);
        assertThat(IntStream.range(0, workload.size()).map(workload::batchSize))
                .containsExactly(0, 0, 2, 2, 0, 0, 0, 0, 0, 3, 3);
    }

    @Test
    void nullIsNotTheTextOfItsName() throws Exception {
        String bind = TIME + "TRACE [main] o.h.t.d.s.BasicBinder - binding parameter [%d] as %s\n";
        String name = bind.formatted(1, "[VARCHAR] - [rex]");
        Workload workload =
                workload(
                        UPDATE
                                + name
                                + bind.formatted(2, "[BIGINT] - [null]")
                                + UPDATE
                                + name
                                + bind.formatted(2, "[BIGINT] - [5]"));

        assertThat(workload.keyValue(0, 0)).isZero();
        assertThat(workload.keyValue(1, 0)).isNotZero();
    }

    @Test
    void bindsStayWithTheirStatementHoweverManyThereAre() throws Exception {
        String bind =
                TIME
                        + "TRACE [main] o.h.t.d.s.BasicBinder - binding parameter [%d] as [BIGINT]"
                        + " - [%d]\n";

        Workload workload =
                workload(
                        bind.formatted(1, 1)
                                + UPDATE
                                + bind.formatted(2, 22)
                                + bind.formatted(5, 55)
                                + UPDATE
                                + bind.formatted(1, 11));

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.parameters(0)).contains("22", "55").doesNotContain("1", "11");
        assertThat(workload.parameters(0).getFirst()).isNull();
        assertThat(workload.parameters(1)).containsExactly("11");
    }

    private static String metrics(int statements, int batches) {
        return TIME
                + """
                INFO [main] o.h.e.i.StatisticalLoggingSessionEventListener - Session Metrics {
                    58600 nanoseconds spent acquiring 1 JDBC connections;
                    548239 nanoseconds spent preparing 16 JDBC statements;
                    11299563 nanoseconds spent executing %d JDBC statements;
                    700 nanoseconds spent executing %d JDBC batches;
                }
                """
                        .formatted(statements, batches);
    }

    private static List<Integer> batched(Workload workload) {
        return IntStream.range(0, workload.size())
                .filter(row -> workload.has(row, StatementFlags.BATCHED))
                .boxed()
                .toList();
    }

    private static final String SELECT =
            TIME + "DEBUG [main] org.hibernate.SQL - select nextval('pet_seq')\n";

    @Test
    void theEndOfASessionTellsThatItsWritesWentOutInBatches() throws Exception {
        Workload workload =
                workload(INSERT + metrics(1, 0) + SELECT + INSERT + INSERT + metrics(1, 1));

        assertThat(batched(workload)).containsExactly(2, 3);
        assertThat(workload.batchSize(0)).as("executed alone").isEqualTo(1);
    }

    @Test
    void theEndOfASessionEndsItsUnitOfWork() throws Exception {
        Workload workload =
                workload(SELECT + INSERT + metrics(2, 0) + INSERT + INSERT + metrics(1, 1));

        assertThat(Segmenter.cut(workload).list())
                .extracting(Segment::cutBy, Segment::size)
                .containsExactly(
                        tuple("end of an ORM session", 2), tuple("end of an ORM session", 2));
    }

    @Test
    void theEndOfASessionOfHibernate7SaysTheSameInOtherWords() throws Exception {
        String metrics =
                TIME
                        + """
                        DEBUG [main] org.hibernate.session.metrics - HHH000401: Logging session metrics:
                        \t24198 ns acquiring 1 JDBC connections
                        \t38409 ns preparing 1 JDBC statements
                        \t0 ns executing 0 JDBC statements
                        \t4334891 ns executing 1 JDBC batches
                        """;
        Workload workload = workload(INSERT + INSERT + INSERT + metrics);

        assertThat(batched(workload)).containsExactly(0, 1, 2);
    }

    @Test
    void figuresOfASessionThatDoNotAddUpTellNothing() throws Exception {
        String metricsCutOff = metrics(0, 1).substring(0, metrics(0, 1).indexOf("    11299563"));

        assertThat(batched(workload(INSERT + INSERT + metrics(1, 1)))).isEmpty();
        assertThat(batched(workload(INSERT + INSERT + metrics(0, 2))))
                .as("a batch for each row")
                .isEmpty();
        assertThat(batched(workload(INSERT + INSERT + metricsCutOff))).isEmpty();
        assertThat(workload(INSERT + INSERT + metrics(5, 0)).batchSize(0))
                .as("statements that were not logged")
                .isZero();
    }

    @Test
    void aBatchLineSaysMoreThanTheEndOfTheSession() throws Exception {
        Workload workload = workload(UPDATE + INSERT + INSERT + BATCH + metrics(0, 2));

        assertThat(batched(workload)).containsExactly(1, 2);
    }
}
