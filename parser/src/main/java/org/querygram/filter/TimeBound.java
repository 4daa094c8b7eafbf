package org.querygram.filter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// One end of a span of time: a moment, a moment on the log's own clock, or a time of every day.
///
/// @param instantMicros a moment, microseconds since 1970 UTC; null if the text names no zone
/// @param localMicros the same on the log's clock, as if that were UTC; null for a time of day
/// @param dayMicros microseconds since midnight on the log's clock; null unless it is one
public record TimeBound(
        @Nullable Long instantMicros, @Nullable Long localMicros, @Nullable Long dayMicros) {

    private static final long DAY_MICROS = 86_400_000_000L;

    /// Reads `2026-11-21`, `2026-11-21T10:15`, `2026-11-21 10:15:30.5`, `10:15`, and a moment with
    /// its zone (`...Z`, `...+02:00`).
    ///
    /// @param end true for the end of a span: a date alone is all of its day then
    /// @throws FilterException when the text is none of these
    public static TimeBound parse(String text, boolean end) throws FilterException {
        String iso = text.strip().toUpperCase(Locale.ROOT);
        if (iso.length() > 10 && iso.charAt(10) == ' ') {
            iso = iso.substring(0, 10) + "T" + iso.substring(11).strip().replace(" ", "");
        }
        try {
            return parse(iso, iso.length() > 11 && iso.charAt(10) == 'T', end);
        } catch (DateTimeException e) {
            throw new FilterException(
                    ("%s is no time. Write 2026-11-21, 2026-11-21T10:15:30, 10:15 (every day), or"
                                    + " with a zone 2026-11-21T10:15:30+01:00.")
                            .formatted(text));
        }
    }

    private static TimeBound parse(String iso, boolean hasTime, boolean end) {
        if (!hasTime && iso.indexOf(':') > 0) {
            long day = LocalTime.parse(iso).toNanoOfDay() / 1000;
            return new TimeBound(null, null, day);
        }
        if (!hasTime) {
            LocalDate date = LocalDate.parse(iso);
            long local = micros(date.atStartOfDay(ZoneOffset.UTC).toInstant());
            return new TimeBound(null, end ? local + DAY_MICROS - 1 : local, null);
        }
        String time = iso.substring(11);
        boolean zoned = time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
        if (zoned) {
            return new TimeBound(micros(OffsetDateTime.parse(iso).toInstant()), null, null);
        }
        Instant local = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        return new TimeBound(null, micros(local), null);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /// True for a time of every day.
    boolean everyDay() {
        return dayMicros != null;
    }

    /// True when both are fixed moments of one clock, and this one is the later. Times of every day
    /// may be in any order: from 22:00 to 02:00 is a night.
    public boolean isAfter(TimeBound other) {
        return isLater(instantMicros, other.instantMicros)
                || isLater(localMicros, other.localMicros);
    }

    private static boolean isLater(@Nullable Long one, @Nullable Long other) {
        return one != null && other != null && one > other;
    }

    /// How far a moment lies behind this end: negative before it, 0 at it.
    ///
    /// @param micros since 1970 UTC
    /// @param clockMicros the same moment on the log's clock
    long distance(long micros, long clockMicros) {
        if (instantMicros != null) {
            return micros - instantMicros;
        }
        if (localMicros != null) {
            return clockMicros - localMicros;
        }
        return Math.floorMod(clockMicros, DAY_MICROS) - (dayMicros == null ? 0 : dayMicros);
    }
}
