package org.querygram.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogClock;
import org.querygram.workload.Workload;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A statement is kept for the time that its log gives it; where a log gives statements no times
/// but requests (`runserver` prints access lines with theirs), for the time at which its request
/// ended.
final class TimeCriterion implements Criterion {

    private static final long MICROS = 1_000_000L;

    private final Workload workload;
    private final List<LogClock> clocks;
    private final ZoneId zone;
    private final @Nullable TimeBound from;
    private final @Nullable TimeBound to;
    private final RequestTimes requests;

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
        this.requests = RequestTimes.of(workload);
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
        return time(row) == Workload.NO_TIME ? null : "";
    }

    private long time(int row) {
        long own = workload.timeMicros(row);
        return own == Workload.NO_TIME ? requests.of(row) : own;
    }

    /// From the first minute to the last one, on the log's own clock.
    @Override
    public String span() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = 0; row < workload.size(); row++) {
            long micros = time(row);
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
        long micros = time(row);
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
