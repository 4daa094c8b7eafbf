package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.relations.Relations;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segmenter;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Changes of a log that leave the program as it is: the trees must not change.
class SameProgramTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/querygram/loops");

    static Stream<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void anotherSessionAtTheSameTimeChangesNothing(Path log) throws IOException {
        List<String> both = new ArrayList<>();
        for (String line : statements(log)) {
            both.add("s1 " + line);
            both.add("s2 " + line);
        }
        String alone = tree(workload(statements(log)));

        assertThat(trees(workload(both))).containsExactly(alone, alone);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void otherNamesOfTablesChangeNothingButTheNames(Path log) throws IOException {
        List<String> renamed =
                statements(log).stream()
                        .map(line -> line.replace("blog_", "shop_").replace("flash_", "shop_"))
                        .toList();
        String tree = tree(workload(statements(log)));

        assertThat(tree(workload(renamed)))
                .isEqualTo(tree.replace("blog_", "shop_").replace("flash_", "shop_"));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void theHourOfTheDayChangesNothing(Path log) throws IOException {
        Workload morning = workload(timed(log, 9));
        Workload night = workload(timed(log, 23));

        assertThat(trees(night)).isEqualTo(trees(morning));
        assertThat(Relations.infer(night, Segmenter.cut(night)))
                .isEqualTo(Relations.infer(morning, Segmenter.cut(morning)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void theSameLogAgainAfterAPauseHasTheSameTreeTwice(Path log) throws IOException {
        List<String> twice = new ArrayList<>(timed(log, 9));
        twice.addAll(timed(log, 10));
        String once = trees(workload(timed(log, 9))).getFirst();

        assertThat(trees(workload(twice))).containsExactly(once, once);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void housekeepingInBetweenChangesNothingButItself(Path log) throws IOException {
        List<String> lines = statements(log);
        List<String> more = new ArrayList<>(lines);
        more.add(lines.size() / 2, "SET application_name = 'x'");
        String tree = tree(workload(lines));

        assertThat(tree(workload(more)).replaceAll("!SET:1 ", "").replaceAll(" !?SET(:1)?", ""))
                .isEqualTo(tree);
    }

    private static List<String> timed(Path log, int hour) throws IOException {
        List<String> lines = new ArrayList<>();
        int millis = 0;
        for (String line : statements(log)) {
            millis += 2;
            lines.add(
                    "%02d:00:%02d.%03d s1 1ms %s"
                            .formatted(hour, millis / 1000, millis % 1000, line));
        }
        return lines;
    }

    private static List<String> statements(Path log) throws IOException {
        return Files.readAllLines(log).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static Workload workload(List<String> lines) {
        return WorkloadText.of(lines.toArray(String[]::new));
    }

    private static String tree(Workload workload) {
        return trees(workload).getFirst();
    }

    private static List<String> trees(Workload workload) {
        List<String> trees = new ArrayList<>();
        for (Segment segment : Segmenter.cut(workload).list()) {
            trees.add(TreeText.of(workload, segment));
        }
        return trees;
    }
}
