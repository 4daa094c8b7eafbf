package org.querygram.format;

import java.util.List;
import java.util.stream.Stream;

/// The SQL in a message that a `customLogMessageFormat` makes look like JSON. p6spy puts it in as
/// it is: quotes in it are not escaped, so what stands behind a quote tells whether it closes the
/// string.
final class P6spyJson {

    /// Keys that JSON loggers and Django write, and p6spy has nothing to put under.
    private static final List<byte[]> KEYS_OF_OTHERS =
            Stream.of(
                            "message",
                            "msg",
                            "log",
                            "level",
                            "levelname",
                            "logger",
                            "logger_name",
                            "params",
                            "parameters",
                            "args",
                            "alias",
                            "query",
                            "error_severity")
                    .map(key -> LoggerBytes.ascii('"' + key + '"'))
                    .toList();

    private P6spyJson() {}

    /// Whether the line is a record of something else that writes JSON.
    static boolean isRecord(byte[] b, int from, int to) {
        for (byte[] key : KEYS_OF_OTHERS) {
            int at = LoggerBytes.indexOf(b, from, to, key);
            int colon = at < 0 ? to : LoggerBytes.skipBlanks(b, at + key.length, to);
            if (colon < to && b[colon] == ':') {
                return true;
            }
        }
        return false;
    }

    static boolean isMessage(byte[] b, int from, int to) {
        int at = LoggerBytes.skipBlanks(b, from + 1, to);
        return from < to && b[from] == '{' && at < to && b[at] == '"';
    }

    /// Where the string closes that holds the SQL at `from`: before another key, or before the end
    /// of the object and of the message. `to` when it does not.
    static int textEnd(byte[] b, int from, int to) {
        int outside = textEnd(b, from, to, true);
        return outside < to ? outside : textEnd(b, from, to, false);
    }

    /// @param sql whether what stands between SQL's single quotes is passed over; a value that
    ///     p6spy put in may have an odd number of them
    private static int textEnd(byte[] b, int from, int to, boolean sql) {
        boolean inside = false;
        for (int at = from; at < to; at++) {
            inside ^= sql && b[at] == '\'';
            if (!inside && b[at] == '"' && !isEscaped(b, from, at) && closes(b, at + 1, to)) {
                return at;
            }
        }
        return to;
    }

    private static boolean closes(byte[] b, int behind, int to) {
        int at = LoggerBytes.skipSpaces(b, behind, to);
        if (at < to && b[at] == '}') {
            return LoggerBytes.skipSpaces(b, at + 1, to) == to;
        }
        if (at >= to || b[at] != ',') {
            return false;
        }
        int key = LoggerBytes.skipSpaces(b, at + 1, to);
        int end = key + 1;
        while (end < to && (LoggerBytes.isLetter(b[end]) || b[end] == '_' || b[end] == '-')) {
            end++;
        }
        boolean quoted = key < to && b[key] == '"' && end < to && b[end] == '"' && end > key + 1;
        int colon = LoggerBytes.skipBlanks(b, end + 1, to);
        return quoted && colon < to && b[colon] == ':';
    }

    /// Whether quotes in the text were escaped after all, by a logger that wrote the JSON.
    static boolean isEncoded(byte[] b, int from, int to) {
        boolean escapes = false;
        for (int at = from; at < to; at++) {
            if (b[at] == '"') {
                return false;
            }
            if (b[at] == '\\') {
                escapes = true;
                at++;
            }
        }
        return escapes;
    }

    private static boolean isEscaped(byte[] b, int from, int quote) {
        int slashes = 0;
        for (int at = quote - 1; at >= from && b[at] == '\\'; at--) {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
