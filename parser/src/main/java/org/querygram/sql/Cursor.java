package org.querygram.sql;

/// A place in a text of bytes, and the way over blanks and comments.
///
/// Comments are PostgreSQL's: `--` to the end of the line, and `/* */` which nest.
class Cursor {

    protected static final byte[] NOTHING = {};

    private static final int ESCAPE = 0x1b;

    protected byte[] text = NOTHING;
    protected int pos;
    protected int end;
    protected boolean cut;

    final void moveTo(byte[] bytes, int from, int to) {
        text = bytes;
        pos = from;
        end = to;
        cut = false;
    }

    /// Whether the text ended inside a string, a quoted name or a comment.
    final boolean isCut() {
        return cut;
    }

    protected final int at(int index) {
        return index < end ? text[index] : 0;
    }

    protected final void skipBlanks() {
        while (pos < end) {
            int b = text[pos];
            if (b > '/' || b < 0) {
                return;
            }
            if (b == ESCAPE && at(pos + 1) == '[') {
                skipColour();
            } else if (SqlBytes.isBlank(b)) {
                pos++;
            } else if (b == '-' && at(pos + 1) == '-') {
                skipLineComment();
            } else if (b == '/' && at(pos + 1) == '*') {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    /// Terminal colours (Hibernate's highlight_sql, 5.4.5 and newer) are blanks: `ESC [ 34 m`,
    /// ECMA-48 5.4.
    private void skipColour() {
        pos += 2;
        while (pos < end && text[pos] < '@') {
            if (text[pos] < ' ') {
                return;
            }
            pos++;
        }
        pos = Math.min(end, pos + 1);
    }

    private void skipLineComment() {
        while (pos < end && text[pos] != '\n' && text[pos] != '\r') {
            pos++;
        }
    }

    private void skipBlockComment() {
        int depth = 0;
        while (pos < end) {
            int b = text[pos];
            int next = at(pos + 1);
            if (b == '/' && next == '*') {
                depth++;
                pos += 2;
            } else if (b == '*' && next == '/') {
                depth--;
                pos += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                pos++;
            }
        }
        pos = end;
        cut = true;
    }
}
