package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.BitSet;
import java.util.function.IntPredicate;

/// A lane's statements in order of their start, ready to be drawn at any zoom: what a pixel holds
/// is found without visiting its statements.
///
/// `index` is a place in this order, `row` a row of the workload. Starts and durations are copied
/// into this order (20 bytes a statement with its row and the grid): looking them up in the
/// workload's columns misses the cache at each look, which made a frame of ten million statements
/// six times as slow.
public final class LaneLod {

    private final Lane lane;
    private final Workload workload;
    private final TimeAxis axis;
    private final int[] rows;

    private final Starts starts;

    /// Microseconds, or -1; what does not fit stands in the workload.
    private final int[] micros;

    private final TimeGrid grid;
    private final MaxPyramid durations;
    private final MaxPyramid ends;

    public LaneLod(Workload workload, TimeAxis axis, Lane lane) {
        this.lane = lane;
        this.workload = workload;
        this.axis = axis;
        this.rows = axis.mayOverlap() ? ByStart.sorted(axis, lane.rows()) : lane.rows();
        this.starts = new Starts(axis, rows);
        this.micros = new int[rows.length];
        copyDurations();
        this.grid = new TimeGrid(starts, axis.length(), micros);
        this.durations = new MaxPyramid(rows.length, index -> durationNanos(index));
        this.ends =
                axis.mayOverlap()
                        ? new MaxPyramid(rows.length, index -> end(index))
                        : new MaxPyramid(0, index -> end(index));
    }

    private void copyDurations() {
        for (int index = 0; index < rows.length; index++) {
            long nanos = workload.durationNanos(rows[index]);
            micros[index] = nanos < 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, nanos / 1000);
        }
    }

    public Lane lane() {
        return lane;
    }

    public int size() {
        return rows.length;
    }

    public int row(int index) {
        return rows[index];
    }

    /// Nanoseconds, or -1 where the log does not say.
    public long durationNanos(int index) {
        int known = micros[index];
        return known == Integer.MAX_VALUE
                ? workload.durationNanos(rows[index])
                : known < 0 ? -1 : known * 1000L;
    }

    /// True for INSERT, UPDATE, DELETE and MERGE.
    public boolean isWrite(int index) {
        return workload.queryClasses().get(workload.queryClass(rows[index])).kind().isWrite();
    }

    /// Position at which a statement starts.
    public long start(int index) {
        return starts.at(index);
    }

    /// Position at which a statement ends.
    public long end(int index) {
        return axis.kind() == AxisKind.ORDER
                ? start(index) + 1
                : start(index) + Math.max(0, durationNanos(index)) / 1000;
    }

    /// The longest duration from one index (inclusive) to another (exclusive) in nanoseconds, -1
    /// where none was measured.
    public long longestNanos(int from, int to) {
        return durations.max(from, to);
    }

    /// The first index whose statement starts at or after a position; `size()` if there is none.
    public int firstAtOrAfter(double position) {
        return starts.firstAtOrAfter(position);
    }

    /// Where a row stands in this lane, or -1 if it is in another one.
    public int indexOfRow(int row) {
        long start = axis.start(row);
        for (int i = firstAtOrAfter(start); i < rows.length && start(i) == start; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    /// The statement that a person means who points at a position, or -1.
    ///
    /// @param tolerance how far beside it may be, in positions: short statements are hard to hit
    public int indexAtPosition(double position, double tolerance) {
        int next = firstAtOrAfter(position);
        int before = next - 1;
        if (before >= 0 && end(before) > position) {
            return before;
        }
        int longer = lastReaching(position, before);
        if (longer >= 0) {
            return longer;
        }
        double toNext = next < rows.length ? start(next) - position : Double.MAX_VALUE;
        double toBefore = before >= 0 ? position - end(before) : Double.MAX_VALUE;
        return Math.min(toNext, toBefore) > tolerance ? -1 : toNext < toBefore ? next : before;
    }

    private int lastReaching(double position, int before) {
        int[] found = {-1};
        ends.forEachAtLeast(
                (long) Math.ceil(position),
                0,
                before + 1,
                index -> {
                    found[0] = index;
                    return true;
                });
        return found[0];
    }

    /// The furthest end of the statements that start before a position, or -1.
    long furthestEndBefore(double position) {
        int before = firstAtOrAfter(position);
        return axis.mayOverlap() ? ends.max(0, before) : before == 0 ? -1 : end(before - 1);
    }

    /// Hands over the indexes of what is seen and at least `stretch` long, until `wanted` says
    /// false.
    public void forEachSeen(Viewport viewport, double stretch, IntPredicate wanted) {
        int first = firstAtOrAfter(viewport.from());
        int last = firstAtOrAfter(viewport.to());
        if (!reachIn(viewport, first, stretch, wanted)) {
            return;
        }
        if (axis.kind() != AxisKind.ORDER && stretch > 0) {
            durations.forEachAtLeast((long) (stretch * 1000), first, last, wanted);
            return;
        }
        for (int index = first; index < last; index++) {
            if (!wanted.test(index)) {
                return;
            }
        }
    }

    /// What starts before `first`, the first one that starts in sight, and reaches into it.
    ///
    /// @return false when `wanted` said so
    private boolean reachIn(Viewport viewport, int first, double stretch, IntPredicate wanted) {
        long reaching = (long) Math.floor(viewport.from()) + 1;
        if (!axis.mayOverlap()) {
            return first == 0 || end(first - 1) <= viewport.from() || wanted.test(first - 1);
        }
        return ends.forEachAtLeast(
                reaching,
                0,
                first,
                index -> end(index) - start(index) < stretch || wanted.test(index));
    }

    /// The indexes whose rows pass a test, for `columns`.
    public BitSet indexes(IntPredicate wantedRow) {
        BitSet indexes = new BitSet(rows.length);
        for (int index = 0; index < rows.length; index++) {
            if (wantedRow.test(rows[index])) {
                indexes.set(index);
            }
        }
        return indexes;
    }

    /// What stands in each column of pixels.
    public LaneColumns columns(Viewport viewport, int pixels, LanePaint paint) {
        int fitting = grid.gridFor(viewport.span() / pixels);
        if (fitting < 0) {
            int[] borders = starts.borders(viewport, pixels);
            return new LaneColumns(borders, durations.max(borders), paint);
        }
        int[] cells = grid.cells(fitting, viewport, pixels);
        int[] borders = grid.firsts(fitting, cells);
        return new LaneColumns(borders, nanos(grid.longestMicros(fitting, cells), borders), paint);
    }

    private long[] nanos(int[] longestMicros, int[] borders) {
        long[] nanos = new long[longestMicros.length];
        for (int column = 0; column < nanos.length; column++) {
            int known = longestMicros[column];
            nanos[column] =
                    known == Integer.MAX_VALUE
                            ? longestNanos(borders[column], borders[column + 1])
                            : known < 0 ? -1 : known * 1000L;
        }
        return nanos;
    }
}
