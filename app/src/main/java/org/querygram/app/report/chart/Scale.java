package org.querygram.app.report.chart;

import org.querygram.analysis.Analysis;
import org.querygram.workload.Workload;

import java.util.HashSet;
import java.util.Set;

/// Where a statement stands on the horizontal axis: by time where the log has times, else in order.
///
/// @param timed true for microseconds from `from` on, false for row numbers
/// @param length of the axis, in microseconds or rows, at least 1
public record Scale(boolean timed, long from, long length) {

    /// With fewer different times than one for this many statements, bars would fall on each other
    /// (a log of whole seconds): their order says more.
    private static final int STATEMENTS_A_TIME = 5;

    /// More different times than the chart has columns.
    private static final int ENOUGH_TIMES = 1_000;

    /// A side shorter than this part of the other would be a dot on its scale.
    private static final double SHORTEST_SIDE = 0.08;

    /// By time where the log has times that are fine enough, else in order.
    public static Scale of(Analysis analysis) {
        long from = analysis.summary().fromMicros();
        long to = analysis.summary().toMicros();
        boolean timed = from != Workload.NO_TIME && to > from && isFine(analysis.workload());
        return timed ? new Scale(true, from, Math.max(1, to - from)) : inOrder(analysis);
    }

    /// By number of the statement, also where the log has times.
    public static Scale inOrder(Analysis analysis) {
        return new Scale(false, 0, Math.max(1, analysis.workload().size()));
    }

    private static boolean isFine(Workload workload) {
        Set<Long> times = new HashSet<>();
        for (int row = 0; row < workload.size(); row++) {
            times.add(workload.timeMicros(row));
            if (times.size() > ENOUGH_TIMES) {
                return true;
            }
        }
        return (long) times.size() * STATEMENTS_A_TIME >= workload.size();
    }

    /// Whether two sides can share a scale: one would not vanish beside the other.
    public boolean fits(Scale other) {
        return timed == other.timed
                && Math.min(length, other.length) >= SHORTEST_SIDE * Math.max(length, other.length);
    }

    /// The same scale for a log beside another one: as long as the longer of both.
    public Scale asLongAs(Scale other) {
        return new Scale(timed, from, Math.max(length, other.length));
    }

    /// From 0 at the start of the axis to 1 at its end.
    public double position(Workload workload, int row) {
        if (!timed) {
            return (double) row / length;
        }
        long time = workload.timeMicros(row);
        double at = time == Workload.NO_TIME ? 0 : (double) (time - from) / length;
        return Math.clamp(at, 0, 1);
    }

    /// Width of a statement in parts of the axis.
    public double extent(Workload workload, int row) {
        return timed ? Math.max(0, workload.durationNanos(row)) / 1000.0 / length : 1.0 / length;
    }

    /// Distance of labels that a person reads at a glance: 1, 2 or 5 times a power of ten.
    public long step(int labels) {
        long step = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (length / (step * factor) <= labels) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }
}
