package org.querygram.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.sql.StatementScanner;

class RunningCountsTest {

    private final WorkloadBuilder builder = new WorkloadBuilder();
    private final RunningCounts counts = new RunningCounts(builder);
    private final StatementScanner scanner = new StatementScanner();

    private void add(String sql, long time) {
        builder.add(scanner.scan(sql), time, -1, 0, 0, 0, 0, 1);
    }

    @Test
    void nothingYetIsNoTrouble() {
        Glance glance = counts.glance(10);

        assertThat(glance.busiest()).isEmpty();
        assertThat(glance.fromMicros()).isEqualTo(Workload.NO_TIME);
    }

    @Test
    void eachGlanceAddsWhatCameSince() {
        builder.addSource("a.log", "pg-stderr");
        builder.addSession("1", null, null, null);
        add("SELECT id FROM loan WHERE id = 1", 10);
        assertThat(counts.glance(10).busiest()).extracting(Glance.Busy::count).containsExactly(1L);

        add("BEGIN", 20);
        add("SELECT name FROM reader WHERE id = 1", 30);
        add("SELECT name FROM reader WHERE id = 2", 40);
        Glance glance = counts.glance(10);

        assertThat(glance.busiest())
                .extracting(busy -> busy.queryClass().normalized() + " " + busy.count())
                .containsExactly(
                        "SELECT name FROM reader WHERE id = ? 2",
                        "SELECT id FROM loan WHERE id = ? 1");
        assertThat(glance.formats()).containsExactly("pg-stderr");
        assertThat(glance.classes()).isEqualTo(3);
        assertThat(glance.fromMicros()).isEqualTo(10);
        assertThat(glance.toMicros()).isEqualTo(40);
        assertThat(counts.glance(1).busiest()).hasSize(1);
    }

    @Test
    void manyClassesFit() {
        builder.addSession("1", null, null, null);
        for (int i = 0; i < 500; i++) {
            add("SELECT c" + i + " FROM t", i);
        }

        assertThat(counts.glance(1_000).busiest()).hasSize(500);
    }

    @Test
    void pagesAreToldByTheLinesThatEndThemAndOpenOnesAreNot() {
        int one = builder.addSession("1", null, null, null);
        int two = builder.addSession("2", null, null, null);
        addIn(one, "SELECT 1 FROM a", 2_000);
        addIn(two, "SELECT 2 FROM b", 1_000);
        addIn(one, "SELECT 3 FROM c", 500);
        builder.mark(one, 9, "GET /loans/");
        addIn(two, "SELECT 4 FROM d", 100);
        builder.mark(two, 9, "GET /readers/");
        addIn(one, "SELECT 5 FROM e", 700);
        assertThat(counts.glance(10).units())
                .containsExactlyInAnyOrder(
                        new Glance.Unit("GET /loans/", 1, 2, 2_000_000 + 500_000),
                        new Glance.Unit("GET /readers/", 1, 2, 1_000_000 + 100_000));

        builder.mark(one, 10, "GET /loans/");

        assertThat(counts.glance(1).units())
                .containsExactly(new Glance.Unit("GET /loans/", 2, 3, 3_200_000));
    }

    @Test
    void withoutSuchLinesPartsOfTheProgramAreToldAndElseSessions() {
        int one = builder.addSession("4711", null, null, null);
        int row = addIn(one, "SELECT 1 FROM a", -1);
        assertThat(counts.glance(10).units()).isEmpty();
        int two = builder.addSession("worker-2", null, null, null);
        addIn(two, "SELECT 1 FROM a", -1);
        addIn(two, "SELECT 2 FROM a", 3);
        assertThat(counts.glance(10).units())
                .containsExactly(
                        new Glance.Unit("worker-2", 0, 2, 3_000),
                        new Glance.Unit("session 4711", 0, 1, 0));
        assertThat(row).isZero();
    }

    @Test
    void thePaceKeepsEveryStatementHoweverLongTheLogGrows() {
        for (int session = 0; session < 600; session++) {
            builder.addSession("s" + session, null, null, null);
        }
        long time = 1_709_287_200_000_000L;
        for (int i = 0; i < 3_000; i++) {
            time += i % 50 == 0 ? 1_000_000_000L : 3;
            int session = i % 3 == 0 ? i % 600 : 1;
            builder.add(scanner.scan("SELECT 1 FROM a"), time, -1, session, 0, 0, 0, 1);
            if (i % 700 == 0) {
                assertThat(statementsOf(counts.glance(10).pace())).isEqualTo(i + 1);
            }
        }
        Pace pace = counts.glance(10).pace();

        assertThat(statementsOf(pace)).isEqualTo(3_000);
        assertThat(pace.lanes()).hasSize(8);
        assertThat(pace.lanes().getLast().name()).isEqualTo("593 other sessions");
        assertThat(pace.lanes()).anyMatch(lane -> lane.statements() > 1_900);
        assertThat(pace.length()).isBetween(2, 256);
        assertThat(pace.stretch() * pace.length()).isGreaterThan(59 * 1_000_000_000L);
    }

    @Test
    void statementsWithoutTimesStandInOrderUntilTheFirstTime() {
        builder.addSession("", null, null, null);
        add("SELECT 1 FROM a", Workload.NO_TIME);
        add("SELECT 1 FROM a", Workload.NO_TIME);
        assertThat(counts.glance(10).pace().lanes().getFirst().counts()).containsExactly(1, 1);
        add("SELECT 1 FROM a", 5_000);
        add("SELECT 1 FROM a", 5_002);
        add("SELECT 1 FROM a", Workload.NO_TIME);

        assertThat(counts.glance(10).pace().lanes().getFirst().counts()).containsExactly(3, 0, 2);
    }

    private int addIn(int session, String sql, long micros) {
        long nanos = micros < 0 ? -1 : micros * 1_000;
        return builder.add(scanner.scan(sql), 1, nanos, session, 0, 0, 0, 1);
    }

    /// Counted in the stretches, and told of the lanes: both must agree.
    private static long statementsOf(Pace pace) {
        long counted = 0;
        for (Pace.Lane lane : pace.lanes()) {
            long own = java.util.Arrays.stream(lane.counts()).asLongStream().sum();
            assertThat(own).isEqualTo(lane.statements());
            counted += own;
        }
        return counted;
    }
}
