package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.sql.EightBytes;

import java.nio.charset.StandardCharsets;

/// Reads PostgreSQL's times, `2024-05-01 12:00:00.123 CEST` (%m), the same without milliseconds
/// (%t, %s), and `1714557600.123` (%n), from bytes. Lines of one minute share date, minute and
/// zone: these are worked out once.
final class PgTimes {

    /// `yyyy-mm-dd hh:mm`
    private static final int MINUTE_BYTES = 16;

    private static final int MOST_ZONE_BYTES = 10;

    private final PgZones zones;
    /// Date, hour and minute of the line before, as two times eight bytes.
    private long minuteStart;

    private long minuteEnd;
    private final byte[] zone = new byte[MOST_ZONE_BYTES];
    private int zoneLength = -1;
    private long minuteMicros;

    /// Of the last time read, microseconds since 1970 UTC.
    long micros = Entry.NO_TIME;

    PgTimes(PgZones zones) {
        this.zones = zones;
    }

    /// Reads %m or %t.
    ///
    /// @return the position behind the zone, or -1 when no time stands here
    int read(byte[] b, int from, int to) {
        int at = from + MINUTE_BYTES;
        if (to - from < 19 || b[from + 4] != '-' || b[from + 13] != ':' || b[at] != ':') {
            return -1;
        }
        int tens = b[at + 1] - '0';
        int ones = b[at + 2] - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            return -1;
        }
        int second = tens * 10 + ones;
        at += 3;
        long fraction = 0;
        if (at < to && b[at] == '.') {
            int scale = 1_000_000;
            at++;
            while (at < to && b[at] >= '0' && b[at] <= '9') {
                scale /= 10;
                fraction += (long) (b[at++] - '0') * scale;
            }
        }
        int end = sameZone(b, at, to) ? at + 1 + zoneLength : zoneEnd(b, at, to);
        int zoneFrom = Math.min(at + 1, end);
        if (!sameMinute(b, from, zoneFrom, end) && !newMinute(b, from, zoneFrom, end)) {
            return -1;
        }
        micros = minuteMicros + second * 1_000_000L + fraction;
        return end;
    }

    /// Reads a time that fills a field. COPY writes the zone without a blank before it, `+00`;
    /// shippers write ISO 8601's `T` and `Z`.
    ///
    /// @return false when no such time stands there
    boolean readField(byte[] b, int from, int to) {
        if (to - from < 19 || b[from + 4] != '-') {
            return readEpoch(b, from, to) == to;
        }
        int at = from + 19;
        int second = number(b, at - 2, 2);
        if (second < 0 || b[at - 3] != ':' || b[at - 6] != ':') {
            return false;
        }
        long fraction = 0;
        if (at < to && b[at] == '.') {
            int scale = 1_000_000;
            at++;
            while (at < to && digit(b[at])) {
                scale /= 10;
                fraction += (long) (b[at++] - '0') * scale;
            }
        }
        int zoneFrom = at < to && b[at] == ' ' ? at + 1 : at;
        boolean read =
                to - zoneFrom <= MOST_ZONE_BYTES
                        && (sameMinute(b, from, zoneFrom, to) || newMinute(b, from, zoneFrom, to));
        if (read) {
            micros = minuteMicros + second * 1_000_000L + fraction;
        }
        return read;
    }

    /// Whether a blank, the zone of the line before and one more blank stand here.
    private boolean sameZone(byte[] b, int from, int to) {
        int length = zoneLength;
        int end = from + 1 + length;
        if (length <= 0 || end >= to || b[from] != ' ' || b[end] != ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (b[from + 1 + i] != zone[i]) {
                return false;
            }
        }
        return true;
    }

    /// Behind ` CEST`, ` +03`, ` +05:30`; where no zone stands, the position itself.
    private static int zoneEnd(byte[] b, int from, int to) {
        if (from + 1 >= to || b[from] != ' ') {
            return from;
        }
        int at = from + 1;
        int limit = Math.min(to, at + MOST_ZONE_BYTES);
        if (b[at] == '+' || b[at] == '-') {
            at++;
            while (at < limit && (digit(b[at]) || offsetColon(b, at, limit))) {
                at++;
            }
            return at;
        }
        while (at < limit && letter(b[at])) {
            at++;
        }
        boolean severity = at < to && b[at] == ':' && PgTag.at(b, from + 1, to) != null;
        return at == from + 1 || severity ? from : at;
    }

    private static boolean offsetColon(byte[] b, int at, int limit) {
        return b[at] == ':' && at + 2 < limit && digit(b[at + 1]) && digit(b[at + 2]);
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean letter(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private boolean sameMinute(byte[] b, int from, int zoneFrom, int zoneEnd) {
        if (zoneEnd - zoneFrom != zoneLength) {
            return false;
        }
        if (EightBytes.at(b, from + Long.BYTES) != minuteEnd
                || EightBytes.at(b, from) != minuteStart) {
            return false;
        }
        for (int i = 0; i < zoneLength; i++) {
            if (b[zoneFrom + i] != zone[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean newMinute(byte[] b, int from, int zoneFrom, int zoneEnd) {
        int year = number(b, from, 4);
        int month = number(b, from + 5, 2);
        int day = number(b, from + 8, 2);
        int hour = number(b, from + 11, 2);
        int minutes = number(b, from + 14, 2);
        boolean fits =
                year >= 0
                        && b[from + 7] == '-'
                        && (b[from + 10] == ' ' || b[from + 10] == 'T')
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= 31
                        && hour >= 0
                        && hour <= 24
                        && minutes >= 0
                        && minutes <= 59;
        if (!fits) {
            return false;
        }
        String name = new String(b, zoneFrom, zoneEnd - zoneFrom, StandardCharsets.ISO_8859_1);
        long second = days(year, month, day) * 86_400 + hour * 3_600L + minutes * 60L;
        minuteMicros = (second - zones.offsetSeconds(name, second)) * 1_000_000;
        minuteStart = EightBytes.at(b, from);
        minuteEnd = EightBytes.at(b, from + Long.BYTES);
        zoneLength = zoneEnd - zoneFrom;
        System.arraycopy(b, zoneFrom, zone, 0, zoneLength);
        return true;
    }

    private static int number(byte[] b, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (!digit(b[i])) {
                return -1;
            }
            number = number * 10 + b[i] - '0';
        }
        return number;
    }

    /// Days since 1970-01-01 in the Gregorian calendar: years start in March, so that a leap day
    /// ends one.
    static long days(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    /// Reads %n.
    ///
    /// @return the position behind it, or -1 when no such time stands here
    int readEpoch(byte[] b, int from, int to) {
        int at = from;
        long value = 0;
        while (at < to && digit(b[at]) && at - from < 12) {
            value = value * 10 + b[at++] - '0';
        }
        if (at - from < 9) {
            return -1;
        }
        value *= 1_000_000;
        if (at + 1 < to && b[at] == '.') {
            int scale = 1_000_000;
            at++;
            while (at < to && digit(b[at])) {
                scale /= 10;
                value += (long) (b[at++] - '0') * scale;
            }
        }
        micros = value;
        return at;
    }
}
