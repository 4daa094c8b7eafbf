package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;

class LanesTest {

    @Test
    void tablesStandInOrderOfFirstAppearanceAndWhatHasNoneStandsLast() {
        Workload workload =
                WorkloadText.of(
                        "begin",
                        "select a from authors",
                        "insert into books (a) values (1)",
                        "select a from authors",
                        "commit");
        List<Lane> lanes = Lanes.of(workload, LaneKind.TABLE);

        assertThat(lanes)
                .extracting(Lane::name)
                .containsExactly("authors", "books", "other statements");
        assertThat(lanes.getFirst().rows()).containsExactly(1, 3);
        assertThat(lanes.getLast().rows()).containsExactly(0, 4);
    }

    @Test
    void aNinthTableSharesALaneWithTheRest() {
        List<String> lines = new ArrayList<>();
        for (int table = 0; table < 10; table++) {
            lines.add("select a from t" + table);
            lines.add("select a from t" + table);
        }
        lines.add("select a from t10");
        List<Lane> lanes = Lanes.of(WorkloadText.of(lines.toArray(String[]::new)), LaneKind.TABLE);

        assertThat(lanes).hasSize(9);
        assertThat(lanes.getLast().name()).isEqualTo("3 other tables");
        assertThat(lanes.getLast().rows()).hasSize(5);
    }

    @Test
    void theSevenBusiestSessionsHaveLanesOfTheirOwn() {
        List<String> lines = new ArrayList<>();
        for (int session = 1; session <= 20; session++) {
            for (int i = 0; i < session; i++) {
                lines.add("s" + session + " select 1 from a");
            }
        }
        Workload workload = WorkloadText.of(lines.toArray(String[]::new));
        List<Lane> lanes = Lanes.of(workload, LaneKind.SESSION);

        assertThat(lanes).hasSize(8);
        assertThat(lanes.get(6).name()).isEqualTo("s20");
        assertThat(lanes.getLast().name()).isEqualTo("13 other sessions");
        assertThat(lanes.stream().mapToInt(Lane::size).sum()).isEqualTo(workload.size());
    }

    @Test
    void eightSessionsNeedNoRest() {
        List<String> lines = new ArrayList<>();
        for (int session = 1; session <= 8; session++) {
            lines.add("s" + session + " select 1 from a");
        }
        assertThat(Lanes.of(WorkloadText.of(lines.toArray(String[]::new)), LaneKind.SESSION))
                .hasSize(8);
    }

    @Test
    void anEmptyLogHasNoLanes() {
        for (LaneKind kind : LaneKind.values()) {
            assertThat(Lanes.of(WorkloadText.of(""), kind)).isEmpty();
        }
    }
}
