package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.querygram.read.ReadPipelineTest.told;

import org.junit.jupiter.api.Test;
import org.querygram.workload.SourceFile;
import org.querygram.workload.Workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AppendTest {

    private static Workload read(List<Path> logs) throws Exception {
        return new WorkloadReader().read(logs, ReadOptions.defaults(), Progress.NONE).workload();
    }

    /// Logs without times stand in the order in which they are given, and share no session.
    private static List<Path> untimed() throws Exception {
        List<Path> found = new ArrayList<>();
        for (Path log : ReadPipelineTest.logs()) {
            Workload workload = read(List.of(log));
            boolean timed =
                    workload.hasTimes()
                            || workload.marks().stream()
                                    .anyMatch(mark -> mark.timeMicros() != Workload.NO_TIME);
            if (!timed && workload.size() > 1) {
                found.add(log);
            }
        }
        return found;
    }

    @Test
    void partsAppendedAreTheWhole() throws Exception {
        List<Path> logs = untimed();
        assertThat(logs).hasSizeGreaterThan(5);

        Workload whole = read(logs);
        Workload parts = Workload.empty();
        for (Path log : logs) {
            parts = parts.append(read(List.of(log)));
        }

        assertThat(told(parts)).isEqualTo(told(whole));
        assertThat(parts.sources())
                .extracting(SourceFile::path)
                .isEqualTo(logs.stream().map(Path::toString).toList());
    }

    @Test
    void theOrderOfAppendingDoesNotMatter() throws Exception {
        List<Path> logs = ReadPipelineTest.logs();
        for (int i = 0; i + 2 < logs.size(); i += 3) {
            Workload a = read(logs.subList(i, i + 1));
            Workload b = read(logs.subList(i + 1, i + 2));
            Workload c = read(logs.subList(i + 2, i + 3));

            assertThat(told(a.append(b).append(c))).isEqualTo(told(a.append(b.append(c))));
        }
    }

    @Test
    void nothingAppendedChangesNothing() throws Exception {
        for (Path log : ReadPipelineTest.logs()) {
            Workload workload = read(List.of(log));

            assertThat(told(workload.append(Workload.empty()))).isEqualTo(told(workload));
            assertThat(told(Workload.empty().append(workload))).isEqualTo(told(workload));
        }
    }
}
