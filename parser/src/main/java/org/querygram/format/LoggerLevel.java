package org.querygram.format;

import java.util.List;
import java.util.Set;

/// The names that logging frameworks give to severities: Python's logging, logback, log4j2, JBoss,
/// java.util.logging, loguru.
final class LoggerLevel {

    private static final Set<String> NAMES =
            Set.of(
                    "TRACE",
                    "DEBUG",
                    "INFO",
                    "WARN",
                    "WARNING",
                    "ERROR",
                    "CRITICAL",
                    "FATAL",
                    "SEVERE",
                    "NOTICE",
                    "FINE",
                    "FINER",
                    "FINEST",
                    "CONFIG",
                    "SUCCESS");

    private static final List<byte[]> UPPER = NAMES.stream().map(LoggerBytes::ascii).toList();

    private LoggerLevel() {}

    /// End of the level's name at `from`, in upper case, lower case or capitalised; -1 if there is
    /// none.
    static int match(byte[] b, int from, int to) {
        int end = LoggerBytes.letters(b, from, to);
        int length = end - from;
        if (length < 4 || length > 8 || isNamePart(b, end, to)) {
            return -1;
        }
        for (byte[] name : UPPER) {
            if (name.length == length && equalsInAnyCase(b, from, name)) {
                return end;
            }
        }
        return -1;
    }

    /// As `match`, but only for a name all in upper case: for lines of which no layout is known.
    static int matchUpper(byte[] b, int from, int to) {
        int end = match(b, from, to);
        return end > 0 && b[from + 1] < 'a' ? end : -1;
    }

    static boolean isError(byte[] b, int from, int to) {
        return from >= 0 && to - from == 5 && (b[from] | 0x20) == 'e';
    }

    private static boolean isNamePart(byte[] b, int at, int to) {
        return at < to && (LoggerBytes.isDigit(b[at]) || b[at] == '_' || b[at] == '.');
    }

    private static boolean equalsInAnyCase(byte[] b, int from, byte[] upper) {
        for (int i = 0; i < upper.length; i++) {
            if ((b[from + i] & ~0x20) != upper[i]) {
                return false;
            }
        }
        return true;
    }
}
