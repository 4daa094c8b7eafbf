package org.querygram.app.timeline;

import org.querygram.timeline.LaneLod;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.List;
import java.util.stream.IntStream;

/// Finds rows by where they stand in the lanes.
record LaneRows(List<LaneLod> lanes) {

    /// Of a selection with more rows some tell as well whether it is seen: this is asked on the
    /// window's thread.
    private static final int LOOKED_AT = 200_000;

    /// The rows of all lanes that start between two positions, ascending.
    int[] between(double from, double to) {
        return lanes.stream()
                .flatMapToInt(
                        lane ->
                                IntStream.range(lane.firstAtOrAfter(from), lane.firstAtOrAfter(to))
                                        .map(lane::row))
                .sorted()
                .toArray();
    }

    /// The neighbour of a row in its lane, or -1.
    ///
    /// @param by 1 or -1
    int neighbour(int row, int by) {
        for (LaneLod lane : lanes) {
            int index = lane.indexOfRow(row);
            int next = index + by;
            if (index >= 0 && next >= 0 && next < lane.size()) {
                return lane.row(next);
            }
        }
        return -1;
    }

    /// The row that starts first at or after a position, or -1.
    int soonestFrom(double position) {
        int best = -1;
        long bestStart = Long.MAX_VALUE;
        for (LaneLod lane : lanes) {
            int index = lane.firstAtOrAfter(position);
            if (index < lane.size() && lane.start(index) < bestStart) {
                best = lane.row(index);
                bestStart = lane.start(index);
            }
        }
        return best;
    }

    /// The row highest up in the log of those that come first in their lanes at or after a
    /// position; `Integer.MAX_VALUE` if there is none.
    int firstFrom(double position) {
        int first = Integer.MAX_VALUE;
        for (LaneLod lane : lanes) {
            int index = lane.firstAtOrAfter(position);
            first = index < lane.size() ? Math.min(first, lane.row(index)) : first;
        }
        return first;
    }

    /// True when one of the rows reaches into what is seen.
    static boolean isSeen(int[] rows, Viewport seen, TimeAxis axis) {
        int by = 1 + rows.length / LOOKED_AT;
        return IntStream.range(0, rows.length / by)
                .map(i -> rows[i * by])
                .anyMatch(row -> axis.start(row) < seen.to() && axis.end(row) >= seen.from());
    }
}
