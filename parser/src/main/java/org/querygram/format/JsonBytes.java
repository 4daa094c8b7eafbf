package org.querygram.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the parts of JSON text in bytes, without reading numbers or names. No recursion: a value
/// may be nested as deep as it likes up to a limit.
final class JsonBytes {

    /// Deeper values are not followed (Jackson's own limit is of that size).
    static final int MOST_DEPTH = 1_000;

    /// Stands for a place where the text is no JSON.
    static final int BROKEN = -1;

    /// Stands for text that ends too early.
    static final int CUT = -2;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private JsonBytes() {}

    static int blank(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] <= ' ' && b[at] >= 0) {
            at++;
        }
        return at;
    }

    /// The next quote, backslash or line feed (which no string may hold), or `to`.
    static int stop(byte[] b, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) LONGS.get(b, at);
            long quote = word ^ QUOTES;
            long slash = word ^ BACKSLASHES;
            long feed = word ^ LINE_FEEDS;
            long found =
                    ((quote - LOW) & ~quote | (slash - LOW) & ~slash | (feed - LOW) & ~feed) & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < to && b[at] != '"' && b[at] != '\\' && b[at] != '\n') {
            at++;
        }
        return at;
    }

    /// @param from behind the opening quote
    /// @return where the closing quote stands, or the line feed or end that comes before it
    static int stringEnd(byte[] b, int from, int to) {
        int at = stop(b, from, to);
        while (at < to && b[at] == '\\') {
            boolean torn = at + 1 < to && b[at + 1] == '\n';
            at = torn ? at + 1 : stop(b, Math.min(at + 2, to), to);
        }
        return at;
    }

    /// @return behind the value that starts here, `BROKEN` or `CUT`
    static int valueEnd(byte[] b, int from, int to) {
        if (from >= to) {
            return CUT;
        }
        return switch (b[from]) {
            case '"' -> closed(b, stringEnd(b, from + 1, to), to);
            case '{', '[' -> nestedEnd(b, from, to);
            default -> wordEnd(b, from, to);
        };
    }

    private static int closed(byte[] b, int end, int to) {
        if (end >= to) {
            return CUT;
        }
        return b[end] == '"' ? end + 1 : BROKEN;
    }

    /// Behind a number or `true`, `false`, `null`.
    private static int wordEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to && inWord(b[at])) {
            at++;
        }
        return at == from ? BROKEN : at;
    }

    private static boolean inWord(byte b) {
        return b >= '0' && b <= '9'
                || b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b == '-'
                || b == '+'
                || b == '.';
    }

    /// Where a row is torn, the next line starts with the brace of another one: printed JSON would
    /// indent it.
    private static int nestedEnd(byte[] b, int from, int to) {
        return nestedEnd(b, from, to, 0);
    }

    /// @param opened how many objects and arrays are open before `from`
    static int nestedEnd(byte[] b, int from, int to, int opened) {
        int depth = opened;
        int at = from;
        while (at < to) {
            switch (b[at]) {
                case '"' -> {
                    at = closed(b, stringEnd(b, at + 1, to), to);
                    if (at < 0) {
                        return at;
                    }
                }
                case '{', '[' -> {
                    if (++depth > MOST_DEPTH) {
                        return BROKEN;
                    }
                    at++;
                }
                case '}', ']' -> {
                    at++;
                    if (--depth == 0) {
                        return at;
                    }
                }
                case '\n' -> {
                    at++;
                    if (at < to && b[at] == '{') {
                        return BROKEN;
                    }
                }
                default -> at++;
            }
        }
        return CUT;
    }
}
