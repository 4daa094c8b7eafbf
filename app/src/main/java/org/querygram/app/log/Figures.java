package org.querygram.app.log;

import org.querygram.stats.QueryStats;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Locale;

/// Figures as people read them: three digits are enough, unknown is a dash.
///
/// A log that rounds to whole milliseconds shows whole ones, and `under 1 ms` instead of a zero
/// that nobody measured.
public final class Figures {

    /// What is not known.
    public static final String UNKNOWN = "–";

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final boolean wholeMillis;

    Figures(boolean wholeMillis) {
        this.wholeMillis = wholeMillis;
    }

    /// Of an analysis that keeps no single durations: sums of whole milliseconds are whole.
    static Figures of(List<QueryStats> stats) {
        return new Figures(
                stats.stream()
                        .allMatch(
                                of -> of.totalNanos() % MILLI <= 0 && of.maxNanos() % MILLI <= 0));
    }

    /// For sums of durations, of which nobody knows yet whether the log rounds them.
    public static Figures exact() {
        return new Figures(false);
    }

    static Figures of(Workload workload) {
        for (int row = 0; row < workload.size(); row++) {
            long nanos = workload.durationNanos(row);
            if (nanos > 0 && nanos % MILLI != 0) {
                return new Figures(false);
            }
        }
        return new Figures(true);
    }

    /// True when the log rounds durations to whole milliseconds: a zero is anything under one.
    public boolean wholeMillis() {
        return wholeMillis;
    }

    /// `2,796`.
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// `1 statement`, `2,796 statements`.
    public static String counted(long count, String singular) {
        return count(count) + " " + singular + (count == 1 ? "" : "s");
    }

    /// `30.7 million`: for figures that still grow.
    public static String roughly(long count) {
        return count < 1_000_000
                ? count(count)
                : String.format(Locale.ROOT, "%.1f million", count / 1e6);
    }

    /// `2,796`, `410 k`, `2.17 M`: beside names that need the room.
    public static String brief(long count) {
        if (count < 100_000) {
            return count(count);
        }
        boolean thousands = count < 999_500;
        double value = count / (thousands ? 1e3 : 1e6);
        String digits = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits + (thousands ? " k" : " M"), value);
    }

    /// `434 KB`, `6.2 GB`.
    public static String bytes(double bytes) {
        if (bytes < 1024) {
            return String.format(Locale.ROOT, "%.0f bytes", bytes);
        }
        String[] units = {"KB", "MB", "GB", "TB"};
        double value = bytes / 1024;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /// `81 %`, `<1 %`; a dash when there is nothing to divide by.
    public static String share(double part) {
        if (Double.isNaN(part) || part < 0) {
            return UNKNOWN;
        }
        double percent = part * 100;
        return percent > 0 && percent < 0.5
                ? "<1 %"
                : String.format(Locale.ROOT, "%.0f %%", percent);
    }

    /// `44 ms`, `3.91 ms`, `1.21 s`, `10.5 s`; `under 1 ms` where the log rounds.
    ///
    /// @param nanos -1 where the log does not say
    public String time(long nanos) {
        if (nanos < 0) {
            return UNKNOWN;
        }
        if (nanos < MILLI && wholeMillis) {
            return "under 1 ms";
        }
        return nanos < SECOND ? millis(nanos) : seconds(nanos / 1e9);
    }

    private String millis(long nanos) {
        double millis = nanos / 1e6;
        String form =
                wholeMillis || millis >= 99.95
                        ? "%.0f ms"
                        : millis >= 9.995 ? "%.1f ms" : "%.2f ms";
        return String.format(Locale.ROOT, form, millis);
    }

    private static String seconds(double seconds) {
        if (seconds >= 600) {
            return String.format(Locale.ROOT, "%,.0f min", seconds / 60);
        }
        String form = seconds >= 99.95 ? "%.0f s" : seconds >= 9.995 ? "%.1f s" : "%.2f s";
        return String.format(Locale.ROOT, form, seconds);
    }
}
