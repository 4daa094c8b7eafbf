package org.querygram.format;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// Turns the numbers of a civil date and time into microseconds since 1970 UTC.
final class LoggerCalendar {

    private static final byte[] MONTHS = LoggerBytes.ascii("janfebmaraprmayjunjulaugsepoctnovdec");
    private static final long SECONDS_OF_DAY = 86_400;

    private final ZoneRules rules;
    private long quarter = Long.MIN_VALUE;
    private int quarterOffset;

    LoggerCalendar(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, or `Long.MIN_VALUE` when that is
    /// no date.
    static long day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Long.MIN_VALUE;
        }
        // Years begin in March here: the leap day is the last one, and a month's first day is a
        // linear formula.
        int y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400);
        int yearOfEra = (int) (y - era * 400);
        int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    /// Number of the month that the three letters at `at` name in English, or 0.
    static int month(byte[] b, int at, int to) {
        if (to - at < 3) {
            return 0;
        }
        for (int i = 0; i < MONTHS.length; i += 3) {
            if ((b[at] | 0x20) == MONTHS[i]
                    && (b[at + 1] | 0x20) == MONTHS[i + 1]
                    && (b[at + 2] | 0x20) == MONTHS[i + 2]) {
                return i / 3 + 1;
            }
        }
        return 0;
    }

    /// @param offsetSeconds east of UTC, or `LoggerClock.ZONE_OF_HINTS` where the log does not
    ///     say: the zone decides
    long micros(long day, int secondOfDay, int micros, int offsetSeconds) {
        long local = day * SECONDS_OF_DAY + secondOfDay;
        int offset = offsetSeconds == LoggerClock.ZONE_OF_HINTS ? zoneOffset(local) : offsetSeconds;
        return (local - offset) * 1_000_000 + micros;
    }

    /// Offsets change on quarters of an hour at the finest; asking the rules once for each is
    /// enough.
    private int zoneOffset(long local) {
        long at = Math.floorDiv(local, 900L);
        if (at != quarter) {
            quarter = at;
            quarterOffset =
                    rules.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC))
                            .getTotalSeconds();
        }
        return quarterOffset;
    }
}
