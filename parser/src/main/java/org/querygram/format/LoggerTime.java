package org.querygram.format;

import java.time.ZoneId;

/// Reads a time stamp of any of the forms that logging frameworks print by default or are commonly
/// told to: ISO with `T` or blank, comma or dot, with or without offset; `%(asctime)s`; log4j's
/// DATE and ABSOLUTE; web servers' `21/Nov/2024:10:00:00 +0000`; syslog's `Nov 21 10:00:00`;
/// seconds and milliseconds since 1970.
///
/// Not thread-safe: every run has its own.
final class LoggerTime {

    private final LoggerCalendar calendar;
    private final boolean monthFirst;
    private final LoggerClock clock = new LoggerClock();

    private byte[] b = new byte[0];
    private int at;
    private int to;
    private long day;
    private boolean dated;
    private long result;

    /// @param monthFirst whether `01/02/2024` is the second of January
    LoggerTime(ZoneId zone, boolean monthFirst) {
        this.calendar = new LoggerCalendar(zone);
        this.monthFirst = monthFirst;
    }

    /// Microseconds since 1970 UTC of the last time matched. A time of day alone counts from
    /// 1970-01-01.
    long micros() {
        return result;
    }

    /// Whether the last time matched has a date.
    boolean hasDate() {
        return dated;
    }

    /// Position after the time at `from`, or -1.
    int match(byte[] buffer, int from, int end) {
        if (end - from < 8) {
            return -1;
        }
        b = buffer;
        at = from;
        to = end;
        day = 0;
        dated = false;
        return read() ? at : -1;
    }

    private boolean read() {
        int first = b[at];
        if (LoggerBytes.isDigit(first)) {
            int digits = LoggerBytes.digits(b, at, Math.min(to, at + 14)) - at;
            return switch (digits) {
                case 1, 2 -> twoDigits(digits);
                case 4 -> yearFirst() && clock() && finish();
                case 6 -> shortDate() && clock() && finish();
                case 8 -> compactDate() && clock() && finish();
                case 10, 13 -> epoch(digits);
                default -> false;
            };
        }
        return LoggerBytes.isLetter(first) && monthName() && finish();
    }

    private boolean finish() {
        result = calendar.micros(day, clock.second(), clock.micro(), clock.offset());
        return true;
    }

    private boolean twoDigits(int digits) {
        return at + digits < to && b[at + digits] == ':'
                ? clock() && finish()
                : dayFirst() && finish();
    }

    /// `2024-05-01T`, `2024/05/01 `, `2024.05.01 `.
    private boolean yearFirst() {
        int year = number(4);
        if (at >= to || (b[at] != '-' && b[at] != '/' && b[at] != '.')) {
            return false;
        }
        at++;
        int month = number(2);
        at++;
        int dayOfMonth = number(2);
        return date(year, month, dayOfMonth) && skipBetween();
    }

    /// `20240501 120000`, `20240501-12:00:00`.
    private boolean compactDate() {
        int year = number(4);
        int month = number(2);
        int dayOfMonth = number(2);
        return date(year, month, dayOfMonth) && skipBetween();
    }

    /// `261121 10:00:00`, which `%y%m%d %H:%M:%S` prints, and MySQL's old logs.
    private boolean shortDate() {
        int year = number(2);
        int month = number(2);
        int dayOfMonth = number(2);
        return date(year < 69 ? 2000 + year : 1900 + year, month, dayOfMonth)
                && at < to
                && (b[at] == ' ' || b[at] == 'T')
                && skipBetween();
    }

