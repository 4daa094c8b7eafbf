package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.analysis.Analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class FixturesTest {

    static Stream<Fixture> all() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsWhatTheFixtureExpectsAndNothingElse(Fixture fixture) {
        List<Finding> findings = loudOrExpected(fixture, fixture.analysis());

        assertThat(findings).hasSameSizeAs(fixture.expected());
        for (Fixture.Expected expected : fixture.expected()) {
            assertThat(findings).anySatisfy(finding -> agree(finding, expected));
        }
    }

    private static void agree(Finding finding, Fixture.Expected expected) {
        assertThat(finding.detector()).isEqualTo(expected.detector());
        expected.values().forEach((key, value) -> assertThat(value(finding, key)).isEqualTo(value));
        assertThat(List.of(finding.severity().id(), finding.grade().id()))
                .containsAll(expected.words());
        if (expected.words().isEmpty()) {
            assertThat(finding.severity()).isNotEqualTo(Severity.INFO);
        }
    }

    private static String value(Finding finding, String key) {
        return switch (key) {
            case "table" -> String.valueOf(finding.table());
            case "column" -> String.valueOf(finding.column());
            case "count" -> String.valueOf(finding.count());
            case "saves" -> String.valueOf(finding.avoidable());
            default -> throw new IllegalArgumentException("no such figure: " + key);
        };
    }

    /// Hints of other detectors (the list query of an N+1 has no LIMIT) are not the fixture's
    /// matter.
    private static List<Finding> loudOrExpected(Fixture fixture, Analysis analysis) {
        String own = fixture.name().substring(0, fixture.name().indexOf('/'));
        return analysis.findings().stream()
                .filter(
                        finding ->
                                finding.severity() != Severity.INFO
                                        || finding.detector().equals(own))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFindingIsProvenAndExplained(Fixture fixture) {
        Analysis analysis = fixture.analysis();
        for (Finding finding : analysis.findings()) {
            assertThat(finding.evidence()).isSorted().isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(finding.title()).isNotBlank().doesNotEndWith(".");
            assertThat(finding.why()).endsWith(".");
            assertThat(finding.avoidable()).isNotNegative();
            assertThat(finding.statementsBefore()).isEqualTo(finding.rows().length);
            assertThat(finding.rows()).isSorted();
            Advice advice = finding.advice();
            for (String dialect : List.of(advice.django(), advice.hibernate(), advice.sql())) {
                assertThat(dialect).contains("\n\n");
                assertThat(dialect.substring(dialect.indexOf("\n\n") + 2).lines().count())
                        .isBetween(1L, 8L);
            }
            assertThat(advice.caveat()).endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSecondSessionAtTheSameTimeFindsTheSame(Fixture fixture) {
        List<String> once = told(fixture.analysis()).toList();
        List<String> twice = told(fixture.twice()).toList();

        assertThat(twice).containsExactlyInAnyOrderElementsOf(doubled(once));
    }

    private static List<String> doubled(List<String> told) {
        return told.stream().flatMap(text -> Stream.of(text, text)).toList();
    }

    private static Stream<String> told(Analysis analysis) {
        return analysis.findings().stream()
                .map(
                        finding ->
                                String.join(
                                        " ",
                                        finding.detector(),
                                        finding.title(),
                                        finding.severity().id(),
                                        String.valueOf(finding.count())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noStatementHasTwoCauses(Fixture fixture) {
        int[] rows =
                fixture.analysis().findings().stream()
                        .filter(finding -> !Precedence.shares(finding.detector()))
                        .flatMapToInt(finding -> Arrays.stream(finding.rows()))
                        .toArray();

        assertThat(rows).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatStandsBesideAnotherCauseSavesNothing(Fixture fixture) {
        assertThat(fixture.analysis().findings())
                .filteredOn(finding -> Precedence.shares(finding.detector()))
                .allSatisfy(finding -> assertThat(finding.avoidable()).isZero());
    }
}
