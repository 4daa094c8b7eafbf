package org.querygram.detect;

import org.querygram.timeline.SegmentKind;
import org.querygram.workload.Workload;

import java.util.Arrays;

/// Tells repeats of a busy program from those of one that waits: a worker that polls its queue asks
/// the same every second or so.
final class Pauses {

    /// A tenth of a second in microseconds: code that works, rather than waits, asks again sooner.
    private static final long PAUSE_MICROS = 100_000;

    /// A page asks for its user or its session once; then come this many other statements at least.
    private static final int PAGE = 6;

    private Pauses() {}

    /// True when a log that tells no requests and no times apart has this many other statements
    /// between the runs that each may be of a request of its own.
    static boolean farApart(DetectionContext context, int[] rows) {
        if (context.segment().kind() != SegmentKind.WHOLE_LOG || context.workload().hasTimes()) {
            return false;
        }
        int[] gaps = new int[rows.length - 1];
        for (int i = 1; i < rows.length; i++) {
            gaps[i - 1] = rows[i] - rows[i - 1];
        }
        Arrays.sort(gaps);
        return gaps.length > 0 && gaps[gaps.length / 2] > PAGE;
    }

    /// True when the program waited between most of the runs. Where the log has times in whole
    /// seconds, a second between runs counts as a wait.
    static boolean separate(Workload workload, int[] rows) {
        if (rows.length < 2 || workload.timeMicros(rows[0]) == Workload.NO_TIME) {
            return false;
        }
        long[] gaps = new long[rows.length - 1];
        for (int i = 1; i < rows.length; i++) {
            long took = Math.max(0, workload.durationNanos(rows[i]) / 1000);
            gaps[i - 1] = workload.timeMicros(rows[i]) - workload.timeMicros(rows[i - 1]) - took;
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2] >= PAUSE_MICROS;
    }
}
