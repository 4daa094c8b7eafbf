package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
