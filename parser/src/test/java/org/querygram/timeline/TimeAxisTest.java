package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

class TimeAxisTest {

    @Test
    void onlyAxesThatTheLogKnowsAreOffered() {
        assertThat(AxisKind.offered(WorkloadText.of("select 1 from a")))
                .containsExactly(AxisKind.ORDER);
        assertThat(AxisKind.offered(WorkloadText.of("2ms select 1 from a")))
                .containsExactly(AxisKind.ORDER, AxisKind.DURATION);
        assertThat(AxisKind.offered(WorkloadText.of("10:00:00 s1 2ms select 1 from a")))
                .containsExactly(AxisKind.ORDER, AxisKind.TIME);
        assertThatThrownBy(() -> TimeAxis.of(WorkloadText.of("select 1 from a"), AxisKind.TIME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStampIsTheEndOfAMeasuredStatementAndEqualStampsKeepTheOrderOfTheLines() {
        Workload workload =
                WorkloadText.of(
                        "10:00:00.010 s1 2ms select 1 from a",
                        "10:00:00.010 s1 1ms select 1 from b",
                        "10:00:00.010 s2 4ms select 1 from c",
                        "10:00:00.020 s1 select 1 from d");
        TimeAxis axis = TimeAxis.of(workload, AxisKind.TIME);

        assertThat(axis.originMicros()).isEqualTo(WorkloadText.time("10:00:00.006"));
        assertThat(axis.start(0)).isEqualTo(2_000);
        assertThat(axis.end(0)).isEqualTo(4_000);
        assertThat(axis.start(1)).isEqualTo(4_000);
        assertThat(axis.start(2)).isZero();
        assertThat(axis.start(3)).isEqualTo(14_000);
        assertThat(axis.length()).isEqualTo(14_001);
    }

    @Test
    void durationsAreLaidEndToEnd() {
        Workload workload =
                WorkloadText.of("2ms select 1 from a", "select 1 from b", "3ms select 1 from c");
        TimeAxis axis = TimeAxis.of(workload, AxisKind.DURATION);

        assertThat(axis.start(1)).isEqualTo(2_000);
        assertThat(axis.end(1)).isEqualTo(2_000);
        assertThat(axis.start(2)).isEqualTo(2_000);
        assertThat(axis.length()).isEqualTo(5_000);
    }

    @Test
    void anEmptyLogHasAnAxisOfLengthOne() {
        assertThat(TimeAxis.of(WorkloadText.of(""), AxisKind.ORDER).length()).isEqualTo(1);
    }

    @Test
    void aGapOfATenthOfWhatIsSeenIsMeasured() {
        Workload workload =
                WorkloadText.of(
                        "10:00:01.000 s1 select 1 from a",
                        "10:00:02.000 s1 500ms select 1 from b",
                        "10:00:02.050 s1 select 1 from b",
                        "10:00:03.000 s2 2900ms select 1 from c",
                        "10:00:09.000 s2 select 1 from d");
        TimeAxis axis = TimeAxis.of(workload, AxisKind.TIME);
        var lanes =
                Lanes.of(workload, LaneKind.SESSION).stream()
                        .map(lane -> new LaneLod(workload, axis, lane))
                        .toList();

        assertThat(Gaps.seen(lanes, Viewport.whole(axis)))
                .containsExactly(new Gap(2_900_000, 8_900_000));
    }
}
