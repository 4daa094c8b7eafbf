package org.querygram.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Small questions about bytes of a line. Ranges are `[from, to)`; searches answer -1 when nothing
/// is found.
final class LoggerBytes {

    private static final int ESCAPE = 0x1b;

    private LoggerBytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String text(byte[] b, int from, int to) {
        return new String(b, from, to - from, StandardCharsets.UTF_8);
    }

    /// Position of the line feed that ends the line at `from`, or `to`.
    static int lineFeed(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != '\n') {
            at++;
        }
        return at;
    }

    /// End of a line's content: a carriage return before the line feed is no part of it.
    static int withoutCarriageReturn(byte[] b, int from, int lineFeed) {
        return lineFeed > from && b[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static int skipBlanks(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isBlank(b[at])) {
            at++;
        }
        return at;
    }

    static int skipSpaces(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isSpace(b[at])) {
            at++;
        }
        return at;
    }

    static int trimEnd(byte[] b, int from, int to) {
        int at = to;
        while (at > from && isSpace(b[at - 1])) {
            at--;
        }
        return at;
    }

    static boolean isEmptyLine(byte[] b, int from, int to) {
        return skipSpaces(b, from, to) == to;
    }

    /// Skips terminal colours, `ESC [ numbers m`.
    static int skipColours(byte[] b, int from, int to) {
        int at = from;
        while (at + 1 < to && b[at] == ESCAPE && b[at + 1] == '[') {
            int end = at + 2;
            while (end < to && (isDigit(b[end]) || b[end] == ';')) {
                end++;
            }
            if (end >= to || b[end] != 'm') {
                return at;
            }
            at = end + 1;
        }
        return at;
    }

    /// Whether the byte at `at` is the `m` that ends a terminal colour.
    static boolean endsColour(byte[] b, int from, int at) {
        if (b[at] != 'm') {
            return false;
        }
        int start = at - 1;
        while (start > from && (isDigit(b[start]) || b[start] == ';')) {
            start--;
        }
        return start > from && b[start] == '[' && b[start - 1] == ESCAPE;
    }

    /// End of the line's content before the terminal colours that end it: log4j2's `%highlight`
    /// closes its colour behind the message.
    static int beforeColours(byte[] b, int from, int to) {
        int end = to;
        while (end > from && endsColour(b, from, end - 1)) {
            do {
                end--;
            } while (b[end] != ESCAPE);
        }
        return end;
    }

    static boolean startsWith(byte[] b, int at, int to, byte[] word) {
        if (at < 0 || to - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (b[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    static int indexOf(byte[] b, int from, int to, byte[] word) {
        int last = to - word.length;
        for (int at = from; at <= last; at++) {
            if (b[at] == word[0] && startsWith(b, at, to, word)) {
                return at;
            }
        }
        return -1;
    }

    /// Last place in the range where `word` stands whole.
    static int lastIndexOf(byte[] b, int from, int to, byte[] word) {
        for (int at = to - word.length; at >= from; at--) {
            if (b[at] == word[0] && startsWith(b, at, to, word)) {
                return at;
            }
        }
        return -1;
    }

    /// End of the run of ASCII letters at `from`.
    static int letters(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isLetter(b[at])) {
            at++;
        }
        return at;
    }

    static int digits(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isDigit(b[at])) {
            at++;
        }
        return at;
    }

    /// The number that the digits say; -1 for none, or for more than 18 digits.
    static long number(byte[] b, int from, int to) {
        if (to <= from || to - from > 18) {
            return -1;
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(b[at])) {
                return -1;
            }
            value = value * 10 + (b[at] - '0');
        }
        return value;
    }

    static String lower(byte[] b, int from, int to) {
        return text(b, from, to).toLowerCase(Locale.ROOT);
    }
}
