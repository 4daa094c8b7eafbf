package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.analysis.Analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class AllDetectorsTest {

    private static final List<String> HEADINGS =
            List.of(
                    "What it finds",
                    "Why it hurts",
                    "Example",
                    "What to do in Django",
                    "What to do in Hibernate",
                    "What to do in SQL",
                    "When it is fine",
                    "Thresholds",
                    "Needs");

    static Stream<Detector> all() {
        return Detectors.all().stream();
    }

    private static List<String> page(Detector detector) throws IOException {
        return Files.readAllLines(Path.of("../docs/detectors", detector.id() + ".md"));
    }

    @Test
    void idsAreUniqueAndHaveAPlaceAmongTheCauses() {
        assertThat(all().map(Detector::id)).doesNotHaveDuplicates();
        assertThat(Precedence.table())
                .doesNotHaveDuplicates()
                .containsAll(all().map(Detector::id).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsPageHasTheFixedHeadings(Detector detector) throws IOException {
        assertThat(page(detector).stream().filter(line -> line.startsWith("## ")))
                .containsExactlyElementsOf(HEADINGS.stream().map(text -> "## " + text).toList());
        assertThat(page(detector).getFirst()).isEqualTo("# " + detector.id());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsPageTellsTheThresholdsOfTheCode(Detector detector) throws IOException {
        assertThat(page(detector).stream().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        detector.thresholds().stream().map(AllDetectorsTest::row).toList());
    }

    private static String row(Threshold threshold) {
        return "| `%s` | %d | %s |"
                .formatted(
                        threshold.name(),
                        Math.round(threshold.defaultValue()),
                        threshold.meaning());
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsPageTellsItsNeeds(Detector detector) throws IOException {
        List<String> page = page(detector);
        String needs = String.join(" ", page.subList(page.indexOf("## Needs") + 1, page.size()));
        for (Need need : Need.values()) {
            assertThat(needs.contains("`" + need + "`"))
                    .as("%s speaks of %s", detector.id(), need)
                    .isEqualTo(detector.needs().contains(need));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasFixturesThatFireAndThatStayQuiet(Detector detector) {
        assertThat(Fixture.of(detector.id()))
                .anyMatch(Fixture::fires)
                .anyMatch(fixture -> !fixture.fires());
    }

    @Test
    void anEmptyLogIsQuiet() {
        Analysis analysis = Fixture.analyse(List.of());

        assertThat(analysis.findings()).isEmpty();
        assertThat(analysis.notApplicable()).isEmpty();
        assertThat(analysis.summary().statements()).isZero();
    }
}
