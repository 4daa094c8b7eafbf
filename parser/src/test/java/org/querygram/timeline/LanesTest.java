package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.sql.StatementScanner;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;
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
    void requestsHaveLanesWhereTheLogNamesThem() {
        WorkloadBuilder builder = new WorkloadBuilder();
        builder.addSource("a.log", "plain");
        builder.addSession("", null, null, null);
        StatementScanner scanner = new StatementScanner();
        for (String request : List.of("r1", "r2", "", "r1")) {
            int row = builder.add(scanner.scan("select a from b"), 0, -1, 0, 0, 0, 0, 1);
            if (!request.isEmpty()) {
                builder.setRequest(row, builder.request(request));
            }
        }
        Workload workload = builder.build((_, _, _) -> "");

        assertThat(LaneKind.offered(workload)).contains(LaneKind.REQUEST);
        assertThat(Lanes.of(workload, LaneKind.REQUEST))
                .extracting(lane -> lane.name() + " " + lane.size())
                .containsExactly("r1 2", "r2 1", "other statements 1");
        assertThat(LaneKind.offered(WorkloadText.of("select a from b")))
                .containsExactly(LaneKind.TABLE, LaneKind.SESSION, LaneKind.NONE);
    }

    @Test
    void anEmptyLogHasNoLanes() {
        for (LaneKind kind : LaneKind.values()) {
            assertThat(Lanes.of(WorkloadText.of(""), kind)).isEmpty();
        }
    }
}
