package org.querygram.app.timeline;

import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Shown;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneGroups;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.LaneLod;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.Lanes;
import org.querygram.timeline.TimeAxis;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadBuilder;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The lanes of a log on one axis. Costs a walk over all rows; what is selected and how it is
/// coloured is laid over it.
///
/// @param longestNanos the longest duration of the log, -1 where none was measured
/// @param failed for each lane the indexes of statements with an error
public record ChartLanes(
        LaneKind kind, TimeAxis axis, List<LaneLod> lanes, List<BitSet> failed, long longestNanos) {

    public ChartLanes {
        lanes = List.copyOf(lanes);
        failed = List.copyOf(failed);
    }

    /// From so many rows on a set of bits answers sooner than a search among them.
    private static final int MANY = 1_000;

    /// No lanes: while they are made.
    static ChartLanes none(LaneKind kind) {
        Workload nothing = new WorkloadBuilder().build((_, _, _) -> "");
        return new ChartLanes(kind, TimeAxis.of(nothing, AxisKind.ORDER), List.of(), List.of(), -1);
    }

    public static ChartLanes of(OpenLog log, LaneKind kind, AxisKind axisKind) {
        Workload workload = log.workload();
        TimeAxis axis = TimeAxis.of(workload, axisKind);
        List<LaneLod> lanes =
                Lanes.of(workload, kind).stream()
                        .map(lane -> new LaneLod(workload, axis, lane))
                        .toList();
        List<BitSet> failed =
                lanes.stream()
                        .map(lane -> lane.indexes(row -> workload.has(row, StatementFlags.FAILED)))
                        .toList();
        long longest =
                lanes.stream()
                        .mapToLong(lane -> lane.longestNanos(0, lane.size()))
                        .max()
                        .orElse(-1);
        return new ChartLanes(kind, axis, lanes, failed, longest);
    }

    /// What the statements of each lane are coloured by. Costs a walk over all rows.
    ///
    /// @param byTable true when the groups are those of tables: a table's lane has one of them then
    public List<LaneGroups> groups(IntUnaryOperator groupOfRow, boolean byTable) {
        return lanes.stream().map(lane -> groups(lane, groupOfRow, byTable)).toList();
    }

    private static LaneGroups groups(LaneLod lane, IntUnaryOperator groupOfRow, boolean byTable) {
        boolean single = byTable && lane.lane().table() != null && lane.size() > 0;
        return single
                ? LaneGroups.onlyOf(groupOfRow.applyAsInt(lane.row(0)))
                : LaneGroups.of(lane, groupOfRow);
    }

    /// How each lane is painted while something is selected.
    ///
    /// @param groups of these lanes
    public List<LanePaint> paints(List<LaneGroups> groups, Selected selected, Shown shown) {
        int[] rows = selected.rows();
        boolean all = selected instanceof Selected.Nothing;
        BitSet set = all || rows.length < MANY ? null : bits(rows);
        IntPredicate chosen = set == null ? row -> Rows.contains(rows, row) : set::get;
        return IntStream.range(0, lanes.size())
                .mapToObj(
                        i ->
                                new LanePaint(
                                        groups.get(i),
                                        all
                                                ? left(lanes.get(i), shown)
                                                : strong(lanes.get(i), rows, chosen, shown),
                                        failed.get(i)))
                .toList();
    }

    private static BitSet left(LaneLod lane, Shown shown) {
        if (!shown.isAll()) {
            return lane.indexes(shown::contains);
        }
        BitSet everything = new BitSet();
        everything.set(0, lane.size());
        return everything;
    }

    /// @param chosen tells for any row whether it is one of `rows`
    private static BitSet strong(LaneLod lane, int[] rows, IntPredicate chosen, Shown shown) {
        if (rows.length > lane.size() / 8) {
            return lane.indexes(row -> chosen.test(row) && shown.contains(row));
        }
        BitSet strong = new BitSet();
        for (int row : rows) {
            int index = shown.contains(row) ? lane.indexOfRow(row) : -1;
            if (index >= 0) {
                strong.set(index);
            }
        }
        return strong;
    }

    private static BitSet bits(int[] rows) {
        BitSet bits = new BitSet();
        for (int row : rows) {
            bits.set(row);
        }
        return bits;
    }
}
