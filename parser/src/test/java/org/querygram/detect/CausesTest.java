package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class CausesTest {

    private static final List<String> IDS =
            Detectors.all().stream().map(Detector::id).sorted().toList();

    /// Each session lists parcels and looks up the depot of every one of them.
    private static Analysis sessions(IgnoreList ignored, int... parcels) {
        List<String> lines = new ArrayList<>();
        for (int session = 0; session < parcels.length; session++) {
            String head = "10:00:%02d.%03d  s" + session + "  1ms  ";
            lines.add(head.formatted(session, 0) + "SELECT id, depot_id FROM parcel LIMIT 50");
            for (int i = 1; i <= parcels[session]; i++) {
                String sql = "SELECT id, town FROM depot WHERE id = " + (100 + i);
                lines.add(head.formatted(session, i) + sql);
            }
        }
        return Analyzer.analyse(
                WorkloadText.of(lines.toArray(String[]::new)),
                List.of(),
                true,
                new AnalysisOptions(Thresholds.defaults(), Set.of(), Set.of(), ignored));
    }

    @Test
    void oneRepairIsOneCauseHoweverManySessionsHaveIt() {
        Analysis analysis = sessions(IgnoreList.empty(), 10, 20, 0, 15);
        Cause cause = analysis.causes().getFirst();

        assertThat(cause.findings()).hasSize(3);
        assertThat(cause.places()).containsExactly(new Place("sessions", 3, 4));
        assertThat(cause.whole().count()).isEqualTo(45);
        assertThat(cause.whole().rows()).hasSize(45).isSorted();
        assertThat(cause.whole().durationNanos())
                .isEqualTo(cause.findings().stream().mapToLong(Finding::durationNanos).sum());
    }

    @Test
    void theWholeOfACauseStartsWithItsHeaviestFinding() {
        Cause cause = sessions(IgnoreList.empty(), 10, 20, 15).causes().getFirst();

        assertThat(cause.lead().count()).isEqualTo(20);
        assertThat(cause.whole().evidence()).isEqualTo(cause.lead().evidence());
    }

    @Test
    void aCauseOfOneFindingIsThatFinding() {
        Analysis analysis = sessions(IgnoreList.empty(), 12);

        assertThat(analysis.causes().getFirst().whole()).isSameAs(analysis.findings().getFirst());
    }

    @Test
    void causesSaveNoMoreThanTheirFindings() {
        Analysis analysis = sessions(IgnoreList.empty(), 10, 20, 0, 15);

        assertThat(analysis.causes().stream().mapToInt(cause -> cause.whole().avoidable()).sum())
                .isEqualTo(analysis.findings().stream().mapToInt(Finding::avoidable).sum());
    }

    @Test
    void addressesThatDifferOnlyInKeysAreOnePlace() {
        assertThat(PlaceTitles.alike("GET /articles/17/?page=2")).isEqualTo("GET /articles/*/");
        assertThat(PlaceTitles.alike("GET /o/6f1e9a10-33aa-4a0e-9cde-000000000001"))
                .isEqualTo("GET /o/*");
        assertThat(PlaceTitles.alike("POST /api/v2/oauth2/token"))
                .isEqualTo("POST /api/v2/oauth2/token");
        assertThat(PlaceTitles.alike("GET /blog/top-10-recipes/"))
                .isEqualTo("GET /blog/top-10-recipes/");
        assertThat(PlaceTitles.alike("nightly import 7")).isEqualTo("nightly import 7");
    }

    @Test
    void whatWasCalledFineIsHiddenButCounted() {
        Analysis all = sessions(IgnoreList.empty(), 10, 20);
        int statement = all.findings().getFirst().queryClasses().getFirst();
        String id = all.workload().queryClasses().get(statement).id();
        IgnoreList fine = IgnoreList.parse(List.of("n-plus-one " + id + "  # small table"), IDS);
        Analysis calm = sessions(fine, 10, 20);

        assertThat(calm.findings()).isEmpty();
        assertThat(calm.causes()).isEmpty();
        assertThat(calm.ignored()).hasSize(2);
        assertThat(calm.summary().avoidableStatements()).isZero();
    }

    @Test
    void aRuleForAnotherStatementHidesNothing() {
        IgnoreList other = IgnoreList.parse(List.of("n-plus-one 0123456789abcdef"), IDS);

        assertThat(sessions(other, 10).findings()).hasSize(1);
    }

    @Test
    void emptyLinesAndCommentsSayNothing() {
        assertThat(IgnoreList.parse(List.of("", "  ", "# all fine"), IDS).rules()).isEmpty();
    }

    @Test
    void aRuleIsWrittenAsItIsRead() {
        String line = "insert-loop 0123456789abcdef  # runs once a year";

        assertThat(IgnoreList.parse(List.of(line), IDS).rules().getFirst().line()).isEqualTo(line);
    }

    @Test
    void aLineThatIsNoRuleIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> IgnoreList.parse(List.of("", "n-plus-two *"), IDS))
                .hasMessage("line 2: there is no detector 'n-plus-two'");
        assertThatThrownBy(() -> IgnoreList.parse(List.of("n-plus-one 12345"), IDS))
                .hasMessageContaining("16 hex digits");
        assertThatThrownBy(() -> IgnoreList.parse(List.of("* *"), IDS))
                .hasMessageContaining("would hide everything");
    }

    @Test
    void aTableCarriesItsSchemaWhereTwoSchemasHaveIt() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add("s1  1ms  SELECT id, town FROM north.depot WHERE id = " + i);
        }
        for (int i = 0; i < 12; i++) {
            lines.add("s1  1ms  SELECT id, town FROM south.depot WHERE id = " + i);
        }

        assertThat(tables(lines)).containsExactlyInAnyOrder("north.depot", "south.depot");
        assertThat(tables(lines.subList(0, 12))).containsExactly("depot");
    }

    private static List<String> tables(List<String> lines) {
        return Analyzer.analyse(
                        WorkloadText.of(lines.toArray(String[]::new)),
                        List.of(),
                        true,
                        AnalysisOptions.defaults())
                .findings()
                .stream()
                .map(finding -> String.valueOf(finding.table()))
                .toList();
    }
}
