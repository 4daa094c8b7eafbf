package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Fields that are numbers, compared with `>`, `>=`, `<`, `<=`, `=`.
public enum FigureField {
    /// Runs of the query class.
    COUNT("count", false),
    /// Duration of the statement itself.
    TIME("time", true),
    /// Duration of all runs of the query class together.
    TOTAL("total", true),
    MEAN("mean", true),
    P95("p95", true),
    MAX("max", true),
    /// Rows that the statement brought back or wrote.
    ROWS("rows", false),
    LINE("line", false);

    private record Unit(String name, long nanos) {}

    /// The longest name first where one ends another.
    private static final List<Unit> UNITS =
            List.of(
                    new Unit("min", 60_000_000_000L),
                    new Unit("ms", 1_000_000),
                    new Unit("us", 1_000),
                    new Unit("µs", 1_000),
                    new Unit("ns", 1),
                    new Unit("s", 1_000_000_000));

    /// Milliseconds: what a bare number means, as in most logs.
    private static final Unit BARE = new Unit("", 1_000_000);

    private static final int MOST_DIGITS = 18;

    private final String word;
    private final boolean duration;

    FigureField(String word, boolean duration) {
        this.word = word;
        this.duration = duration;
    }

    /// As it is written.
    public String word() {
        return word;
    }

    /// True for durations: their numbers have units.
    public boolean isDuration() {
        return duration;
    }

    /// A number of this field as text that reads as the same number.
    String written(long value) {
        if (!duration) {
            return Long.toString(value);
        }
        for (String unit : List.of("s", "ms", "us")) {
            long nanos = unit(unit).nanos();
            if (value != 0 && value % nanos == 0) {
                return value / nanos + unit;
            }
        }
        return value + "ns";
    }

    /// The number that a text means, or null when it is none.
    @Nullable Long read(String text) {
        Unit unit = duration ? unit(text) : new Unit("", 1);
        String digits = text.substring(0, text.length() - unit.name().length());
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !isNumber(digits)) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits).multiply(BigDecimal.valueOf(unit.nanos()));
        boolean fits = value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return fits ? Long.valueOf(value.longValue()) : null;
    }

    private boolean isNumber(String digits) {
        int points = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        boolean whole = points == 0;
        char last = digits.charAt(digits.length() - 1);
        return whole || (duration && points == 1 && last != '.' && digits.charAt(0) != '.');
    }

    private static Unit unit(String text) {
        return UNITS.stream().filter(unit -> text.endsWith(unit.name())).findFirst().orElse(BARE);
    }
}
