package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Glance;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

class GlanceWordsTest {

    private final GlanceWords words = new GlanceWords(new Formats(Map.of("Plain log", "plain")));

    @Test
    void aLogWithoutTimesAndSessionsSaysNeither() {
        Glance glance =
                new Glance(List.of("plain"), 1, Workload.NO_TIME, Workload.NO_TIME, 1, List.of());

        assertThat(words.of(glance)).isEqualTo("Plain log · 1 query class");
        assertThat(words.span(glance)).isEqualTo("No times in this log so far: drawn in order");
    }

    @Test
    void theSpanGrowsWithTheLog() {
        long from = 1_709_287_200_000_000L;
        Glance glance = new Glance(List.of("plain"), 38, from, from + 90_000_000, 1_204, List.of());

        assertThat(words.of(glance)).isEqualTo("Plain log · 1,204 query classes · 38 sessions");
        assertThat(words.span(glance)).isEqualTo("1 Mar 10:00:00 to 1 Mar 10:01:30 UTC");
    }

    @Test
    void aFormatThatTheWindowDoesNotListKeepsItsId() {
        Glance glance =
                new Glance(List.of("other"), 1, Workload.NO_TIME, Workload.NO_TIME, 2, List.of());

        assertThat(words.of(glance)).startsWith("other");
    }

    private static Glance.Busy busy(int index, long count) {
        QueryClass queryClass =
                new QueryClass(
                        index,
                        index,
                        "SELECT " + index,
                        StatementKind.SELECT,
                        false,
                        List.of(),
                        List.of());
        return new Glance.Busy(queryClass, count);
    }

    private static final Function<Glance.Busy, Object> KEY = busy -> busy.queryClass().index();

    @Test
    void aUnitTellsHowOftenItCameAndADashWhereNothingWasMeasured() {
        Glance.Unit page = new Glance.Unit("GET /loans/", 812, 5_000, 1_210_000_000L);
        Glance.Unit session = new Glance.Unit("session 4711", 0, 3, 0);

        assertThat(GlanceWords.title(page)).isEqualTo("GET /loans/ (× 812)");
        assertThat(GlanceWords.time(page)).isEqualTo("1.21 s");
        assertThat(GlanceWords.title(session)).isEqualTo("session 4711");
        assertThat(GlanceWords.time(session)).isEqualTo("–");
    }

    @Test
    void rowsUnderThePointerStayWhereTheyAre() {
        var shown = List.of(busy(1, 10), busy(2, 5));
        var now = List.of(busy(2, 90), busy(3, 50), busy(1, 20));

        assertThat(GlanceWords.inPlace(shown, now, KEY))
                .containsExactly(busy(1, 20), busy(2, 90), busy(3, 50));
        assertThat(GlanceWords.inPlace(List.of(), now, KEY)).isEqualTo(now);
    }
}
