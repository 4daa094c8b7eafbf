package org.querygram.format;

import org.querygram.format.P6spyFields.Category;

/// Finds the fields that a `customLogMessageFormat` puts behind the SQL: `%(sql) | took
/// %(executionTime)ms | connection %(connectionId)`.
final class P6spyTail {

    private static final int LONGEST = 160;

    private P6spyTail() {}

    /// Position of the separator before the fields, or -1 when no duration ends the text; the
    /// header then holds what they say.
    static int find(P6spyHeader header, byte[] b, int text, int to) {
        int end = LoggerBytes.trimEnd(b, text, to);
        int limit = Math.max(text, end - LONGEST);
        int at = end - 1;
        while (at > limit && !(isSeparator(b, at) && saysElapsed(header, b, at + 1, end))) {
            at--;
        }
        if (at <= limit) {
            return -1;
        }
        int cell = before(b, at, limit);
        while (cell > limit && saysMore(header, b, cell + 1, at)) {
            at = cell;
            cell = before(b, at, limit);
        }
        header.read(b, at + 1, end);
        return at;
    }

    private static boolean isSeparator(byte[] b, int at) {
        byte c = b[at];
        return c == '|'
                || c == '['
                || c == ';'
                || c == '\t'
                || c == '\n'
                || c == '#'
                || c == ','
                || (c == '(' && LoggerBytes.isBlank(b[at - 1]))
                || (c == '-' && LoggerBytes.isBlank(b[at - 1]));
    }

    private static int before(byte[] b, int at, int limit) {
        int cell = at - 1;
        while (cell > limit && b[cell] != b[at]) {
            cell--;
        }
        return cell;
    }

    private static boolean saysElapsed(P6spyHeader header, byte[] b, int from, int to) {
        header.read(b, from, to);
        return header.fields().elapsedInMillis && header.fields().text == to;
    }

    private static boolean saysMore(P6spyHeader header, byte[] b, int from, int to) {
        header.read(b, from, to);
        P6spyFields fields = header.fields();
        return fields.text == to
                && to - from < 48
                && (fields.category != Category.NONE || fields.connectionFrom >= 0);
    }
}
