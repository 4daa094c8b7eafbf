package org.querygram.app.queries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.sql.StatementScanner;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

class OccurrencesTest {

    private static int[] slowestFirst(long... nanos) {
        WorkloadBuilder builder = new WorkloadBuilder();
        builder.addSource("a.log", "any");
        builder.addSession("", null, null, null);
        byte[] sql = "SELECT 1".getBytes(StandardCharsets.UTF_8);
        StatementScanner scanner = new StatementScanner();
        for (long each : nanos) {
            builder.add(scanner.scan(sql, 0, sql.length), Workload.NO_TIME, each, 0, 0, 0, 8, 1);
        }
        Workload workload = builder.build((_, _, _) -> "SELECT 1");
        return Occurrences.slowestFirst(workload, IntStream.range(0, nanos.length).toArray());
    }

    @Test
    void noRunsAreNoRuns() {
        assertThat(slowestFirst()).isEmpty();
    }

    @Test
    void runsWithoutADurationComeLastInTheOrderOfTheLog() {
        assertThat(slowestFirst(-1, 5_000, -1, 0)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void equallySlowRunsKeepTheOrderOfTheLog() {
        assertThat(slowestFirst(7_000, 9_000, 7_000, 9_000)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void oneRunOfADayDoesNotHideTheOrderOfTheOthers() {
        long day = 86_400_000_000_000L;
        assertThat(slowestFirst(1_000_000, day, 3_000_000, 2_000_000)).containsExactly(1, 2, 3, 0);
    }
}
