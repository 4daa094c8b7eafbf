package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Glance;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Map;

class GlanceWordsTest {

    private final GlanceWords words = new GlanceWords(new Formats(Map.of("Plain log", "plain")));

    @Test
    void aLogWithoutTimesAndSessionsSaysNeither() {
        Glance glance =
                new Glance(List.of("plain"), 1, Workload.NO_TIME, Workload.NO_TIME, 1, List.of());

        assertThat(words.of(glance)).isEqualTo("Plain log · 1 query class");
    }

    @Test
    void theSpanGrowsWithTheLog() {
        long from = 1_709_287_200_000_000L;
        Glance glance = new Glance(List.of("plain"), 38, from, from + 90_000_000, 1_204, List.of());

        assertThat(words.of(glance))
                .isEqualTo(
                        "Plain log · 1,204 query classes · 38 sessions"
                                + " · 1 Mar 10:00:00 to 1 Mar 10:01:30 UTC");
    }

    @Test
    void aFormatThatTheWindowDoesNotListKeepsItsId() {
        Glance glance =
                new Glance(List.of("other"), 1, Workload.NO_TIME, Workload.NO_TIME, 2, List.of());

        assertThat(words.of(glance)).startsWith("other");
    }
}
