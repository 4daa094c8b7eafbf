package org.querygram.app.queries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;

import java.util.stream.IntStream;

class DurationHistogramTest {

    private final OpenLog log = Logs.shop();

    @Test
    void noRunsHaveEmptyBins() {
        DurationHistogram none = DurationHistogram.of(log, new int[0]);

        assertThat(none.measured()).isZero();
        assertThat(none.highest()).isZero();
    }

    @Test
    void everyRunIsInOneBinBetweenRoundEdges() {
        int[] all = IntStream.range(0, log.workload().size()).toArray();
        DurationHistogram histogram = DurationHistogram.of(log, all);

        assertThat(histogram.measured()).isEqualTo(all.length);
        assertThat(histogram.fromNanos()).isEqualTo(50_000);
        assertThat(histogram.toNanos()).isEqualTo(10_000_000);
        assertThat(histogram.ticks()).startsWith(50_000L, 100_000L, 200_000L).endsWith(10_000_000L);
    }

    @Test
    void aTenfoldIsAsWideEverywhere() {
        DurationHistogram scale = new DurationHistogram(1_000, 1_000_000, new int[40], 0);

        assertThat(scale.share(1_000)).isZero();
        assertThat(scale.share(10_000))
                .isEqualTo(1 / 3.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(scale.share(1_000_000)).isEqualTo(1);
        assertThat(scale.share(5)).isZero();
    }
}
