package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.timeline.Segmenter;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// How lines of p6spy are joined to the statements above them.
class P6spyJoiningTest {

    private static final String SELECT =
            line("statement", 4, "select a1_0.id from article a1_0 where a1_0.id=?");
    private static final String COMMIT = line("commit", 1, "");

    @TempDir Path folder;

    private static String line(String category, int millis, String sql) {
        return "1795221612873|%d|%s|connection 29|%s\n".formatted(millis, category, sql);
    }

    private static String tag(int millis) {
        return line("batch", millis, "insert into tag (name,id) values (?,?)");
    }

    private Workload workload(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("a.log"), log);
        return new WorkloadReader()
                .read(List.of(file), ReadOptions.defaults(), Progress.NONE)
                .workload();
    }

    private static List<Integer> batchSizes(Workload workload) {
        return IntStream.range(0, workload.size()).mapToObj(workload::batchSize).toList();
    }

    @Test
    void withoutValuesTheLastOfEqualLinesIsTheSending() throws Exception {
        Workload workload = workload(SELECT + tag(0) + tag(0) + tag(0) + tag(0) + tag(3) + SELECT);

        assertThat(batchSizes(workload)).containsExactly(0, 0, 0, 0, 4, 0);
        assertThat(workload.durationNanos(4)).isEqualTo(3_000_000);
        assertThat(IntStream.range(1, 5).allMatch(r -> workload.has(r, StatementFlags.BATCHED)))
                .isTrue();
    }

    @Test
    void withoutValuesALineThatTookLongerThanTheRowBeforeIsASending() throws Exception {
        Workload workload =
                workload(
                        SELECT + tag(0) + tag(0) + tag(0) + tag(2) + tag(0) + tag(0) + tag(0)
                                + tag(1) + tag(0) + tag(0));

        assertThat(batchSizes(workload)).containsExactly(0, 0, 0, 3, 0, 0, 3, 0);
    }

    @Test
    void withoutValuesNoBatchGoesOnBehindACommit() throws Exception {
        Workload workload =
                workload(SELECT + tag(0) + tag(0) + tag(0) + COMMIT + tag(0) + tag(0) + COMMIT);

        assertThat(batchSizes(workload)).containsExactly(0, 0, 2, 0);
    }

    @Test
    void aCategoryInBracketsBehindTheTimeIsNoWrapper() throws Exception {
        String head = "2026-11-21T21:48:36.48%dZ [%s] conn 69 took 1ms: %s\n";
        String insert = "insert into pet (name,id) values ('a',%d)";
        Workload workload =
                workload(
                        head.formatted(0, "statement", "select nextval('pet_seq')")
                                + head.formatted(1, "batch", insert.formatted(1))
                                + head.formatted(2, "batch", insert.formatted(2))
                                + head.formatted(2, "batch", insert.formatted(2))
                                + head.formatted(3, "commit", ""));

        assertThat(batchSizes(workload)).containsExactly(0, 0, 2);
        assertThat(workload.sessions().get(0).name()).isEqualTo("69");
    }

    @Test
    void batchesOfAnEntityWithTwoTablesAreFilledByTurns() throws Exception {
        String rows = "";
        for (int id = 1; id <= 3; id++) {
            rows += pet(id, 0) + dog(id, 0);
        }
        Workload workload = workload(SELECT + rows + pet(3, 2) + dog(3, 1) + COMMIT);

        assertThat(batchSizes(workload)).containsExactly(0, 0, 0, 0, 0, 3, 3);
        assertThat(workload.durationNanos(5)).isEqualTo(2_000_000);
        assertThat(workload.durationNanos(6)).isEqualTo(1_000_000);
    }

    @Test
    void aBatchThatFollowsTheSendingOfAnotherEndsIt() throws Exception {
        Workload workload =
                workload(
                        pet(1, 0) + pet(2, 0) + pet(2, 1) + dog(1, 0) + dog(2, 0) + dog(2, 0)
                                + pet(3, 0) + pet(4, 0) + pet(4, 0) + COMMIT);

        assertThat(batchSizes(workload)).containsExactly(0, 2, 0, 2, 0, 2);
    }

    private static String pet(int id, int millis) {
        return line("batch", millis, "insert into pet (name,id) values ('a',%d)".formatted(id));
    }

    private static String dog(int id, int millis) {
        return line("batch", millis, "insert into dog (id) values (%d)".formatted(id));
    }

    @Test
    void otherLoggersLinesBetweenTheRowsEndNoBatch() throws Exception {
        String prefix = "2024-05-01 12:00:00.000 DEBUG [main] p6spy - ";
        String other = "2024-05-01 12:00:00.000 DEBUG [main] org.example.Shop - row\n";
        String row = prefix + tag(0) + other;
        Workload workload = workload(prefix + SELECT + row + row + row + prefix + SELECT);

        assertThat(batchSizes(workload)).containsExactly(0, 0, 2, 0);
    }

    @Test
    void withValuesEachRowIsTold() throws Exception {
        String row = "insert into tag (name,id) values ('a',%d)";
        Workload workload =
                workload(
                        line("batch", 0, row.formatted(1))
                                + line("batch", 0, row.formatted(2))
                                + line("batch", 3, row.formatted(2))
                                + line("batch", 0, row.formatted(3))
                                + line("batch", 1, row.formatted(3)));

        assertThat(batchSizes(workload)).containsExactly(0, 2, 0);
    }

    @Test
    void theStackBehindAStatementTellsWhichLineSentIt() throws Exception {
        String spy = "java.lang.Exception\n\tat com.p6spy.engine.A.log(A.java:1)\n";
        Workload workload =
                workload(
                        SELECT
                                + spy
                                + "\tat org.hibernate.Loader.load(Loader.java:7)\n"
                                + "\tat org.example.Shop.list(Shop.java:42)\n"
                                + SELECT
                                + spy
                                + SELECT
                                + "java.lang.Exception: no\n"
                                + "\tat org.example.Shop.x(Shop.java:9)\n");

        assertThat(workload.caller(0)).isEqualTo("org.example.Shop.list(Shop.java:42)");
        assertThat(workload.caller(1)).isNull();
        assertThat(workload.caller(2)).isNull();
    }

    /// A loop of twelve rounds, each with a transaction and so a connection of its own.
    private static String rounds(int millisBetween) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            long time = 1795221612873L + (long) i * millisBetween;
            String head = "%d|1|%s|connection %d|%s\n";
            String find = "select c.id from customer c where c.email='c%d'".formatted(i);
            log.append(head.formatted(time, "statement", 54 + i, find));
            log.append(head.formatted(time + 1, "commit", 54 + i, ""));
        }
        return log.toString();
    }

    @Test
    void connectionsThatAreLentOneAfterAnotherAreOneLoop() throws Exception {
        Workload workload = workload(rounds(4));

        assertThat(Segmenter.cut(workload).list()).hasSize(1);
        assertThat(workload.isSameSession(0, 11)).isTrue();
    }

    @Test
    void connectionsWithTimeBetweenServeRequestsOfTheirOwn() throws Exception {
        assertThat(Segmenter.cut(workload(rounds(40))).list()).hasSize(12);
    }

    @Test
    void connectionsInUseAtTheSameTimeAreNotOne() throws Exception {
        String one = rounds(4);
        String other = one.replace("connection 5", "connection 15").replace("n 6", "n 16");
        String mixed = "";
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        for (int i = 0; i < lines.size(); i += 2) {
            mixed += lines.get(i) + "\n" + others.get(i) + "\n" + lines.get(i) + "\n";
        }

        assertThat(Segmenter.cut(workload(mixed)).list()).hasSize(24);
    }
}
