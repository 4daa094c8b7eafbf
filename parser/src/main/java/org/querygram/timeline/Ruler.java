package org.querygram.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ruler of an axis: steps that people count in (1, 2, 5; on a clock 1, 2, 5, 10, 30), and
/// words for what it measures.
public final class Ruler {

    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /// Steps above a second, where people do not count in tens.
    private static final long[] CLOCK_STEPS = {
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        5 * DAY,
        10 * DAY,
        30 * DAY,
        100 * DAY,
        365 * DAY
    };

    private final TimeAxis axis;
    private final Viewport viewport;
    private final long step;
    private final long base;

    /// @param labels how many labels there is room for
    public Ruler(TimeAxis axis, Viewport viewport, int labels) {
        this.axis = axis;
        this.viewport = viewport;
        this.step = step(axis.kind(), viewport.span() / Math.max(1, labels));
        this.base = base();
    }

    /// The ticks that are seen, from left to right.
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (axis.kind() == AxisKind.ORDER && viewport.from() < step / 2.0) {
            ticks.add(new Tick(0, "1"));
        }
        double first = Math.ceil((viewport.from() - base) / step) * step + base;
        for (double at = first; at <= viewport.to(); at += step) {
            if (axis.kind() != AxisKind.ORDER) {
                ticks.add(new Tick(at, label(Math.round(at))));
            } else if (at >= step) {
                ticks.add(new Tick(at - 1, String.format(Locale.ROOT, "%,d", Math.round(at))));
            }
        }
        return ticks;
    }

    /// What the ruler measures: "Order of statements", "Time since 00:39:39.373".
    public String caption() {
        return switch (axis.kind()) {
            case ORDER -> "Order of statements";
            case DURATION -> "Durations end to end";
            case TIME -> showsClock() ? "Time, UTC" : "Time since " + clock(base, "HH:mm:ss.SSS");
        };
    }

    private boolean showsClock() {
        return axis.kind() == AxisKind.TIME && step >= SECOND;
    }

    /// Where labels count from: on a clock a full step of the day, else the start of the log, or
    /// the last full second where that is too far away to count from.
    private long base() {
        if (axis.kind() != AxisKind.TIME) {
            return 0;
        }
        if (showsClock()) {
            return -Math.floorMod(axis.originMicros(), Math.min(step, DAY));
        }
        if (axis.length() <= MINUTE) {
            return 0;
        }
        long seen = axis.originMicros() + (long) viewport.from();
        return seen - Math.floorMod(seen, SECOND) - axis.originMicros();
    }

    private String label(long position) {
        if (!showsClock()) {
            return sinceBase(position - base);
        }
        return step >= DAY
                ? clock(position, "d MMM")
                : step >= MINUTE ? clock(position, "HH:mm") : clock(position, "HH:mm:ss");
    }

    private String sinceBase(long micros) {
        if (step >= SECOND) {
            return number(micros / 1e6, 0) + " s";
        }
        if (micros + viewport.span() >= 10 * SECOND || step >= SECOND / 2) {
            return number(micros / 1e6, decimals(step / 1e6)) + " s";
        }
        return step >= 1000 || viewport.span() >= 1000
                ? number(micros / 1e3, decimals(step / 1e3)) + " ms"
                : number(micros, 0) + " µs";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static int decimals(double step) {
        return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    }

    private String clock(long position, String pattern) {
        long micros = axis.originMicros() + position;
        Instant instant =
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /// The smallest human step that is not smaller than `least`.
    static long step(AxisKind kind, double least) {
        if (kind == AxisKind.TIME && least > SECOND) {
            for (long step : CLOCK_STEPS) {
                if (step >= least) {
                    return step;
                }
            }
        }
        long power = 1;
        while (power * 5 < least && power < Long.MAX_VALUE / 100) {
            power *= 10;
        }
        return power >= least ? power : power * 2 >= least ? power * 2 : power * 5;
    }
}
