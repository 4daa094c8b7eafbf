package org.querygram.format;

/// Finds the duration that a formatter prints beside the SQL: `0.001`, `[0.001]`, `0.001s` or
/// `(1.2ms)`; `%(duration)s` is in seconds.
final class DjangoSqlDuration {

    private DjangoSqlDuration() {}

    /// Nanoseconds, or -1 when the range is no duration: one has a decimal point.
    static long nanos(byte[] b, int rangeFrom, int rangeTo) {
        int from = rangeFrom;
        int to = rangeTo;
        if (to - from > 2 && LoggerLayout.closing(b[from]) == b[to - 1]) {
            from = LoggerBytes.skipBlanks(b, from + 1, to);
            to = LoggerBytes.trimEnd(b, from, to - 1);
        }
        int scale = 9;
        if (to - from > 2 && b[to - 1] == 's') {
            scale = b[to - 2] == 'm' ? 6 : 9;
            to = LoggerBytes.trimEnd(b, from, to - (scale == 6 ? 2 : 1));
        }
        int point = LoggerBytes.digits(b, from, to);
        boolean decimal = point > from && point + 1 < to && b[point] == '.';
        return decimal ? JsonNumber.scaled(b, from, to, scale) : -1;
    }

    /// The element of the line's prefix that is a duration, or -1.
    static int element(byte[] b, LoggerMatch match) {
        for (int i = match.matched - 1; i >= 0; i--) {
            if (nanos(b, match.from[i], match.to[i]) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// Where a duration in brackets begins behind the SQL, or -1.
    static int suffix(byte[] b, int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        if (end - from < 8 || (b[end - 1] != ']' && b[end - 1] != ')')) {
            return -1;
        }
        int at = end - 1;
        while (at > from && b[at] != ' ' && end - at < 24) {
            at--;
        }
        return b[at] == ' ' && LoggerLayout.closing(b[at + 1]) != 0 && nanos(b, at + 1, end) >= 0
                ? at + 1
                : -1;
    }
}
