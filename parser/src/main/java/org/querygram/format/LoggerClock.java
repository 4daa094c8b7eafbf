package org.querygram.format;

/// Reads a time of day, with fraction and zone where they stand there. Part of {@link LoggerTime}.
final class LoggerClock {

    static final int ZONE_OF_HINTS = Integer.MIN_VALUE;

    private byte[] b = new byte[0];
    private int at;
    private int to;
    private int second;
    private int micro;
    private int offset = ZONE_OF_HINTS;

    /// Seconds since midnight.
    int second() {
        return second;
    }

    /// Microseconds of the second.
    int micro() {
        return micro;
    }

    /// Seconds east of UTC, or `ZONE_OF_HINTS` where the log does not say.
    int offset() {
        return offset;
    }

    /// Position after the time of day at `from`, its zone included; or -1.
    ///
    /// @param minutesSuffice whether the seconds may be missing
    int read(byte[] buffer, int from, int end, boolean minutesSuffice) {
        begin(buffer, from, end);
        return clock(minutesSuffice) ? at : -1;
    }

    /// Position after the fraction of a second at `from`, or -1.
    int fraction(byte[] buffer, int from, int end) {
        begin(buffer, from, end);
        return fraction() ? at : -1;
    }

    private void begin(byte[] buffer, int from, int end) {
        b = buffer;
        at = from;
        to = end;
        second = 0;
        micro = 0;
        offset = ZONE_OF_HINTS;
    }

    private boolean clock(boolean minutesSuffice) {
        int hour = number(2);
        boolean colons = at < to && b[at] == ':';
        at += colons ? 1 : 0;
        int minute = number(2);
        boolean seconds = at < to && (colons ? b[at] == ':' : LoggerBytes.isDigit(b[at]));
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (!seconds && !minutesSuffice)) {
            return false;
        }
        int secondOfMinute = 0;
        if (seconds) {
            at += colons ? 1 : 0;
            secondOfMinute = number(2);
        }
        if (secondOfMinute < 0 || secondOfMinute > 60) {
            return false;
        }
        second = hour * 3600 + minute * 60 + secondOfMinute;
        fraction();
        halfOfDay(hour);
        zone();
        return at >= to || !LoggerBytes.isDigit(b[at]);
    }

    /// `.123`, `,123456`, `:123` (three digits only: a colon may also end the field).
    private boolean fraction() {
        if (at + 1 >= to || (b[at] != '.' && b[at] != ',' && b[at] != ':')) {
            return false;
        }
        int end = LoggerBytes.digits(b, at + 1, Math.min(to, at + 12));
        int digits = end - at - 1;
        if (digits == 0 || digits > 9 || (b[at] == ':' && digits != 3)) {
            return false;
        }
        long value = LoggerBytes.number(b, at + 1, Math.min(end, at + 7));
        for (int i = digits; i < 6; i++) {
            value *= 10;
        }
        micro = (int) value;
        at = end;
        return true;
    }

    private void halfOfDay(int hour) {
        if (at + 3 > to
                || b[at] != ' '
                || (b[at + 2] | 0x20) != 'm'
                || (at + 3 < to && LoggerBytes.isLetter(b[at + 3]))) {
            return;
        }
        int half = b[at + 1] | 0x20;
        if (half == 'p' && hour < 12) {
            second += 12 * 3600;
        } else if (half == 'a' && hour == 12) {
            second -= 12 * 3600;
        }
        at += half == 'p' || half == 'a' ? 3 : 0;
    }

    /// `Z`, `+02:00`, `+0200`, ` +0200`, ` UTC`, ` GMT`; other names of zones are not unique and
    /// stay unread.
    private void zone() {
        int p = at < to && b[at] == ' ' ? at + 1 : at;
        if (p >= to) {
            return;
        }
        if (p == at && (b[p] == 'Z' || b[p] == 'z')) {
            offset = 0;
            at++;
        } else if (b[p] == '+' || b[p] == '-') {
            signedOffset(p);
        } else if (LoggerBytes.letters(b, p, to) == p + 3 && utc(p)) {
            offset = 0;
            at = p + 3;
        }
    }

    private boolean utc(int p) {
        return (b[p] == 'U' && b[p + 1] == 'T' && b[p + 2] == 'C')
                || (b[p] == 'G' && b[p + 1] == 'M' && b[p + 2] == 'T');
    }

    private void signedOffset(int sign) {
        int digits = LoggerBytes.digits(b, sign + 1, Math.min(to, sign + 6)) - sign - 1;
        int minutes;
        int end;
        if (digits == 4) {
            end = sign + 5;
            minutes = (int) LoggerBytes.number(b, sign + 3, end);
        } else if (digits == 2 && sign + 6 <= to && b[sign + 3] == ':') {
            end = sign + 6;
            minutes = (int) LoggerBytes.number(b, sign + 4, end);
        } else {
            return;
        }
        int hours = (int) LoggerBytes.number(b, sign + 1, sign + 3);
        if (minutes >= 0 && minutes < 60 && hours <= 18) {
            offset = (hours * 3600 + minutes * 60) * (b[sign] == '-' ? -1 : 1);
            at = end;
        }
    }

    /// Reads up to `most` digits; -1 when there is none.
    private int number(int most) {
        int end = LoggerBytes.digits(b, at, Math.min(to, at + most));
        int value = at < end ? (int) LoggerBytes.number(b, at, end) : -1;
        at = end;
        return value;
    }
}