    /// `21/Nov/2024:10:00:00`, `21 Nov 2024 10:00:00`, `21.11.2024 10:00:00`, `05-21 10:00:00`.
    private boolean dayFirst() {
        int first = number(2);
        if (at + 3 >= to || first < 0) {
            return false;
        }
        int separator = b[at++];
        if (separator != '/' && separator != '-' && separator != '.' && separator != ' ') {
            return false;
        }
        int named = LoggerCalendar.month(b, at, to);
        if (named > 0) {
            at = LoggerBytes.letters(b, at, to);
            return at < to
                    && b[at++] == separator
                    && date(year(), named, first)
                    && skipBetween()
                    && clock();
        }
        int second2 = number(2);
        if (separator == '-' && at < to && b[at] == ' ') {
            return date(1970, first, second2) && skipBetween() && clock();
        }
        if (at >= to || b[at++] != separator) {
            return false;
        }
        int year = year();
        boolean american = second2 > 12 || (monthFirst && separator == '/' && first <= 12);
        return date(year, american ? first : second2, american ? second2 : first)
                && skipBetween()
                && clock();
    }

    /// `Nov 21 10:00:00`, `Nov 21, 2024 10:00:00 AM`, `November 21, 2024 - 10:00:00`, `Thu Nov 21
    /// 10:00:00 2024`.
    private boolean monthName() {
        int month = LoggerCalendar.month(b, at, to);
        int letters = LoggerBytes.letters(b, at, to) - at;
        if (month == 0 && letters == 3 && at + 4 < to && b[at + 3] == ' ') {
            at += 4;
            month = LoggerCalendar.month(b, at, to);
        }
        if (month == 0) {
            return false;
        }
        at = LoggerBytes.letters(b, at, to);
        at = LoggerBytes.skipBlanks(b, at, to);
        int dayOfMonth = number(2);
        int year = 1970;
        if (at + 2 < to && b[at] == ',' && b[at + 1] == ' ') {
            at += 2;
            year = number(4);
            at += at + 2 < to && b[at] == ' ' && b[at + 1] == '-' ? 2 : 0;
        }
        if (at >= to || b[at] != ' ' || !date(year, month, dayOfMonth)) {
            return false;
        }
        at = LoggerBytes.skipBlanks(b, at, to);
        return clock() && yearBehind(month, dayOfMonth);
    }

    private boolean yearBehind(int month, int dayOfMonth) {
        if (at + 5 <= to && b[at] == ' ' && LoggerBytes.digits(b, at + 1, to) == at + 5) {
            at++;
            return date(number(4), month, dayOfMonth);
        }
        return true;
    }

    private boolean epoch(int digits) {
        long value = LoggerBytes.number(b, at, at + digits);
        at += digits;
        dated = true;
        result = digits == 13 ? value * 1000 : value * 1_000_000;
        if (digits == 10) {
            at = clock.fraction(b, at, to);
            if (at < 0) {
                return false;
            }
            result += clock.micro();
        }
        return true;
    }

    /// `%y` has two digits: 69 is 1969 and 68 is 2068, as strptime reads them.
    private int year() {
        int from = at;
        int year = number(4);
        return at - from != 2 ? year : year < 69 ? 2000 + year : 1900 + year;
    }

    private boolean date(int year, int month, int dayOfMonth) {
        if (year < 0) {
            return false;
        }
        day = LoggerCalendar.day(year, month, dayOfMonth);
        dated = true;
        return day != Long.MIN_VALUE;
    }

    /// One `T`, `_`, `-`, `:` or some blanks between date and time of day.
    private boolean skipBetween() {
        if (at >= to) {
            return false;
        }
        int c = b[at];
        if (c == ' ') {
            at = LoggerBytes.skipBlanks(b, at, to);
            return true;
        }
        if (c == ',') {
            at = LoggerBytes.skipBlanks(b, at + 1, to);
            return true;
        }
        at++;
        return c == 'T' || c == 't' || c == '_' || c == '-' || c == ':';
    }

    private boolean clock() {
        int end = clock.read(b, at, to, dated);
        at = end;
        return end > 0;
    }

    /// Reads up to `most` digits; -1 when there is none.
    private int number(int most) {
        int end = LoggerBytes.digits(b, at, Math.min(to, at + most));
        int value = at < end ? (int) LoggerBytes.number(b, at, end) : -1;
        at = end;
        return value;
    }
}
