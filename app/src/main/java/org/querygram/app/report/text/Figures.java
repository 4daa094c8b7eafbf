package org.querygram.app.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them: `1,243`, `3.91 ms`, `1.21 s`, `434 KB`; unknown is `–`.
///
/// @param wholeMillis true when the log rounds durations to 1 ms: nothing finer is shown then
public record Figures(boolean wholeMillis) {

    /// Stands where the log does not say.
    public static final String UNKNOWN = "–";

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    /// With commas between thousands, whatever the locale.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// "1 statement", "1,243 statements".
    public static String count(long number, String one) {
        return count(number) + " " + (number == 1 ? one : plural(one));
    }

    private static String plural(String one) {
        if (one.endsWith("s")) {
            return one + "es";
        }
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    /// A duration with three digits.
    ///
    /// @param nanos or -1 for unknown
    public String duration(long nanos) {
        if (nanos < 0) {
            return UNKNOWN;
        }
        if (nanos >= 120 * NANOS_PER_SECOND) {
            return longDuration(nanos);
        }
        if (wholeMillis && nanos < NANOS_PER_MILLI) {
            return "under 1 ms";
        }
        if (nanos >= 999.5 * NANOS_PER_MILLI) {
            return threeDigits(nanos / NANOS_PER_SECOND) + " s";
        }
        double millis = nanos / NANOS_PER_MILLI;
        return (wholeMillis ? String.valueOf(Math.round(millis)) : threeDigits(millis)) + " ms";
    }

    private static String longDuration(long nanos) {
        long seconds = Math.round(nanos / NANOS_PER_SECOND);
        long minutes = seconds / 60;
        return minutes < 120
                ? "%d min %d s".formatted(minutes, seconds % 60)
                : "%s h %d min".formatted(count(minutes / 60), minutes % 60);
    }

    private static String threeDigits(double number) {
        BigDecimal rounded = new BigDecimal(number).round(THREE_DIGITS);
        if (rounded.scale() > 3) {
            rounded = rounded.setScale(3, RoundingMode.HALF_UP);
        }
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /// "434 KB"; a KB is 1,000 bytes.
    public static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return (unit == 0 ? count(bytes) : threeDigits(size)) + " " + UNITS[unit];
    }

    /// "81 %"; never 100 % for less than all, nor 0 % for more than nothing.
    public static String percent(long part, long whole) {
        if (whole <= 0) {
            return UNKNOWN;
        }
        double percent = 100.0 * part / whole;
        if (part > 0 && percent < 1) {
            return "under 1 %";
        }
        if (part < whole && percent >= 99) {
            return String.format(
                    Locale.ROOT, "%.1f %%", Math.min(99.9, Math.floor(percent * 10) / 10));
        }
        return Math.round(percent) + " %";
    }
}
