package org.querygram.app.timeline;

import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.app.log.Shown;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.LaneLod;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.Lanes;
import org.querygram.timeline.TimeAxis;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

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

    /// How each lane is painted while something is selected.
    ///
    /// @param byTable true when the groups are those of tables: a table's lane has one of them then
    public List<LanePaint> paints(
            IntUnaryOperator groupOfRow, boolean byTable, Selection selection) {
        int[] rows = selection.get().rows();
        Shown shown = selection.shown();
        return java.util.stream.IntStream.range(0, lanes.size())
                .mapToObj(
                        i ->
                                new LanePaint(
                                        groupOfRow,
                                        onlyGroup(lanes.get(i), groupOfRow, byTable),
                                        strong(lanes.get(i), rows, selection.isEmpty(), shown),
                                        failed.get(i)))
                .toList();
    }

    private static int onlyGroup(LaneLod lane, IntUnaryOperator groupOfRow, boolean byTable) {
        boolean single = byTable && lane.lane().table() != null && lane.size() > 0;
        return single ? groupOfRow.applyAsInt(lane.row(0)) : LanePaint.SEVERAL;
    }

    private static BitSet strong(LaneLod lane, int[] rows, boolean all, Shown shown) {
        if (all && !shown.isAll()) {
            return lane.indexes(shown::contains);
        }
        if (all) {
            BitSet everything = new BitSet();
            everything.set(0, lane.size());
            return everything;
        }
        if (rows.length > lane.size() / 8) {
            return lane.indexes(row -> shown.contains(row) && Arrays.binarySearch(rows, row) >= 0);
        }
        BitSet strong = new BitSet();
        for (int row : rows) {
            int index = lane.indexOfRow(row);
            if (index >= 0 && shown.contains(row)) {
                strong.set(index);
            }
        }
        return strong;
    }
}
