package org.querygram.format;

/// Finds where on a line of an unknown layout p6spy's message begins.
final class P6spyStart {

    private static final byte[] NAME = LoggerBytes.ascii("p6spy");
    private static final byte[] TOOK = LoggerBytes.ascii(" | took ");
    private static final int LONGEST_PREFIX = 300;
    private static final int LONGEST_TIME = 40;

    private final LoggerTime time;

    P6spyStart(LoggerTime time) {
        this.time = time;
    }

    /// Position of the name of p6spy's logger (`p6spy`, or a class of a package with that word)
    /// before any SQL, or -1.
    static int name(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        for (int at = from + 1; at + NAME.length <= limit; at++) {
            if (b[at] == '|' || b[at] == '\'') {
                return -1;
            }
            if (b[at] == 'p' && LoggerBytes.startsWith(b, at, limit, NAME)) {
                int start = at;
                while (start > from && isName(b[start - 1])) {
                    start--;
                }
                return start > from ? start : -1;
            }
        }
        return -1;
    }

    /// Whether the range holds that word.
    static boolean isName(byte[] b, int from, int to) {
        return LoggerBytes.indexOf(b, from, to, NAME) >= 0;
    }

    static int nameEnd(byte[] b, int name, int to) {
        int at = name;
        while (at < to && isName(b[at])) {
            at++;
        }
        return at;
    }

    private static boolean isName(byte c) {
        return LoggerBytes.isLetter(c)
                || LoggerBytes.isDigit(c)
                || c == '.'
                || c == '_'
                || c == '$';
    }

    /// Where the message begins behind the logger's name: behind a line number, a thread in
    /// brackets and the sign that layouts put before `%msg`.
    static int behindName(byte[] b, int name, int to) {
        int at = nameEnd(b, name, to);
        at += at < to && (b[at] == ']' || b[at] == '}') ? 1 : 0;
        if (at + 1 < to && b[at] == ':' && LoggerBytes.isDigit(b[at + 1])) {
            at = LoggerBytes.digits(b, at + 1, to);
        }
        at = LoggerBytes.skipBlanks(b, at, to);
        while (at < to && (b[at] == '(' || b[at] == '[') && isThread(b, at, to)) {
            at = LoggerBytes.skipBlanks(b, LoggerLayout.bracketEnd(b, at, to), to);
        }
        boolean dash = at + 1 < to && b[at] == '-' && !LoggerBytes.isDigit(b[at + 1]);
        at += at < to && (b[at] == ':' || dash) ? 1 : 0;
        return LoggerBytes.skipBlanks(b, at, to);
    }

    private static boolean isThread(byte[] b, int at, int to) {
        int end = LoggerLayout.bracketEnd(b, at, to);
        return end > 0
                && LoggerBytes.isLetter(b[at + 1])
                && !LoggerSql.starts(b, at, to)
                && LoggerBytes.indexOf(b, at, end, LoggerBytes.ascii("ms")) < 0;
    }

    /// Where the message begins on a line that does not name the logger: at the time before the
    /// duration and its separators, else at the line's start.
    int find(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        int took = LoggerBytes.indexOf(b, from, limit, TOOK);
        int bar = took >= 0 ? took + 1 : durationBar(b, from, limit);
        if (bar < 0) {
            return from;
        }
        int end = LoggerBytes.trimEnd(b, from, bar);
        for (int at = Math.max(from, end - LONGEST_TIME); at < end; at++) {
            if ((at == from || isBoundary(b[at - 1])) && time.match(b, at, end) == end) {
                return at > from && b[at - 1] == '#' ? at - 1 : at;
            }
        }
        return from;
    }

    private static boolean isBoundary(byte c) {
        return LoggerBytes.isBlank(c) || c == '#' || c == ':' || c == ']' || c == ')';
    }

    /// The first bar with a number between it and the next one.
    private static int durationBar(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            if (b[at] == '|') {
                int digits = LoggerBytes.skipBlanks(b, at + 1, to);
                digits += digits < to && b[digits] == '-' ? 1 : 0;
                int end = LoggerBytes.digits(b, digits, to);
                boolean number = end > digits;
                end += number && end + 1 < to && b[end] == 'm' && b[end + 1] == 's' ? 2 : 0;
                end = LoggerBytes.skipBlanks(b, end, to);
                return number && end < to && b[end] == '|' ? at : -1;
            }
        }
        return -1;
    }
}
