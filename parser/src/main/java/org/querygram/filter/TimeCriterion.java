package org.querygram.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogClock;
import org.querygram.workload.Workload;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A statement is kept for the time that its log gives it.
final class TimeCriterion implements Criterion {

    private static final long MICROS = 1_000_000L;

    private final Workload workload;
    private final List<LogClock> clocks;
    private final ZoneId zone;
    private final @Nullable TimeBound from;
    private final @Nullable TimeBound to;

    /// @param clocks one per source
    /// @param zone of sources whose clock is not known
    TimeCriterion(
            Workload workload,
            List<LogClock> clocks,
            ZoneId zone,
            @Nullable TimeBound from,
            @Nullable TimeBound to) {
        this.workload = workload;
        this.clocks = clocks;
        this.zone = zone;
        this.from = from;
        this.to = to;
    }

    @Override
    public String by() {
        return "time";
    }

    @Override
    public String option() {
        return from == null ? "--to" : to == null ? "--from" : "--from and --to";
    }

    @Override
    public String lack() {
        return "tells no times";
    }

    @Override
    public @Nullable String told(int row) {
        return workload.timeMicros(row) == Workload.NO_TIME ? null : "";
    }

    /// From the first minute to the last one, on the log's own clock.
    @Override
    public String span() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = 0; row < workload.size(); row++) {
            long micros = workload.timeMicros(row);
            if (micros != Workload.NO_TIME) {
                long clock = clockMicros(row, micros);
                first = Math.min(first, clock);
                last = Math.max(last, clock);
            }
        }
        return minute(first) + " to " + minute(last);
    }

    private static String minute(long clockMicros) {
        return instant(clockMicros).toString().substring(0, 16).replace('T', ' ');
    }

    @Override
    public boolean keeps(int row) {
        long micros = workload.timeMicros(row);
        long clock = clockMicros(row, micros);
        boolean late = from == null || from.distance(micros, clock) >= 0;
        boolean early = to == null || to.distance(micros, clock) <= 0;
        return overMidnight() ? late || early : late && early;
    }

    /// From 22:00 to 02:00 is the night between two days.
    private boolean overMidnight() {
        if (from == null || to == null) {
            return false;
        }
        Long start = from.dayMicros();
        Long end = to.dayMicros();
        return start != null && end != null && start > end;
    }

    private long clockMicros(int row, long micros) {
        LogClock clock = clocks.get(workload.source(row));
        long seconds =
                clock.isKnown()
                        ? clock.offsetSeconds(micros)
                        : zone.getRules().getOffset(instant(micros)).getTotalSeconds();
        return micros + seconds * MICROS;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
