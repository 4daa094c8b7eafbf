package org.querygram.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.querygram.sql.StatementScanner;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

class LaneLodTest {

    private static final String[] TABLES = {"orders", "items", "users"};

    /// Five groups, and housekeeping.
    private static final IntUnaryOperator GROUP = row -> (row * 31 + row / 7) % 6 - 1;

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
    void columnsLoseNoStatementNoLongestDurationNoErrorNoMajorityAndNothingStrong(
            @ForAll @Size(min = 1, max = 150) List<@IntRange(max = 100_000) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 90) int pixels) {
        Workload workload = workload(numbers);
        for (AxisKind kind : AxisKind.values()) {
            LaneLod lane = single(workload, kind);
            BitSet strong = lane.indexes(row -> row % 7 == 3);
            BitSet failed = lane.indexes(row -> workload.has(row, 1));
            Viewport whole = Viewport.whole(TimeAxis.of(workload, kind));

            LaneColumns columns =
                    lane.columns(
                            whole,
                            pixels,
                            new LanePaint(LaneGroups.of(lane, GROUP), strong, failed));

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
                    assertThat(columns.group(pixel)).isEqualTo(most(lane, from, to));
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

    /// Enough statements for all levels of what is kept over them, with bursts and long pauses.
    @Test
    void columnsOfManyStatementsHoldEachOfThemWithin16thOfAPixelAndTellOfExactlyThose() {
        Workload workload = bursts(70_000);
        LaneLod lane = single(workload, AxisKind.TIME);
        BitSet rare = lane.indexes(row -> row % 977 == 5);
        LanePaint paint = new LanePaint(LaneGroups.of(lane, GROUP), rare, rare);
        double length = TimeAxis.of(workload, AxisKind.TIME).length();
        for (double share : new double[] {1, 0.9, 0.3, 0.01, 0.0001}) {
            for (double left : new double[] {0, 0.123, 0.999, 1}) {
                double from = left * (1 - share) * length;
                Viewport view = new Viewport(from, from + share * length, length);
                for (int pixels : new int[] {1, 7, 640}) {
                    check(lane, view, pixels, lane.columns(view, pixels, paint), rare);
                }
            }
        }
    }

    private static void check(
            LaneLod lane, Viewport view, int pixels, LaneColumns columns, BitSet rare) {
        double slack = view.span() / pixels / 16 + 1e-3;
        int index = columns.firstIndex(0);
        for (int pixel = 0; pixel < pixels; pixel++) {
            int to = index + columns.count(pixel);
            assertThat(columns.firstIndex(pixel)).isEqualTo(index);
            assertThat(columns.longestNanos(pixel)).isEqualTo(longest(lane, index, to));
            assertThat(columns.group(pixel)).isEqualTo(most(lane, index, to));
            assertThat(columns.isStrong(pixel)).isEqualTo(any(rare, index, to));
            assertThat(columns.hasFailed(pixel)).isEqualTo(any(rare, index, to));
            double left = view.positionOfPixel(pixel, pixels);
            double right = view.positionOfPixel(pixel + 1.0, pixels);
            assertThat(index).isBetween(first(lane, left - slack), first(lane, left + slack));
            assertThat(to).isBetween(first(lane, right - slack), first(lane, right + slack));
            index = to;
        }
        if (view.isWhole()) {
            assertThat(columns.firstIndex(0)).isZero();
            assertThat(index).isEqualTo(lane.size());
        }
    }

    private static int first(LaneLod lane, double position) {
        int index = 0;
        while (index < lane.size() && lane.start(index) < position) {
            index++;
        }
        return index;
    }

    private static Workload bursts(int statements) {
        WorkloadBuilder builder = new WorkloadBuilder();
        builder.addSource("bursts.log", "pg-stderr");
        builder.addSession("s", null, null, null);
        var statement = new StatementScanner().scan("SELECT a FROM b");
        Random random = new Random(11);
        long time = 1_700_000_000_000_000L;
        for (int row = 0; row < statements; row++) {
            boolean pause = random.nextInt(1000) == 0;
            time += pause ? random.nextInt(600_000_000) : random.nextInt(3) * random.nextInt(500);
            long nanos = random.nextInt(9) == 0 ? -1 : (long) Math.exp(25 * random.nextDouble());
            builder.add(statement, time, nanos, 0, 0, 0, 0, row + 1L);
        }
        return builder.build((_, _, _) -> "");
    }

    @Test
    void theGroupOfMostStatementsWinsAPixelAndHousekeepingNever() {
        Workload workload =
                WorkloadText.of(
                        "begin", "begin", "begin", "select a from b", "select c from d", "commit");
        LaneLod lane = single(workload, AxisKind.ORDER);
        LaneGroups groups =
                LaneGroups.of(lane, row -> row < 3 || row == 5 ? LaneGroups.NO_GROUP : 2);
        LanePaint paint = new LanePaint(groups, new BitSet(), new BitSet());

        LaneColumns columns =
                lane.columns(Viewport.whole(TimeAxis.of(workload, AxisKind.ORDER)), 2, paint);

        assertThat(columns.group(0)).isEqualTo(LaneGroups.NO_GROUP);
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

    private static int most(LaneLod lane, int from, int to) {
        int[] counts = new int[LaneGroups.MOST];
        for (int index = from; index < to; index++) {
            int group = GROUP.applyAsInt(lane.row(index));
            if (group >= 0) {
                counts[group]++;
            }
        }
        int most = LaneGroups.NO_GROUP;
        for (int group = counts.length - 1; group >= 0; group--) {
            boolean more = counts[group] > 0 && (most < 0 || counts[group] >= counts[most]);
            most = more ? group : most;
        }
        return most;
    }

    private static long longest(LaneLod lane, int from, int to) {
        long longest = -1;
        for (int index = from; index < to; index++) {
            longest = Math.max(longest, lane.durationNanos(index));
        }
        return longest;
    }
}
