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
        for (int i = 0; i < 500; i++) {
            add("SELECT c" + i + " FROM t", i);
        }

        assertThat(counts.glance(1_000).busiest()).hasSize(500);
    }
}
