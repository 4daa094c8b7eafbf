package org.querygram.wrap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Reads the times that wrappers write: ISO 8601 (containers, clouds, rsyslog), `Nov 30 21:10:20`
/// (RFC 3164, without a year), seconds since 1970 (`journalctl -o short-unix`).
final class WrapTimes {

    private final WrapMonths months = new WrapMonths();
    private final ZoneId zone;
    private final LocalDateTime latest;

    /// Of the last time read, microseconds since 1970 UTC.
    long micros;

    /// How many digits its fraction had.
    int fractionDigits;

    private long minuteKey = -1;
    private long minuteMicros;

    /// @param zone of times that do not say theirs
    /// @param latest when the log was last written: a time without a year is the last one before it
    WrapTimes(ZoneId zone, Instant latest) {
        this.zone = zone;
        this.latest = LocalDateTime.ofInstant(latest, zone).plusDays(1);
    }

    /// Reads `2024-05-01T12:00:00.123456789Z`, `+02:00`, `+0200`, or no zone.
    ///
    /// @return the position behind it, or -1
    int iso(byte[] b, int from, int to) {
        if (to - from < 19 || b[from + 4] != '-' || b[from + 7] != '-' || b[from + 10] != 'T') {
            return -1;
        }
        int year = number(b, from, 4);
        int month = number(b, from + 5, 2);
        int day = number(b, from + 8, 2);
        int clock = clock(b, from + 11, to);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31 || clock < 0) {
            return -1;
        }
        int end = from + 19;
        long fraction = fraction(b, end, to);
        end += fractionDigits == 0 ? 0 : fractionDigits + 1;
        int zoneEnd = zoneEnd(b, end, to);
        long local = minute(year, month, day, clock / 100_00, clock / 100 % 100, zoneEnd == end);
        if (local == Long.MIN_VALUE) {
            return -1;
        }
        micros = local + clock % 100 * 1_000_000L + fraction - offset(b, end, zoneEnd);
        return zoneEnd;
    }

    /// Reads `Nov 30 21:10:20`, `Nov  3 21:10:20.123456`, `Okt 03 21:10:20`.
    ///
    /// @return the position behind it, or -1
    int bsd(byte[] b, int from, int to) {
        int blank = months.read(b, from, to);
        if (blank < 0 || to - blank < 12 || b[blank + 3] != ' ') {
            return -1;
        }
        int month = months.month();
        int day = b[blank + 1] == ' ' ? number(b, blank + 2, 1) : number(b, blank + 1, 2);
        int clock = clock(b, blank + 4, to);
        if (day < 1 || day > 31 || clock < 0) {
            return -1;
        }
        int end = blank + 12;
        long fraction = fraction(b, end, to);
        end += fractionDigits == 0 ? 0 : fractionDigits + 1;
        boolean later = month * 100 + day > latest.getMonthValue() * 100 + latest.getDayOfMonth();
        int year = latest.getYear() - (later ? 1 : 0);
        long local = minute(year, month, day, clock / 100_00, clock / 100 % 100, true);
        if (local == Long.MIN_VALUE) {
            return -1;
        }
        micros = local + clock % 100 * 1_000_000L + fraction;
        return end;
    }

    /// Reads `1714557600.123456`.
    ///
    /// @return the position behind it, or -1
    int unix(byte[] b, int from, int to) {
        int end = from + 10;
        long seconds = to - from < 12 ? -1 : number(b, from, 9);
        if (seconds < 0 || b[end] != '.' || number(b, from + 9, 1) < 0) {
            return -1;
        }
        long fraction = fraction(b, end, to);
        micros = (seconds * 10 + b[from + 9] - '0') * 1_000_000 + fraction;
        return end + 1 + fractionDigits;
    }

    /// `21:10:20` as 211020, or -1.
    private static int clock(byte[] b, int from, int to) {
        if (to - from < 8 || b[from + 2] != ':' || b[from + 5] != ':') {
            return -1;
        }
        int hour = number(b, from, 2);
        int minute = number(b, from + 3, 2);
        int second = number(b, from + 6, 2);
        boolean fits = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
        return fits ? (hour * 100 + minute) * 100 + Math.min(second, 60) : -1;
    }

    /// Microseconds of `.123456789`; nothing where no such digits stand.
    private long fraction(byte[] b, int from, int to) {
        fractionDigits = 0;
        if (from >= to || b[from] != '.' && b[from] != ',') {
            return 0;
        }
        long value = 0;
        int scale = 1_000_000;
        int at = from + 1;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            scale /= 10;
            value += (long) (b[at++] - '0') * scale;
        }
        fractionDigits = at - from - 1;
        return value;
    }

    private static int zoneEnd(byte[] b, int from, int to) {
        if (from < to && b[from] == 'Z') {
            return from + 1;
        }
        if (from + 3 > to || b[from] != '+' && b[from] != '-') {
            return from;
        }
        int at = from + 1;
        while (at < to && at < from + 6 && (b[at] >= '0' && b[at] <= '9' || b[at] == ':')) {
            at++;
        }
        return at;
    }

    /// Microseconds that a zone is ahead of UTC.
    private static long offset(byte[] b, int from, int to) {
        if (to - from < 3) {
            return 0;
        }
        int minutesFrom = b[from + 3 < to ? from + 3 : from] == ':' ? from + 4 : from + 3;
        long minutes = minutesFrom + 2 <= to ? Math.max(0, number(b, minutesFrom, 2)) : 0;
        long total = Math.max(0, number(b, from + 1, 2)) * 60L + minutes;
        return (b[from] == '-' ? -total : total) * 60_000_000;
    }

    /// Microseconds of the start of a minute; lines of one minute share it.
    private long minute(int year, int month, int day, int hour, int minute, boolean local) {
        long key = ((((year * 13L + month) * 32 + day) * 24 + hour) * 60 + minute) * 2;
        key += local ? 1 : 0;
        if (key != minuteKey) {
            try {
                LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute);
                ZoneId in = local ? zone : ZoneId.of("UTC");
                minuteMicros = time.atZone(in).toEpochSecond() * 1_000_000;
                minuteKey = key;
            } catch (DateTimeException e) {
                return Long.MIN_VALUE;
            }
        }
        return minuteMicros;
    }

    private static int number(byte[] b, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return -1;
            }
            number = number * 10 + b[i] - '0';
        }
        return number;
    }
}
