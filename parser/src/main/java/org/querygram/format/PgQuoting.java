package org.querygram.format;

import java.util.Arrays;

/// How a field's text is written in a log with fields, and how to undo it.
enum PgQuoting {
    /// csvlog: `""` stands for `"` (appendCSVLiteral, csvlog.c).
    DOUBLED,
    /// jsonlog: backslash escapes (escape_json, json.c).
    BACKSLASH;

    private static final int REPLACEMENT = 0xFFFD;

    /// Writes the text of a field; it never takes more bytes than the field.
    ///
    /// @return the position behind it in `out`
    int decode(byte[] b, int from, int to, byte[] out, int at) {
        return this == DOUBLED
                ? doubled(b, from, to, out, at, Integer.MAX_VALUE, false)
                : backslashes(b, from, to, out, at, Integer.MAX_VALUE, false);
    }

    byte[] decoded(byte[] b, int from, int to) {
        byte[] out = new byte[to - from];
        return Arrays.copyOf(out, decode(b, from, to, out, 0));
    }

    /// @return the position in the field behind so many bytes of its text
    int behind(byte[] b, int from, int to, int bytes) {
        return this == DOUBLED
                ? doubled(b, from, to, NOWHERE, 0, bytes, true)
                : backslashes(b, from, to, NOWHERE, 0, bytes, true);
    }

    private static final byte[] NOWHERE = new byte[0];

    /// @param most decoded bytes after which to stop
    /// @param position true to return where in the field it stopped, writing nothing
    private static int doubled(
            byte[] b, int from, int to, byte[] out, int start, int most, boolean position) {
        int at = from;
        int end = start;
        while (at < to && end - start < most) {
            byte c = b[at++];
            if (c == '"' && at < to && b[at] == '"') {
                at++;
            }
            if (!position) {
                out[end] = c;
            }
            end++;
        }
        return position ? at : end;
    }

    private static int backslashes(
            byte[] b, int from, int to, byte[] out, int start, int most, boolean position) {
        int at = from;
        int end = start;
        while (at < to && end - start < most) {
            byte c = b[at++];
            if (c == '\\' && at < to) {
                byte escape = b[at++];
                if (escape == 'u' && at + 4 <= to) {
                    int code = codePoint(b, at, to);
                    at += code > 0xFFFF ? 10 : 4;
                    end = position ? end + utf8Length(code) : utf8(code, out, end);
                    continue;
                }
                c = control(escape);
            }
            if (!position) {
                out[end] = c;
            }
            end++;
        }
        return position ? at : end;
    }

    private static byte control(byte escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    /// The character that four digits stand for, or eight where a second half follows as `\\u`;
    /// half a pair alone is none.
    private static int codePoint(byte[] b, int at, int to) {
        int unit = hex(b, at);
        boolean pair =
                unit >= 0xD800
                        && unit < 0xDC00
                        && at + 10 <= to
                        && b[at + 4] == '\\'
                        && b[at + 5] == 'u';
        if (pair) {
            int low = hex(b, at + 6);
            if (low >= 0xDC00 && low < 0xE000) {
                return 0x10000 + (unit - 0xD800 << 10) + low - 0xDC00;
            }
        }
        return unit >= 0xD800 && unit < 0xE000 ? REPLACEMENT : unit;
    }

    private static int hex(byte[] b, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            code = code * 16 + Math.max(0, Character.digit(b[i], 16));
        }
        return code;
    }

    private static int utf8Length(int code) {
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }

    private static int utf8(int code, byte[] out, int at) {
        int length = utf8Length(code);
        if (length == 1) {
            out[at] = (byte) code;
            return at + 1;
        }
        int rest = code;
        for (int i = length - 1; i > 0; i--) {
            out[at + i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        out[at] = (byte) (0xF00 >> length | rest);
        return at + length;
    }
}
