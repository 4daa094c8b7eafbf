package org.querygram.timeline;

import org.querygram.workload.Workload;

/// Where each statement stands on the x axis.
///
/// Positions are statements on `ORDER` (row 7 reaches from 7 to 8) and microseconds on `TIME` and
/// `DURATION`; the log starts at position 0.
public final class TimeAxis {

    private final AxisKind kind;
    private final Workload workload;

    /// Start of each row; empty on ORDER.
    private final long[] starts;

    private final long length;
    private final long originMicros;

    private TimeAxis(AxisKind kind, Workload workload, long[] starts, long originMicros) {
        this.kind = kind;
        this.workload = workload;
        this.starts = starts;
        this.originMicros = originMicros;
        this.length = Math.max(1, furthestEnd());
    }

    /// @throws IllegalArgumentException if the log lacks what the axis needs (`AxisKind.offered`)
    public static TimeAxis of(Workload workload, AxisKind kind) {
        return switch (kind) {
            case ORDER -> new TimeAxis(kind, workload, new long[0], Workload.NO_TIME);
            case TIME -> byClock(workload);
            case DURATION -> new TimeAxis(kind, workload, endToEnd(workload), Workload.NO_TIME);
        };
    }

    public AxisKind kind() {
        return kind;
    }

    /// Position at which the last statement ends; past the last start even where nothing was
    /// measured, so that no statement stands outside of the axis, and at least 1.
    public long length() {
        return length;
    }

    /// The clock at position 0 in microseconds since 1970 UTC; `Workload.NO_TIME` unless `TIME`.
    public long originMicros() {
        return originMicros;
    }

    /// Position at which a row starts.
    public long start(int row) {
        return kind == AxisKind.ORDER ? row : starts[row];
    }

    /// Position at which a row ends; its start where no duration was measured.
    public long end(int row) {
        return kind == AxisKind.ORDER ? row + 1L : starts[row] + durationMicros(workload, row);
    }

    /// True when a row may start before one that stands above it in the log.
    boolean mayOverlap() {
        return kind == AxisKind.TIME;
    }

    private long furthestEnd() {
        long furthest = 0;
        for (int row = mayOverlap() ? 0 : Math.max(0, workload.size() - 1);
                row < workload.size();
                row++) {
            furthest = Math.max(furthest, Math.max(end(row), start(row) + 1));
        }
        return furthest;
    }

    private static TimeAxis byClock(Workload workload) {
        if (!workload.hasTimes()) {
            throw new IllegalArgumentException("The log has no times to draw on a clock");
        }
        long[] starts = ClockStarts.of(workload);
        long origin = Long.MAX_VALUE;
        for (long start : starts) {
            origin = Math.min(origin, start);
        }
        for (int row = 0; row < starts.length; row++) {
            starts[row] -= origin;
        }
        return new TimeAxis(AxisKind.TIME, workload, starts, origin);
    }

    private static long[] endToEnd(Workload workload) {
        long[] starts = new long[workload.size()];
        long at = 0;
        for (int row = 0; row < starts.length; row++) {
            starts[row] = at;
            at += durationMicros(workload, row);
        }
        return starts;
    }

    static long durationMicros(Workload workload, int row) {
        return Math.max(0, workload.durationNanos(row)) / 1000;
    }
}
