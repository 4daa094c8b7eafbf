package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.Arrays;

/// When each statement started, by the clock.
///
/// A line that tells a duration was written when the statement was over (PostgreSQL's `duration:`
/// lines, Django's and p6spy's loggers): its stamp is the end. Within one session statements do not
/// overlap, so that rows with equal stamps stand one behind the other in the order of the lines. A
/// row without a stamp follows the row above it.
final class ClockStarts {

    private ClockStarts() {}

    /// Microseconds since 1970 UTC for each row.
    static long[] of(Workload workload) {
        long[] starts = new long[workload.size()];
        long[] freeFrom = new long[workload.sessions().size()];
        Arrays.fill(freeFrom, Long.MIN_VALUE);
        long above = firstTime(workload);
        for (int row = 0; row < starts.length; row++) {
            long stamp = workload.timeMicros(row);
            above = stamp == Workload.NO_TIME ? above : stamp;
            long duration = TimeAxis.durationMicros(workload, row);
            int session = workload.session(row);
            long earliest = session < 0 ? Long.MIN_VALUE : freeFrom[session];
            starts[row] = Math.max(above - duration, earliest);
            if (session >= 0) {
                freeFrom[session] = starts[row] + duration;
            }
        }
        return starts;
    }

    private static long firstTime(Workload workload) {
        for (int row = 0; row < workload.size(); row++) {
            if (workload.timeMicros(row) != Workload.NO_TIME) {
                return workload.timeMicros(row);
            }
        }
        return 0;
    }
}
