package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.workload.Statement;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ReadPipelineTest {

    private static final Path FIXTURES = Path.of("src/test/resources/formats");

    @TempDir Path folder;

    static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }

    private static ReadResult read(ReadWorkers workers, Path... logs) throws Exception {
        return new WorkloadReader(InputStream.nullInputStream(), workers)
                .read(List.of(logs), ReadOptions.defaults(), Progress.NONE);
    }

    private static ReadWorkers workers(int threads, int blockBytes, int batchEntries) {
        return new ReadWorkers(threads, 0, blockBytes, 64 << 20, batchEntries, 1 << 16);
    }

    /// Everything that a workload tells of its rows.
    static List<String> told(Workload workload) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < workload.size(); row++) {
            rows.add(
                    "%d %d %d %d %x %d+%d line %d keys %d %d %d %d list %d batch %d rows %d of %d tag %d as %s %s"
                            .formatted(
                                    workload.timeMicros(row),
                                    workload.durationNanos(row),
                                    workload.queryClass(row),
                                    workload.session(row),
                                    workload.literalHash(row),
                                    workload.offset(row),
                                    workload.length(row),
                                    workload.line(row),
                                    workload.keyValue(row, 0),
                                    workload.keyValue(row, 1),
                                    workload.keyValue(row, 2),
                                    workload.keyValue(row, 3),
                                    workload.listLength(row),
                                    workload.batchSize(row),
                                    workload.rowCount(row),
                                    workload.request(row),
                                    workload.tag(row),
                                    workload.application(row),
                                    flags(workload, row)
                                            + workload.parameters(row)
                                            + workload.sql(row)));
        }
        workload.queryClasses().forEach(known -> rows.add(known.toString()));
        workload.sessions().forEach(session -> rows.add(session.toString()));
        workload.marks().forEach(mark -> rows.add(mark.toString()));
        rows.addAll(workload.requests());
        rows.addAll(workload.tags());
        return rows;
    }

    private static String flags(Workload workload, int row) {
        StringBuilder flags = new StringBuilder();
        for (int bit = 0; bit < 31; bit++) {
            flags.append(workload.has(row, 1 << bit) ? '1' : '0');
        }
        return flags.toString();
    }

    private static void assertSame(ReadResult result, ReadResult expected, String how) {
        assertThat(told(result.workload())).as(how).isEqualTo(told(expected.workload()));
        assertThat(result.reports()).as(how).isEqualTo(expected.reports());
        assertThat(result.clocks())
                .as(how)
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(expected.clocks());
        assertThat(result.complete()).as(how).isTrue();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void twoThreadsReadWhatOneReads(Path log) throws Exception {
        ReadResult alone = read(ReadWorkers.of(1), log);

        for (int batch : new int[] {1, 3, 2048}) {
            for (int threads : new int[] {2, 3}) {
                String how = log + " with " + threads + " threads, " + batch + " a batch";
                assertSame(read(workers(threads, 8 << 20, batch), log), alone, how);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void theSizeOfBlocksChangesNothing(Path log) throws Exception {
        ReadResult whole = read(ReadWorkers.of(1), log);

        for (int block : new int[] {1, 97, 1000, 4096, 10_007}) {
            String how = log + " in blocks of " + block;
            assertSame(read(workers(1, block, 100), log), whole, how);
            assertSame(read(workers(2, block, 100), log), whole, how + " with two threads");
        }
    }

    @Test
    void severalLogsAreReadAsByOneThread() throws Exception {
        Path[] all =
                logs().stream().filter(log -> log.toString().contains("pg-")).toArray(Path[]::new);

        assertSame(read(workers(2, 4096, 7), all), read(ReadWorkers.of(1), all), "several logs");
    }

    @Test
    void aStatementLongerThanABatchIsWhole() throws Exception {
        String start = "2026-05-01 10:00:00.000 UTC [1] LOG:  statement: SELECT 1 WHERE id IN (";
        String list = "1,".repeat(300_000) + "2)\n";
        Path log = Files.writeString(folder.resolve("long.log"), (start + list).repeat(3));

        Workload workload = read(workers(2, 4096, 7), log).workload();

        assertThat(workload.size()).isEqualTo(3);
        assertThat(workload.listLength(2)).isEqualTo(300_001);
        assertThat(workload.statement(2)).extracting(Statement::sql).asString().endsWith("1,2)");
    }

    @Test
    void stopsSoonAndKeepsWhatWasReadUntilThen() throws Exception {
        String line = "2026-05-01 10:00:00.000 UTC [1] LOG:  statement: SELECT 1\n";
        Path log = Files.writeString(folder.resolve("much.log"), line.repeat(200_000));
        Progress stop =
                new Progress() {
                    private boolean told;

                    @Override
                    public void read(long bytes, long totalBytes, long statements) {
                        told = true;
                    }

                    @Override
                    public boolean cancelled() {
                        return told;
                    }
                };

        ReadResult result =
                new WorkloadReader(InputStream.nullInputStream(), workers(2, 1 << 16, 100))
                        .read(List.of(log), ReadOptions.defaults(), stop);

        assertThat(result.complete()).isFalse();
        assertThat(result.workload().size()).isBetween(1, 190_000);
        assertThat(result.reports().getFirst().coverage().statements())
                .isEqualTo(result.workload().size());
    }

    @Test
    void aFaultOfTheJoiningThreadEndsTheOthers() throws Exception {
        String line = "2026-05-01 10:00:00.000 UTC [1] LOG:  statement: SELECT 1\n";
        Path log = Files.writeString(folder.resolve("much.log"), line.repeat(50_000));
        Progress faulty =
                new Progress() {
                    @Override
                    public void read(long bytes, long totalBytes, long statements) {
                        throw new IllegalStateException("the bar fell off");
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                new WorkloadReader(
                                                InputStream.nullInputStream(),
                                                workers(2, 1 << 12, 10))
                                        .read(List.of(log), ReadOptions.defaults(), faulty));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("reading-"))
                .allSatisfy(
                        thread -> {
                            thread.join(5_000);
                            assertThat(thread.isAlive()).isFalse();
                        });
    }
}
