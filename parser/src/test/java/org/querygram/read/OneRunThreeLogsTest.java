package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.workload.Session;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One run of a program, logged by the server as stderr, csvlog and jsonlog at once
/// (`log_destination = 'stderr,csvlog,jsonlog'`): the three say the same.
class OneRunThreeLogsTest {

    private static final Path FOLDER = Path.of("src/test/resources/read/one-run-three-logs");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"statements", "extended", "errors", "plans"})
    void sayTheSame(String run) throws Exception {
        List<String> stderr = said(FOLDER.resolve(run + ".log"), "pg-stderr");

        assertThat(stderr).hasSizeGreaterThan(3);
        assertThat(said(FOLDER.resolve(run + ".csv"), "pg-csv")).isEqualTo(stderr);
        assertThat(said(FOLDER.resolve(run + ".json"), "pg-json")).isEqualTo(stderr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements", "extended", "errors", "plans"})
    void sayTheSameInTheEnvelopeOfAContainer(String run) throws Exception {
        Path log = FOLDER.resolve(run + ".log");

        assertThat(said(inEnvelopes(log), "pg-json-envelope")).isEqualTo(said(log, "pg-stderr"));
    }

    private Path inEnvelopes(Path log) throws IOException {
        StringBuilder objects = new StringBuilder();
        for (String line : Files.readAllLines(log)) {
            String escaped = line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
            objects.append("{\"log\":\"").append(escaped).append("\\n\",\"stream\":\"stderr\"}\n");
        }
        return Files.writeString(folder.resolve("docker"), objects.toString());
    }

    /// A line for each statement: what ran how long, for whom, with which values.
    private static List<String> said(Path log, String format) throws Exception {
        ReadResult result =
                new WorkloadReader().read(List.of(log), ReadOptions.defaults(), Progress.NONE);
        assertThat(result.reports().getFirst().format()).isEqualTo(format);
        Workload workload = result.workload();
        Map<Integer, Integer> numbers = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < workload.size(); row++) {
            Session session = workload.sessions().get(workload.session(row));
            int number = numbers.computeIfAbsent(workload.session(row), s -> numbers.size());
            lines.add(
                    "%x %d ns session %d %s@%s/%s rows %d failed %s: %s %s"
                            .formatted(
                                    workload.queryClasses()
                                            .get(workload.queryClass(row))
                                            .fingerprint(),
                                    workload.durationNanos(row),
                                    number,
                                    session.user(),
                                    session.database(),
                                    session.application(),
                                    workload.rowCount(row),
                                    workload.has(row, StatementFlags.FAILED),
                                    workload.sql(row),
                                    workload.parameters(row)));
        }
        return lines;
    }
}
