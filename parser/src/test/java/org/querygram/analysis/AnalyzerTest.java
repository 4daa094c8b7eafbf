package org.querygram.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.querygram.detect.Finding;
import org.querygram.detect.Thresholds;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class AnalyzerTest {

    private static final Workload LOOP =
            WorkloadText.of(
                    "10:00:00.000  s1  1ms  SELECT id, author_id FROM article LIMIT 5",
                    "10:00:00.010  s1  2ms  SELECT id, name FROM author WHERE id = 4",
                    "10:00:00.020  s1  2ms  SELECT id, name FROM author WHERE id = 5",
                    "10:00:00.030  s1  2ms  SELECT id, name FROM author WHERE id = 6",
                    "10:00:00.040  s1  2ms  SELECT id, name FROM author WHERE id = 7",
                    "10:00:00.050  s1  2ms  SELECT id, name FROM author WHERE id = 8",
                    "10:00:00.060  s1  3ms  !failed  SELECT id FROM nowhere");

    private static Analysis analyse(AnalysisOptions options) {
        return Analyzer.analyse(LOOP, List.of(), true, options);
    }

    @Test
    void addsUpWhatTheFindingsSave() {
        Summary summary = analyse(AnalysisOptions.defaults()).summary();

        assertThat(summary.statements()).isEqualTo(7);
        assertThat(summary.fingerprints()).isEqualTo(3);
        assertThat(summary.errors()).isEqualTo(1);
        assertThat(summary.durationNanos()).isEqualTo(14_000_000);
        assertThat(summary.fromMicros()).isEqualTo(WorkloadText.time("10:00:00.000"));
        assertThat(summary.toMicros()).isEqualTo(WorkloadText.time("10:00:00.060"));
        assertThat(summary.avoidableStatements()).isEqualTo(5);
        assertThat(summary.statementsAfterFixes()).isEqualTo(2);
    }

    @Test
    void whatIsStoppedBeforeThereAreLoopsHasNoResult() {
        assertThatThrownBy(
                        () ->
                                Analyzer.analyse(
                                        LOOP,
                                        List.of(),
                                        true,
                                        AnalysisOptions.defaults(),
                                        () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatIsStoppedAmongDetectorsKeepsItsLoopsAndIsNotComplete() {
        AtomicInteger asked = new AtomicInteger();

        Analysis analysis =
                Analyzer.analyse(
                        LOOP,
                        List.of(),
                        true,
                        AnalysisOptions.defaults(),
                        () -> asked.incrementAndGet() > 4);

        assertThat(analysis.complete()).isFalse();
        assertThat(analysis.findings()).isEmpty();
        assertThat(analysis.trees()).hasSize(1);
        assertThat(asked).hasValueLessThan(10);
    }

    @Test
    void findingIdsAreStable() {
        assertThat(analyse(AnalysisOptions.defaults()).findings())
                .extracting(Finding::id)
                .containsExactlyElementsOf(
                        analyse(AnalysisOptions.defaults()).findings().stream()
                                .map(Finding::id)
                                .toList());
    }

    @Test
    void runsTheDetectorsThatTheUserChose() {
        Set<String> none = Set.of();
        Thresholds defaults = Thresholds.defaults();

        assertThat(analyse(new AnalysisOptions(defaults, Set.of("insert-loop"), none)).findings())
                .isEmpty();
        assertThat(analyse(new AnalysisOptions(defaults, none, Set.of("n-plus-one"))).findings())
                .extracting(Finding::detector)
                .containsExactly("failed-statement");
    }

    @Test
    void keepsTheUsersThresholds() {
        Thresholds patient = new Thresholds(Map.of("n-plus-one.repeats", 6.0));

        assertThat(analyse(new AnalysisOptions(patient, Set.of(), Set.of())).findings())
                .extracting(Finding::detector)
                .containsExactly("failed-statement");
    }
}
