package org.querygram.format;

/// The start of a message of `django.db.backends`: `(0.001) `, the duration in seconds with three
/// decimals (`"(%.3f) %s; args=%s"` in django/db/backends/utils.py).
final class DjangoAnchor {

    private static final int MOST_DIGITS = 12;
    private static final int LONGEST_PREFIX = 600;

    private DjangoAnchor() {}

    /// Position after `(0.001)`, or -1 when no duration stands at `at`.
    static int end(byte[] b, int at, int to) {
        if (at + 7 > to || b[at] != '(') {
            return -1;
        }
        int dot = LoggerBytes.digits(b, at + 1, Math.min(to, at + 1 + MOST_DIGITS));
        int close = dot + 4;
        if (dot == at + 1 || close >= to || b[dot] != '.' || b[close] != ')') {
            return -1;
        }
        boolean decimals = LoggerBytes.digits(b, dot + 1, close) == close;
        boolean apart = close + 1 == to || LoggerBytes.isSpace(b[close + 1]);
        return decimals && apart ? close + 1 : -1;
    }

    /// The duration at `at` in nanoseconds; call it only where `end` found one.
    static long nanos(byte[] b, int at, int end) {
        long seconds = LoggerBytes.number(b, at + 1, end - 5);
        long millis = LoggerBytes.number(b, end - 4, end - 1);
        // Beyond thirty years the number is no duration; it is unknown then, so that sums stay
        // finite.
        return seconds >= 1_000_000_000L ? -1 : (seconds * 1000 + millis) * 1_000_000;
    }

    /// Position of the first duration on the line, or -1.
    static int find(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        for (int at = from; at < limit; at++) {
            if (b[at] == '('
                    && (at == from
                            || !LoggerBytes.isLetter(b[at - 1])
                            || LoggerBytes.endsColour(b, from, at - 1))
                    && end(b, at, to) > 0) {
                return at;
            }
        }
        return -1;
    }
}
