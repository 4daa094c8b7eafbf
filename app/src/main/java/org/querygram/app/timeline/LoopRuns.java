package org.querygram.app.timeline;

import org.querygram.loops.LoopNode;
import org.querygram.timeline.TimeAxis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The times that a loop runs: an outermost loop runs once, an inner one in each round of the loop
/// around it.
///
/// @param starts index of each run's first round in the loop's `starts`; one more at the end
record LoopRuns(LoopNode.Loop loop, int[] starts) {

    static LoopRuns outermost(LoopNode.Loop loop) {
        return new LoopRuns(loop, new int[] {0, loop.starts().length});
    }

    /// @param around the starts of the rounds of the loop around it
    static LoopRuns inside(LoopNode.Loop loop, int[] around) {
        List<Integer> starts = new ArrayList<>();
        int[] rounds = loop.starts();
        int outer = -1;
        for (int round = 0; round < rounds.length; round++) {
            int now = roundOf(around, rounds[round]);
            if (now != outer || round == 0) {
                starts.add(round);
                outer = now;
            }
        }
        starts.add(rounds.length);
        return new LoopRuns(loop, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    /// The round that a row is in: the last one that starts at or before it.
    static int roundOf(int[] starts, int row) {
        int found = Arrays.binarySearch(starts, row);
        return found >= 0 ? found : -found - 2;
    }

    int count() {
        return starts.length - 1;
    }

    int rounds(int run) {
        return starts[run + 1] - starts[run];
    }

    int firstRow(int run) {
        return loop.starts()[starts[run]];
    }

    /// The last row of a run: the last one of the loop before the next run starts.
    int lastRow(int run) {
        if (run == count() - 1) {
            return loop.rows()[loop.rows().length - 1];
        }
        return rowBefore(firstRow(run + 1));
    }

    /// The last row of a round.
    ///
    /// @param round counted over all runs
    int lastRowOfRound(int round) {
        int run = runOfRound(round);
        return round + 1 < starts[run + 1] ? rowBefore(loop.starts()[round + 1]) : lastRow(run);
    }

    int runOfRound(int round) {
        int found = Arrays.binarySearch(starts, round);
        return Math.min(count() - 1, found >= 0 ? found : -found - 2);
    }

    private int rowBefore(int row) {
        int[] rows = loop.rows();
        int found = Arrays.binarySearch(rows, row);
        int place = found >= 0 ? found : -found - 1;
        return rows[Math.max(0, place - 1)];
    }

    /// Positions from a row's start to another's end.
    static double[] stretch(TimeAxis axis, int firstRow, int lastRow) {
        double from = axis.start(firstRow);
        return new double[] {from, Math.max(from, axis.end(lastRow))};
    }
}
