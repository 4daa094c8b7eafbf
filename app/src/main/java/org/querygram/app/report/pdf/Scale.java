package org.querygram.app.report.pdf;

import org.querygram.analysis.Analysis;
import org.querygram.workload.Workload;

/// Where a statement stands on the horizontal axis: by time where the log has times, else in order.
///
/// @param timed true for microseconds from `from` on, false for row numbers
/// @param length of the axis, in microseconds or rows, at least 1
record Scale(boolean timed, long from, long length) {

    private static final double HEADROOM = 1.0;

    static Scale of(Analysis analysis) {
        long from = analysis.summary().fromMicros();
        long to = analysis.summary().toMicros();
        boolean timed =
                analysis.workload().hasTimes() && from != Workload.NO_TIME && to > from;
        return timed
                ? new Scale(true, from, Math.max(1, to - from))
                : new Scale(false, 0, Math.max(1, analysis.workload().size()));
    }

    /// The same scale for a log beside another one: as long as the longer of both.
    Scale asLongAs(Scale other) {
        return timed == other.timed ? new Scale(timed, from, Math.max(length, other.length)) : this;
    }

    /// From 0 at the start of the axis to 1 at its end.
    double position(Workload workload, int row) {
        if (!timed) {
            return (double) row / length;
        }
        long time = workload.timeMicros(row);
        double at = time == Workload.NO_TIME ? 0 : (double) (time - from) / length;
        return Math.clamp(at, 0, HEADROOM);
    }

    /// Width of a statement in parts of the axis.
    double extent(Workload workload, int row) {
        return timed ? Math.max(0, workload.durationNanos(row)) / 1000.0 / length : 1.0 / length;
    }

    /// Distance of labels that a person reads at a glance: 1, 2 or 5 times a power of ten.
    long step(int labels) {
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
