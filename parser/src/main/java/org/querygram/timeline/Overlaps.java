package org.querygram.timeline;

import org.querygram.workload.Workload;

/// Whether a stream that names no session holds statements of several programs: then statements ran
/// at the same time, which one connection never does.
final class Overlaps {

    /// Clocks of logs tick in milliseconds, and durations are rounded to them: each may be one off.
    private static final long ROUNDING_MICROS = 2_000;

    private static final long SECOND = 1_000_000;

    /// One may be a clock that was set back.
    private static final int ENOUGH = 2;

    private static final int NONE = -1;

    private final Workload workload;
    private int lastRow = NONE;
    private int found;

    Overlaps(Workload workload) {
        this.workload = workload;
    }

    void add(int row) {
        if (lastRow != NONE && areTogether(lastRow, row)) {
            found++;
        }
        lastRow = row;
    }

    boolean areProven() {
        return found >= ENOUGH;
    }

    /// Some logs stamp the start of a statement and some its end: they overlap for certain when the
    /// shorter one is longer than what lies between the stamps.
    private boolean areTogether(int one, int other) {
        long from = workload.timeMicros(one);
        long to = workload.timeMicros(other);
        if (from == Workload.NO_TIME || to == Workload.NO_TIME || to < from) {
            return false;
        }
        boolean wholeSeconds = from % SECOND == 0 && to % SECOND == 0;
        long shorter = Math.min(workload.durationNanos(one), workload.durationNanos(other)) / 1000;
        return shorter > to - from + ROUNDING_MICROS + (wholeSeconds ? SECOND : 0);
    }
}
