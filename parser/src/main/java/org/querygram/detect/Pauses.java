package org.querygram.detect;

import java.util.Arrays;
import org.querygram.workload.Workload;

/// Tells repeats of a busy program from those of one that waits: a worker that polls its queue asks the same
/// every second or so.
final class Pauses {

    /// A tenth of a second in microseconds: code that works, rather than waits, asks again sooner.
    private static final long PAUSE_MICROS = 100_000;

    private Pauses() {}

    /// True when the program waited between most of the runs. Where the log has times in whole seconds, a
    /// second between runs counts as a wait.
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
