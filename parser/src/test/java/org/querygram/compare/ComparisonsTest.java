package org.querygram.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ComparisonsTest {

    private static final String LIST = "SELECT id, title, author_id FROM article LIMIT 8";
    private static final String JOINED =
            "SELECT p.id, a.name FROM article p JOIN author a ON a.id = p.author_id LIMIT 8";

    private static Analysis analysis(Stream<String> statements) {
        return Analyzer.analyse(
                WorkloadText.of(statements.map(sql -> "s1  1ms  " + sql).toArray(String[]::new)),
                List.of(),
                true,
                AnalysisOptions.defaults());
    }

    private static Stream<String> loop(int articles) {
        return Stream.concat(
                Stream.of(LIST),
                IntStream.range(0, articles)
                        .mapToObj(i -> "SELECT id, name FROM author WHERE id = " + i));
    }

    private static Stream<String> inTransaction(Stream<String> statements) {
        List<String> all = new ArrayList<>(List.of("SET search_path = x", "BEGIN"));
        statements.forEach(all::add);
        all.add("COMMIT");
        return all.stream();
    }

    @Test
    void aLogAgainstItselfIsTheSameThroughout() {
        Comparison comparison = Comparisons.compare(analysis(loop(8)), analysis(loop(8)));

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.verdict()).isEqualTo("9 -> 9 statements; 0 findings resolved, 0 new");
        assertThat(comparison.segments())
                .extracting(SegmentMatch::matchedBy)
                .containsExactly("title");
    }

    @Test
    void aRepairedLoopIsResolved() {
        Comparison comparison =
                Comparisons.compare(analysis(loop(1200)), analysis(Stream.of(JOINED)));

        assertThat(comparison.verdict())
                .isEqualTo("1,201 -> 1 statements; 1 findings resolved, 0 new");
        assertThat(comparison.queries().getFirst().change()).isEqualTo(Change.ONLY_BEFORE);
        assertThat(comparison.queries().getFirst().countBefore()).isEqualTo(1200);
        assertThat(comparison.findings())
                .extracting(FindingChange::kind)
                .contains(FindingChange.Kind.RESOLVED);
    }

    @Test
    void aLoopThatCameBackIsNew() {
        Comparison comparison = Comparisons.compare(analysis(Stream.of(JOINED)), analysis(loop(8)));

        assertThat(comparison.verdict()).isEqualTo("1 -> 9 statements; 0 findings resolved, 1 new");
    }

    @Test
    void aLongerLoopIsAChangedFinding() {
        Comparison comparison = Comparisons.compare(analysis(loop(8)), analysis(loop(20)));

        assertThat(comparison.findings())
                .extracting(FindingChange::kind)
                .containsExactly(FindingChange.Kind.CHANGED);
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void bracketsAndSettingsThatOneLogShowsAreListedApart() {
        Comparison comparison =
                Comparisons.compare(analysis(loop(8)), analysis(inTransaction(loop(8))));

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.statementsAfter()).isEqualTo(9);
        assertThat(comparison.queries().subList(2, 5)).allMatch(QueryChange::housekeeping);
    }

    @Test
    void savepointsAreTheProgramsOwn() {
        Comparison comparison =
                Comparisons.compare(
                        analysis(loop(8)),
                        analysis(
                                Stream.concat(
                                        loop(8), Stream.of("SAVEPOINT a", "RELEASE SAVEPOINT a"))));

        assertThat(comparison.statementsAfter()).isEqualTo(11);
    }

    @Test
    void emptyLogsCompare() {
        Comparison comparison = Comparisons.compare(analysis(Stream.of()), analysis(Stream.of()));

        assertThat(comparison.verdict()).isEqualTo("0 -> 0 statements; 0 findings resolved, 0 new");
    }
}
