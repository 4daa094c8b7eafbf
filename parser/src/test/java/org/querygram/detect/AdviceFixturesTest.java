package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.analysis.Analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Logs beside the very words that their findings say, so that a reviewer reads what a user reads.
/// A fixture names the detectors it is about in its first line (`# of n-plus-one`).
/// `-Dupdate.expected=true` writes the words anew; look at what it wrote before it is committed.
class AdviceFixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/querygram/advice");

    static Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatStandsBesideTheLog(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> about = List.of(lines.getFirst().replace("# of ", "").split(" "));
        Analysis analysis = Fixture.analyse(lines);
        String said =
                analysis.findings().stream()
                        .filter(finding -> about.contains(finding.detector()))
                        .map(AdviceFixturesTest::text)
                        .collect(Collectors.joining("\n"));
        Path beside = Path.of(log.toString().replace(".txt", ".expected"));
        if (Boolean.getBoolean("update.expected")) {
            Files.writeString(beside, said);
        }

        assertThat(said).isEqualTo(Files.readString(beside));
        assertThat(analysis.findings()).map(Finding::detector).containsAll(about);
    }

    private static String text(Finding finding) {
        Advice advice = finding.advice();
        String dialects =
                Stream.of(
                                Map.entry("Django", advice.django()),
                                Map.entry("Hibernate", advice.hibernate()),
                                Map.entry("SQL", advice.sql()),
                                Map.entry("But", advice.caveat()))
                        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                        .collect(Collectors.joining("\n"));
        return "%s: %s (%s)\n%s\n\n%s"
                .formatted(
                        finding.detector(),
                        finding.title(),
                        finding.severity().id(),
                        finding.why(),
                        dialects);
    }
}
