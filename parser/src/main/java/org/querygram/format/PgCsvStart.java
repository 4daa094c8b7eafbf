package org.querygram.format;

/// Tells whether a line is the first of a csvlog row: time, user, database, process number, host,
/// session id and line number, as write_csvlog (csvlog.c) writes them. A line inside a quoted text
/// hardly looks like that, because every quote in it is doubled.
final class PgCsvStart {

    /// `yyyy-mm-dd hh:mm:ss`
    private static final int TIME_BYTES = 19;

    private static final int MOST_NAME = 600;

    private PgCsvStart() {}

    /// A quick look, for lines that are read on anyway.
    static boolean mayStart(byte[] b, int from, int to) {
        int at = from < to && b[from] == '"' ? from + 1 : from;
        return at + TIME_BYTES < to
                && digit(b[at])
                && digit(b[at + 1])
                && digit(b[at + 2])
                && digit(b[at + 3])
                && b[at + 4] == '-'
                && b[at + 7] == '-'
                && b[at + 13] == ':'
                && b[at + 16] == ':';
    }

    static boolean starts(byte[] b, int from, int to) {
        if (!mayStart(b, from, to)) {
            return false;
        }
        int at = field(b, from, to);
        at = field(b, at, to);
        at = field(b, at, to);
        at = number(b, at, to);
        at = field(b, at, to);
        at = session(b, at, to);
        return number(b, at, to) > 0;
    }

    /// @return behind the comma after a field, or -1
    private static int field(byte[] b, int from, int to) {
        if (from < 0 || from >= to) {
            return -1;
        }
        int limit = Math.min(to, from + MOST_NAME);
        boolean quoted = b[from] == '"';
        int at = quoted ? from + 1 : from;
        while (at < limit && b[at] != '\n') {
            if (b[at] == '"') {
                if (!quoted) {
                    return -1;
                }
                if (at + 1 < limit && b[at + 1] == ',') {
                    return at + 2;
                }
                at++;
                if (at >= limit || b[at] != '"') {
                    return -1;
                }
            } else if (!quoted && b[at] == ',') {
                return at + 1;
            }
            at++;
        }
        return -1;
    }

    private static int number(byte[] b, int from, int to) {
        int at = opening(b, from, to);
        int start = at;
        while (at >= 0 && at < to && digit(b[at])) {
            at++;
        }
        return at > start ? comma(b, at, to) : -1;
    }

    private static int session(byte[] b, int from, int to) {
        int at = opening(b, from, to);
        int dots = 0;
        int start = at;
        while (at >= 0 && at < to && (hex(b[at]) || b[at] == '.')) {
            dots += b[at++] == '.' ? 1 : 0;
        }
        return at > start && dots == 1 ? comma(b, at, to) : -1;
    }

    private static int opening(byte[] b, int from, int to) {
        return from >= 0 && from < to && b[from] == '"' ? from + 1 : from;
    }

    private static int comma(byte[] b, int from, int to) {
        int at = from < to && b[from] == '"' ? from + 1 : from;
        return at < to && b[at] == ',' ? at + 1 : -1;
    }

    private static boolean hex(byte b) {
        return digit(b) || b >= 'a' && b <= 'f';
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
