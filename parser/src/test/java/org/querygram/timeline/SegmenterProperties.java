package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.querygram.workload.WorkloadText;

import java.util.Arrays;
import java.util.List;

class SegmenterProperties {

    @Property(tries = 200)
    void everyRowIsInExactlyOneSegment(@ForAll("logs") List<String> lines) {
        var workload = WorkloadText.of(lines.toArray(String[]::new));

        Segments segments = Segmenter.cut(workload);

        int[] rows =
                segments.list().stream()
                        .flatMapToInt(segment -> Arrays.stream(segment.rows()))
                        .sorted()
                        .toArray();
        assertThat(rows).hasSize(workload.size());
        for (int row = 0; row < rows.length; row++) {
            assertThat(rows[row]).isEqualTo(row);
            assertThat(segments.of(row).rows()).contains(row);
        }
    }

    @Property(tries = 50)
    void segmentsAreInTheOrderOfTheirFirstRow(@ForAll("logs") List<String> lines) {
        Segments segments = Segmenter.cut(WorkloadText.of(lines.toArray(String[]::new)));

        assertThat(segments.list()).extracting(segment -> segment.row(0)).isSorted();
        assertThat(segments.list()).allMatch(segment -> segment.size() > 0);
    }

    @Provide
    Arbitrary<List<String>> logs() {
        Arbitrary<String> session = Arbitraries.of("", "s1 ", "s2 ", "s3 ");
        Arbitrary<String> rest =
                Arbitraries.of(
                        "select 1 from a",
                        "begin",
                        "commit",
                        "10:00:00 select 1 from b",
                        "11:00:00 5s select 1 from b",
                        "req=r1 select 1 from a",
                        "req=r2 select 1 from a",
                        "== GET /",
                        "@ other.log");
        return Combinators.combine(session, rest)
                .as((who, what) -> what.startsWith("@") ? what : who + what)
                .list()
                .ofMaxSize(60);
    }
}
