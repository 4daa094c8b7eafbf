package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.timeline.Segment;
import org.querygram.timeline.SegmentKind;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.List;
import java.util.stream.IntStream;

class ArbiterTest {

    private final Workload workload =
            WorkloadText.of(
                    IntStream.range(0, 10)
                            .mapToObj(
                                    i ->
                                            "s1  %dms  SELECT name FROM author WHERE id = %d"
                                                    .formatted(i + 1, i))
                            .toArray(String[]::new));
    private final Segment segment =
            new Segment(
                    0,
                    "whole log",
                    SegmentKind.WHOLE_LOG,
                    "whole log",
                    0,
                    IntStream.range(0, 10).toArray());
    private final Arbiter arbiter = new Arbiter(workload);

    private static Candidate candidate(
            String detector, int from, int to, int least, Saving saving) {
        return new Candidate(
                detector,
                "title",
                count -> count + " times.",
                Severity.WARNING,
                Grade.CERTAIN,
                "",
                List.of(0),
                "author",
                "id",
                IntStream.range(from, to).toArray(),
                least,
                -1,
                List.of(),
                saving,
                new Advice("", "", "", ""));
    }

    @Test
    void theStrongerCauseTakesTheStatementsWhateverTheOrder() {
        List<Finding> findings =
                arbiter.settle(
                        segment,
                        List.of(
                                candidate("duplicate-query", 0, 10, 2, new Saving.Few(1)),
                                candidate("n-plus-one", 0, 7, 5, new Saving.Few(1))));

        assertThat(findings)
                .extracting(Finding::detector)
                .containsExactly("n-plus-one", "duplicate-query");
        assertThat(findings).extracting(Finding::count).containsExactly(7, 3);
        assertThat(findings.getLast().why()).isEqualTo("3 times.");
    }

    @Test
    void aCauseThatIsLeftTooLittleIsNone() {
        List<Finding> findings =
                arbiter.settle(
                        segment,
                        List.of(
                                candidate("insert-loop", 0, 10, 5, new Saving.Batches(50)),
                                candidate("n-plus-one", 0, 7, 5, new Saving.Few(1))));

        assertThat(findings).extracting(Finding::detector).containsExactly("n-plus-one");
    }

    @Test
    void saysWhatIsLeftAndAnUpperBoundOfTheTimeSaved() {
        Finding batches =
                arbiter.settle(
                                segment,
                                List.of(candidate("insert-loop", 0, 10, 5, new Saving.Batches(4))))
                        .getFirst();

        assertThat(batches.statementsAfter()).isEqualTo(3);
        assertThat(batches.avoidable()).isEqualTo(7);
        // 4 + 5 + ... + 10 ms: all but the three quickest
        assertThat(batches.durationNanos()).isEqualTo(49_000_000);
    }

    @Test
    void aStatementThatStaysSavesNothing() {
        Finding slower =
                arbiter.settle(
                                segment,
                                List.of(candidate("missing-limit", 0, 2, 1, new Saving.Nothing())))
                        .getFirst();

        assertThat(slower.avoidable()).isZero();
        assertThat(slower.count()).isEqualTo(1);
        assertThat(slower.durationNanos()).isZero();
    }

    @Test
    void isLessSureOfAShortLoopWhereRequestsMayBeMixed() {
        Finding short7 = mixed(candidate("n-plus-one", 0, 7, 5, new Saving.Few(1)));
        Finding long10 = mixed(candidate("n-plus-one", 0, 10, 5, new Saving.Few(1)));

        assertThat(short7.grade()).isEqualTo(Grade.LIKELY);
        assertThat(short7.severity()).isEqualTo(Severity.WARNING);
        assertThat(short7.cannotShow()).isEqualTo(Mixing.SENTENCE);
        assertThat(long10.grade()).as("one request sent at least five").isEqualTo(Grade.CERTAIN);
        assertThat(long10.cannotShow()).isEqualTo(Mixing.SENTENCE);
    }

    @Test
    void aStatementAloneIsAsSureWhereRequestsMayBeMixed() {
        Finding slow = mixed(candidate("slow-query", 0, 1, 1, new Saving.Nothing()));

        assertThat(slow.grade()).isEqualTo(Grade.CERTAIN);
        assertThat(slow.cannotShow()).isEmpty();
    }

    private Finding mixed(Candidate candidate) {
        Segment mixed =
                new Segment(
                        0,
                        "GET /",
                        SegmentKind.REQUEST,
                        "access line",
                        -1,
                        segment.rows(),
                        false,
                        true);
        return new Arbiter(workload).settle(mixed, List.of(candidate)).getFirst();
    }
}
