package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.entry.ReadProblem;
import org.querygram.source.BlockReader;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Files that change while they are read.
class ChangingFilesTest {

    private static final String LINE =
            "2024-05-01 12:00:00.000 UTC [7] LOG:  statement: SELECT '%s'\n"
                    .formatted("x".repeat(100_000));

    private static final int LINES = (int) (2.5 * BlockReader.BLOCK_BYTES / LINE.length());

    @TempDir Path folder;

    private interface Change {
        void happen(Path log) throws IOException;
    }

    /// Reads a log of three blocks, and lets something happen to it after the first.
    private ReadResult readWhile(Change change) throws Exception {
        Path log = Files.writeString(folder.resolve("app.log"), LINE.repeat(LINES));
        Progress progress =
                new Progress() {
                    private boolean done;

                    @Override
                    public void read(long bytes, long totalBytes, long statements) {
                        if (!done && statements > 0) {
                            done = true;
                            try {
                                change.happen(log);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        return new WorkloadReader().read(List.of(log), ReadOptions.defaults(), progress);
    }

    private static List<String> problems(ReadResult result) {
        return result.reports().getFirst().coverage().problems().stream()
                .map(ReadProblem::reason)
                .toList();
    }

    @Test
    void aFileThatGrowsIsReadUpToWhereItEnded() throws Exception {
        ReadResult result =
                readWhile(log -> Files.writeString(log, LINE, StandardOpenOption.APPEND));

        assertThat(result.workload().size()).isEqualTo(LINES);
        assertThat(problems(result)).isEmpty();
        assertThat(result.workload().sql(LINES - 1)).startsWith("SELECT 'xxx");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsCutOffIsReadAsFarAsItGoesAndSaid() throws Exception {
        ReadResult result =
                readWhile(
                        log -> {
                            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                                file.setLength(file.length() / 2);
                            }
                        });

        assertThat(result.workload().size()).isBetween(LINES / 4, LINES - 1);
        assertThat(problems(result)).anyMatch(problem -> problem.contains("became shorter"));
        assertThat(result.workload().sql(0)).contains("has changed since it was read");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatGoesIsReadToItsEndAndItsTextIsMissed() throws Exception {
        ReadResult result = readWhile(Files::delete);

        assertThat(result.workload().size()).isEqualTo(LINES);
        assertThat(result.workload().sql(0)).contains("is gone since it was read");
    }
}
