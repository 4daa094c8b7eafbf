package org.querygram.sql;

/// The way over literals, hashing their values while walking: nothing is copied, however long they
/// are.
class LiteralCursor extends Cursor {

    protected long hash;
    protected int valueLength;

    /// Walks over the rest of a string whose opening quote has just been passed.
    protected final void string(boolean escapes) {
        hash = SqlHash.START;
        valueLength = 0;
        while (pos < end) {
            int b = text[pos++];
            if (b == '\'') {
                if (at(pos) == '\'') {
                    pos++;
                } else if (continuedOnNextLine()) {
                    continue;
                } else {
                    return;
                }
            } else if (b == '\\' && escapes && pos < end) {
                b = escape(text[pos++]);
            }
            hash = SqlHash.step(hash, b);
            valueLength++;
        }
        cut = true;
    }

    private static int escape(int b) {
        return switch (b) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> b;
        };
    }

    /// `'a'` and `'b'` with a line break between them are one string in standard SQL.
    private boolean continuedOnNextLine() {
        boolean lineBreak = false;
        int ahead = pos;
        while (ahead < end && SqlBytes.isBlank(text[ahead])) {
            lineBreak |= text[ahead] == '\n';
            ahead++;
        }
        if (!lineBreak || at(ahead) != '\'') {
            return false;
        }
        pos = ahead + 1;
        return true;
    }

    /// Walks over `$$...$$` or `$tag$...$tag$`, if one begins here; else stays where it is.
    protected final boolean dollarString() {
        int tagEnd = pos + 1;
        if (SqlBytes.isDigit(at(tagEnd))) {
            return false;
        }
        while (tagEnd < end && text[tagEnd] != '$' && SqlBytes.isWordPart(text[tagEnd])) {
            tagEnd++;
        }
        if (at(tagEnd) != '$') {
            return false;
        }
        int tag = pos;
        int tagLength = tagEnd + 1 - tag;
        pos = tagEnd + 1;
        hash = SqlHash.START;
        valueLength = 0;
        while (pos < end) {
            if (text[pos] == '$' && closesWith(tag, tagLength)) {
                pos += tagLength;
                return true;
            }
            hash = SqlHash.step(hash, text[pos++]);
            valueLength++;
        }
        cut = true;
        return true;
    }

    private boolean closesWith(int tag, int length) {
        if (pos + length > end) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (text[pos + i] != text[tag + i]) {
                return false;
            }
        }
        return true;
    }

    /// Walks over a number, and over whatever letters hang on it (`0x1F`, `1_000`, `10L`).
    protected final void number(boolean negative) {
        hash = negative ? SqlHash.step(SqlHash.START, '-') : SqlHash.START;
        valueLength = negative ? 1 : 0;
        boolean based = text[pos] == '0' && SqlBytes.isLetter(at(pos + 1));
        boolean dotSeen = based;
        while (pos < end) {
            int b = text[pos];
            if (b == '.' && !dotSeen && at(pos + 1) != '.') {
                dotSeen = true;
            } else if (!SqlBytes.isWordPart(b)) {
                return;
            }
            step(b);
            if ((b | 0x20) == 'e' && !based && isSign(at(pos)) && SqlBytes.isDigit(at(pos + 1))) {
                step(text[pos]);
            }
        }
    }

    private void step(int b) {
        hash = SqlHash.step(hash, b);
        valueLength++;
        pos++;
    }

    protected static boolean isSign(int b) {
        return b == '-' || b == '+';
    }

    protected final int valueHash() {
        return SqlHash.finishValue(hash, valueLength);
    }
}
