package org.querygram.format;

import java.util.List;

/// Knows log lines of programs whose layout was not learnt: those of other loggers, and stack
/// traces.
final class LoggerLines {

    private static final List<byte[]> JAVA_TRACE =
            List.of(
                    LoggerBytes.ascii("at "),
                    LoggerBytes.ascii("Caused by: "),
                    LoggerBytes.ascii("Suppressed: "),
                    LoggerBytes.ascii("Wrapped by: "));

    private static final byte[] MORE = LoggerBytes.ascii("... ");

    private LoggerLines() {}

    /// Whether the line begins like a log record: with a time, a level, or one of them in
    /// brackets.
    static boolean isRecord(byte[] b, int from, int to, LoggerTime time) {
        int at = LoggerBytes.skipColours(b, from, to);
        int inside = at < to && (b[at] == '[' || b[at] == '<' || b[at] == '(') ? at + 1 : at;
        int end = time.match(b, inside, to);
        if (end > 0) {
            return end == to || !LoggerBytes.isLetter(b[end]);
        }
        int level =
                LoggerLevel.matchUpper(
                        b, LoggerBytes.skipBlanks(b, inside, Math.min(to, inside + 2)), to);
        return level > 0 && (level == to || LoggerLayout.endsWord(b[level]) || b[level] == '/');
    }

    /// A line of a Java stack trace, or the exception that heads it.
    static boolean isJavaTrace(byte[] b, int from, int to) {
        int at = LoggerBytes.skipBlanks(b, from, to);
        if (at > from && LoggerBytes.startsWith(b, at, to, MORE)) {
            return true;
        }
        if (!beginsTrace(b, at, to)) {
            return at == from && isException(b, from, to);
        }
        for (byte[] start : JAVA_TRACE) {
            boolean frame = start == JAVA_TRACE.getFirst();
            if (LoggerBytes.startsWith(b, at, to, start) && (!frame || isFrame(b, at, to))) {
                return true;
            }
        }
        return at == from && isException(b, from, to);
    }

    /// Whether the line has the first letter of a line of a trace, which most lines have not.
    private static boolean beginsTrace(byte[] b, int at, int to) {
        return at < to
                && switch (b[at]) {
                    case 'a', 'C', 'S', 'W' -> true;
                    default -> false;
                };
    }

    /// `at org.example.Main.run(Main.java:12)`.
    private static boolean isFrame(byte[] b, int at, int to) {
        int end = LoggerBytes.trimEnd(b, at, to);
        int blank = at + 3;
        while (blank < end && b[blank] > ' ' && b[blank] != '(') {
            blank++;
        }
        return blank < end && b[blank] == '(';
    }

    /// `java.lang.IllegalStateException: ...`, `django.db.utils.IntegrityError: ...`,
    /// `ValueError`, `Exception in thread "main" ...`.
    static boolean isException(byte[] b, int from, int to) {
        int end = from;
        int lastName = from;
        while (end < to && isNameByte(b[end])) {
            if (b[end] == '.' || b[end] == '$') {
                lastName = end + 1;
            }
            end++;
        }
        boolean named = end > lastName && b[lastName] >= 'A' && b[lastName] <= 'Z';
        boolean alone =
                end == to
                        || b[end] == ':'
                        || (lastName == from && b[end] == ' ' && end - from == 9);
        return named
                && alone
                && endsLikeException(LoggerBytes.text(b, lastName, Math.min(end, lastName + 200)));
    }

    private static boolean isNameByte(byte c) {
        return LoggerBytes.isLetter(c)
                || LoggerBytes.isDigit(c)
                || c == '.'
                || c == '_'
                || c == '$';
    }

    private static boolean endsLikeException(String name) {
        return name.endsWith("Exception")
                || name.endsWith("Error")
                || name.endsWith("Warning")
                || name.endsWith("Exit")
                || name.endsWith("Throwable")
                || name.endsWith("Interrupt");
    }
}
