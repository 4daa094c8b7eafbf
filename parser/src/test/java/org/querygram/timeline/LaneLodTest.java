package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class LaneLodTest {

    private static final String[] TABLES = {"orders", "items", "users"};

    /// Statements of three tables and two sessions, at times and with durations that jump about.
    private static Workload workload(List<Integer> numbers) {
        List<String> lines = new ArrayList<>();
        for (int number : numbers) {
            lines.add(
                    String.format(
                            "10:00:%02d.%03d s%d %dms %sselect a from %s where id = %d",
                            number % 50,
                            number % 1000,
                            number % 2 + 1,
                            number % 97,
                            number % 11 == 0 ? "!failed " : "",
                            TABLES[number % 3],
                            number));
        }
        return WorkloadText.of(lines.toArray(String[]::new));
    }

    @Property(tries = 60)
    void columnsLoseNoStatementNoLongestDurationNoErrorAndNothingStrong(
            @ForAll @Size(min = 1, max = 150) List<@IntRange(max = 100_000) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 90) int pixels) {
        Workload workload = workload(numbers);
        for (AxisKind kind : AxisKind.values()) {
            LaneLod lane = single(workload, kind);
            BitSet strong = lane.indexes(row -> row % 7 == 3);
            BitSet failed = lane.indexes(row -> workload.has(row, 1));
            Viewport whole = Viewport.whole(TimeAxis.of(workload, kind));

            LaneColumns columns =
                    lane.columns(whole, pixels, new LanePaint(workload::session, strong, failed));

            int count = 0;
            long longest = -1;
            for (int pixel = 0; pixel < pixels; pixel++) {
                int from = columns.firstIndex(pixel);
                int to = from + columns.count(pixel);
                if (columns.count(pixel) > 0) {
                    assertThat(from).isEqualTo(count);
                    assertThat(columns.isStrong(pixel)).isEqualTo(any(strong, from, to));
                    assertThat(columns.hasFailed(pixel)).isEqualTo(any(failed, from, to));
                    assertThat(columns.longestNanos(pixel)).isEqualTo(longest(lane, from, to));
                    longest = Math.max(longest, columns.longestNanos(pixel));
                }
                count += columns.count(pixel);
            }
            assertThat(count).isEqualTo(workload.size());
            assertThat(longest).isEqualTo(longest(lane, 0, lane.size()));
        }
    }

    @Property(tries = 60)
    void whatIsSeenIsExactlyWhatReachesIntoTheView(
            @ForAll @Size(min = 1, max = 150) List<@IntRange(max = 100_000) Integer> numbers,
            @ForAll @IntRange(max = 80) int fromPercent) {
        Workload workload = workload(numbers);
        for (AxisKind kind : AxisKind.values()) {
            LaneLod lane = single(workload, kind);
            double length = TimeAxis.of(workload, kind).length();
            Viewport view =
                    new Viewport(
                            length * fromPercent / 100, length * (fromPercent + 20) / 100, length);
            List<Integer> seen = new ArrayList<>();
            lane.forEachSeen(view, 0, seen::add);

            List<Integer> wanted = new ArrayList<>();
            for (int index = 0; index < lane.size(); index++) {
                boolean starts = lane.start(index) >= view.from() && lane.start(index) < view.to();
                boolean reaches = lane.start(index) < view.from() && lane.end(index) > view.from();
                if (starts || reaches) {
                    wanted.add(index);
                }
            }
            assertThat(seen).isEqualTo(wanted);
        }
    }

    @Property(tries = 60)
    void everyRowIsFoundAgainInOrderOfItsStart(
            @ForAll @Size(min = 1, max = 150) List<@IntRange(max = 100_000) Integer> numbers) {
        Workload workload = workload(numbers);
        LaneLod lane = single(workload, AxisKind.TIME);
        for (int row = 0; row < workload.size(); row++) {
            int index = lane.indexOfRow(row);
            assertThat(lane.row(index)).isEqualTo(row);
            assertThat(index == 0 || lane.start(index - 1) <= lane.start(index)).isTrue();
        }
    }

    @Test
    void theGroupOfMostStatementsWinsAPixelAndHousekeepingNever() {
        Workload workload =
                WorkloadText.of(
                        "begin", "begin", "begin", "select a from b", "select c from d", "commit");
        LaneLod lane = single(workload, AxisKind.ORDER);
        LanePaint paint =
                new LanePaint(
                        row -> row < 3 || row == 5 ? -1 : row == 3 ? 2 : 2,
                        new BitSet(),
                        new BitSet());

        LaneColumns columns =
                lane.columns(Viewport.whole(TimeAxis.of(workload, AxisKind.ORDER)), 2, paint);

        assertThat(columns.group(0)).isEqualTo(LaneColumns.NO_GROUP);
        assertThat(columns.group(1)).isEqualTo(2);
    }

    @Test
    void aLongStatementIsMeantThroughoutAndAShortOneNearby() {
        Workload workload =
                WorkloadText.of(
                        "10:00:01 s1 1000ms select a from b", "10:00:05 s1 select a from b");
        LaneLod lane = single(workload, AxisKind.TIME);

        assertThat(lane.indexAtPosition(500_000, 10)).isZero();
        assertThat(lane.indexAtPosition(3_000_000, 10)).isEqualTo(-1);
        assertThat(lane.indexAtPosition(4_999_995, 10)).isEqualTo(1);
    }

    private static LaneLod single(Workload workload, AxisKind kind) {
        Lane lane = Lanes.of(workload, LaneKind.NONE).getFirst();
        return new LaneLod(workload, TimeAxis.of(workload, kind), lane);
    }

    private static boolean any(BitSet set, int from, int to) {
        return !set.get(from, to).isEmpty();
    }

    private static long longest(LaneLod lane, int from, int to) {
        long longest = -1;
        for (int index = from; index < to; index++) {
            longest = Math.max(longest, lane.durationNanos(index));
        }
        return longest;
    }
}
