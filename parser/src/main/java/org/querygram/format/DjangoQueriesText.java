package org.querygram.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The SQL that literals of Python or JSON stand for.
final class DjangoQueriesText {

    private static final byte[] TIMES = LoggerBytes.ascii(" times: ");

    private DjangoQueriesText() {}

    /// The text of literals that follow one another; the last one may lack its closing quote.
    static byte[] decoded(byte[] b, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        byte quote = 0;
        int at = from;
        while (at < to) {
            byte c = b[at];
            if (quote == 0) {
                quote = c == '\'' || c == '"' ? c : 0;
                at++;
            } else if (c == quote) {
                quote = 0;
                at++;
            } else if (c == '\\' && at + 1 < to) {
                at = escape(b, at + 1, to, out);
            } else {
                out.write(c);
                at++;
            }
        }
        return out.toByteArray();
    }

    /// Writes what stands behind a backslash, and returns the position behind it.
    private static int escape(byte[] b, int at, int to, ByteArrayOutputStream out) {
        int digits =
                switch (b[at]) {
                    case 'x' -> 2;
                    case 'u' -> 4;
                    case 'U' -> 8;
                    default -> 0;
                };
        int code = digits == 0 ? -1 : hex(b, at + 1, at + 1 + digits, to);
        if (code < 0) {
            out.write(control(b[at]));
            return at + 1;
        }
        int end = at + 1 + digits;
        if (Character.isBmpCodePoint(code) && Character.isHighSurrogate((char) code)) {
            boolean pair = end + 1 < to && b[end] == '\\' && b[end + 1] == 'u';
            int low = pair ? hex(b, end + 2, end + 6, to) : -1;
            if (low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE) {
                code = Character.toCodePoint((char) code, (char) low);
                end += 6;
            }
        }
        out.writeBytes(Character.toString(code).getBytes(StandardCharsets.UTF_8));
        return end;
    }

    private static int control(byte escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    /// The code point that the digits say, or -1.
    private static int hex(byte[] b, int from, int digitsTo, int to) {
        if (digitsTo > to) {
            return -1;
        }
        long code = 0;
        for (int at = from; at < digitsTo; at++) {
            int digit = Character.digit(b[at], 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code <= Character.MAX_CODE_POINT ? (int) code : -1;
    }

    /// How many rows `executemany()` sent (`3 times: INSERT`, CursorDebugWrapper in
    /// django/db/backends/utils.py); -1 for one statement, or where Django could not count them.
    static long times(byte[] text) {
        int end = LoggerBytes.digits(text, 0, text.length);
        boolean counted = LoggerBytes.startsWith(text, end, text.length, TIMES);
        return counted ? LoggerBytes.number(text, 0, end) : -1;
    }

    /// The SQL without the number of times in front: `3 times: `, `? times: `.
    static byte[] sql(byte[] text) {
        int digits = LoggerBytes.digits(text, 0, text.length);
        int end = digits == 0 && text.length > 0 && text[0] == '?' ? 1 : digits;
        return end > 0 && LoggerBytes.startsWith(text, end, text.length, TIMES)
                ? Arrays.copyOfRange(text, end + TIMES.length, text.length)
                : text;
    }
}
