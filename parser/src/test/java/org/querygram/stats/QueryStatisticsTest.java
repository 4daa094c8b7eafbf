package org.querygram.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.WorkloadText;

import java.util.stream.IntStream;

class QueryStatisticsTest {

    private static final long MILLI = 1_000_000;

    @Test
    void withoutDurationsThereAreCountsAlone() {
        QueryStats stats = of("select * from a where id = 1", "select * from a where id = 2");

        assertThat(stats.count()).isEqualTo(2);
        assertThat(stats.totalNanos()).isEqualTo(-1);
        assertThat(stats.meanNanos()).isEqualTo(-1);
        assertThat(stats.maxNanos()).isEqualTo(-1);
        assertThat(stats.exampleRow()).isZero();
    }

    @Test
    void theExampleIsTheSlowestRun() {
        QueryStats stats = of("1ms select * from a", "5ms select * from a", "2ms select * from a");

        assertThat(stats.exampleRow()).isEqualTo(1);
        assertThat(stats.totalNanos()).isEqualTo(8 * MILLI);
        assertThat(stats.maxNanos()).isEqualTo(5 * MILLI);
        assertThat(stats.firstRow()).isZero();
        assertThat(stats.lastRow()).isEqualTo(2);
    }

    @Test
    void percentilesNeedEnoughValues() {
        assertThat(series(2).p50Nanos()).isEqualTo(-1);
        assertThat(series(3).p50Nanos()).isEqualTo(2 * MILLI);
        assertThat(series(19).p95Nanos()).isEqualTo(-1);
        assertThat(series(20).p95Nanos()).isEqualTo(19 * MILLI);
        assertThat(series(99).p99Nanos()).isEqualTo(-1);
        assertThat(series(100).p99Nanos()).isEqualTo(99 * MILLI);
    }

    @Test
    void aHistogramIsRightToATenthOfAPercent() {
        QueryStats stats = series(1000);

        assertThat((double) stats.p50Nanos()).isBetween(499.5 * MILLI, 500.5 * MILLI);
        assertThat((double) stats.p99Nanos()).isBetween(989.0 * MILLI, 991.0 * MILLI);
        assertThat(stats.maxNanos()).isEqualTo(1000 * MILLI);
    }

    @Test
    void missingDurationsAreNotZero() {
        QueryStats stats = of("4ms select * from a", "select * from a", "2ms select * from a");

        assertThat(stats.count()).isEqualTo(3);
        assertThat(stats.meanNanos()).isEqualTo(3 * MILLI);
    }

    @Test
    void countsFailedStatements() {
        assertThat(of("!failed select * from a", "select * from a").errors()).isEqualTo(1);
    }

    private static QueryStats series(int values) {
        return of(
                IntStream.rangeClosed(1, values)
                        .mapToObj(i -> i + "ms select * from a")
                        .toArray(String[]::new));
    }

    private static QueryStats of(String... lines) {
        return QueryStatistics.of(WorkloadText.of(lines)).getFirst();
    }
}
