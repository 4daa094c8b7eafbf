package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Logs of real runs, with the loops that the program has: `# tree` as `TreeText` writes it,
/// `# strays` what is no part of the loop that it stands in.
class KnownTreesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/querygram/loops");
    private static final Pattern STRAY = Pattern.compile(" !(\\S+)");

    record Known(String name, String tree, List<String> strays, Workload workload) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Known> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(KnownTreesTest::read).toList().stream();
        }
    }

    private static Known read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String strays = word(lines, "# strays ");
            return new Known(
                    file.getFileName().toString(),
                    word(lines, "# tree "),
                    strays.isEmpty() ? List.of() : List.of(strays.split(" ")),
                    WorkloadText.of(lines.toArray(String[]::new)));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String word(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()))
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsTheLoopsOfTheProgram(Known known) {
        assertThat(STRAY.matcher(TreeText.of(known.workload())).replaceAll(""))
                .isEqualTo(known.tree());
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsWhatIsNoPartOfALoopAsAStray(Known known) {
        List<String> strays =
                STRAY.matcher(TreeText.of(known.workload()))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList();

        assertThat(strays).containsExactlyInAnyOrderElementsOf(known.strays());
    }

    @ParameterizedTest
    @MethodSource("all")
    void losesNoStatement(Known known) {
        int[] rows = TreeText.fold(known.workload()).expand();

        assertThat(rows).isSorted().doesNotHaveDuplicates().hasSize(known.workload().size());
    }
}
