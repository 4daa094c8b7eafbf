package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.Arrays;
import java.util.List;

class RulerTest {

    private static final int LABELS = 7;

    private static List<String> labels(TimeAxis axis, Viewport viewport) {
        return new Ruler(axis, viewport, LABELS).ticks().stream().map(Tick::label).toList();
    }

    private static TimeAxis order(int statements) {
        String[] lines = new String[statements];
        Arrays.fill(lines, "select 1 from a");
        return TimeAxis.of(WorkloadText.of(lines), AxisKind.ORDER);
    }

    private static TimeAxis clock(String from, String to) {
        Workload workload =
                WorkloadText.of(from + " s1 select 1 from a", to + " s1 select 1 from a");
        return TimeAxis.of(workload, AxisKind.TIME);
    }

    @Test
    void statementsAreCountedFromOneInStepsOfOneTwoOrFive() {
        TimeAxis axis = order(2796);

        assertThat(labels(axis, Viewport.whole(axis)))
                .containsExactly("1", "500", "1,000", "1,500", "2,000", "2,500");
        assertThat(labels(axis, new Viewport(100, 221, 2796)))
                .containsExactly("100", "120", "140", "160", "180", "200", "220");
    }

    @Test
    void shortLogsCountFromTheirStart() {
        TimeAxis axis = clock("00:39:39.373", "00:39:39.400");
        Ruler ruler = new Ruler(axis, Viewport.whole(axis), LABELS);

        assertThat(ruler.caption()).isEqualTo("Time since 00:39:39.373");
        assertThat(labels(axis, Viewport.whole(axis)))
                .containsExactly("0 ms", "5 ms", "10 ms", "15 ms", "20 ms", "25 ms");
    }

    @Test
    void longLogsShowTheClockAtFullSteps() {
        TimeAxis axis = clock("00:39:35.800", "00:39:46.300");

        assertThat(labels(axis, Viewport.whole(axis)))
                .containsExactly(
                        "00:39:36", "00:39:38", "00:39:40", "00:39:42", "00:39:44", "00:39:46");
        assertThat(labels(clock("08:10:00", "14:00:00"), new Viewport(0, 21_000e6, 21_000e6)))
                .containsExactly("09:00", "10:00", "11:00", "12:00", "13:00", "14:00");
    }

    @Test
    void closeLooksIntoLongLogsCountFromTheLastFullSecond() {
        TimeAxis axis = clock("10:00:00.250", "12:00:00");
        double at = 3_600e6;
        Ruler ruler = new Ruler(axis, new Viewport(at, at + 50_000, axis.length()), LABELS);

        assertThat(ruler.caption()).isEqualTo("Time since 11:00:00.000");
        assertThat(ruler.ticks().getFirst().label()).isEqualTo("250 ms");
        assertThat(ruler.ticks().get(1).label()).isEqualTo("260 ms");
    }

    @Test
    void stepsAreHuman() {
        assertThat(Ruler.step(AxisKind.ORDER, 1.2)).isEqualTo(2);
        assertThat(Ruler.step(AxisKind.ORDER, 399)).isEqualTo(500);
        assertThat(Ruler.step(AxisKind.TIME, 12e6)).isEqualTo(30_000_000);
        assertThat(Ruler.step(AxisKind.TIME, 5e11)).isEqualTo(864_000_000_000L);
    }
}
