package org.querygram.app.report.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Times as ISO-8601 in UTC. Most of a log's times are of one day, whose date is made once.
final class Times {

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400;

    /// From 0000 to 9999 years have four digits; for others Java's own way will do.
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private long day = Long.MIN_VALUE;
    private String date = "";

    /// Microseconds since 1970 as `2026-03-02T06:00:00.25Z`.
    String iso(long micros) {
        long seconds = Math.floorDiv(micros, SECOND);
        long its = Math.floorDiv(seconds, DAY);
        if (its < FIRST_DAY || its > LAST_DAY) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        }
        if (its != day) {
            day = its;
            date = LocalDate.ofEpochDay(its) + "T";
        }
        int second = (int) Math.floorMod(seconds, DAY);
        StringBuilder text = new StringBuilder(32).append(date);
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60);
        long rest = Math.floorMod(micros, SECOND);
        if (rest > 0) {
            text.append('.');
            for (long unit = SECOND / 10; rest > 0; unit /= 10) {
                text.append((char) ('0' + rest / unit));
                rest %= unit;
            }
        }
        return text.append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
