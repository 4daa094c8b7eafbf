package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class LentConnectionsTest {

    @Test
    void aLoopThatTakesAConnectionForEachRowIsOneSegment() {
        List<String> lines = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            lines.add(
                    "10:00:00.00%d s%d 1ms !lent select * from ward where id = %d"
                            .formatted(2 * round, round + 1, round));
            lines.add(
                    "10:00:00.00%d s%d 1ms !lent update ward set beds = %d where id = %d"
                            .formatted(2 * round + 1, round + 1, 40 + round, round));
        }

        assertThat(cut(lines)).containsExactly("session s1: 0 1 2 3 4 5 6 7");
    }

    @Test
    void connectionsThatWereInUseAtTheSameTimeStayApart() {
        List<String> lines = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            lines.add(
                    "10:00:00.00%d s1 !lent select * from ward where id = %d"
                            .formatted(2 * round, round));
            lines.add(
                    "10:00:00.00%d s2 !lent select * from bed where id = %d"
                            .formatted(2 * round + 1, round));
        }

        assertThat(cut(lines)).containsExactly("session s1: 0 2 4 6", "session s2: 1 3 5 7");
    }

    @Test
    void requestsWithAPauseBetweenThemAreSegmentsOfTheirOwn() {
        assertThat(
                        cut(
                                List.of(
                                        "10:00:00 s1 !lent select * from ward where id = 1",
                                        "10:00:01 s2 !lent select * from ward where id = 2",
                                        "10:00:02 s3 !lent select * from ward where id = 3")))
                .containsExactly("session s1: 0", "session s2: 1", "session s3: 2");
    }

    @Test
    void sessionsOfALogThatNumbersConnectionsOnceAreNeverJoined() {
        assertThat(
                        cut(
                                List.of(
                                        "10:00:00.001 s1 select * from ward where id = 1",
                                        "10:00:00.002 s2 select * from ward where id = 2",
                                        "10:00:00.003 s3 select * from ward where id = 3")))
                .containsExactly("session s1: 0", "session s2: 1", "session s3: 2");
    }

    private static List<String> cut(List<String> lines) {
        return SegmenterTest.segmentsOf(lines.toArray(String[]::new)).stream()
                .map(segment -> segment.title() + ":" + rows(segment))
                .toList();
    }

    private static String rows(Segment segment) {
        return Arrays.stream(segment.rows())
                .mapToObj(row -> " " + row)
                .collect(Collectors.joining());
    }
}
