package org.querygram.format;

import org.querygram.entry.Block;

/// Steps from one object of a log to the next: one a line, or printed over several lines, in an
/// array or not, or in an array in an object (`{"records": [`).
final class JsonRows {

    private final byte[] b;
    private final int to;

    /// Where the present object or the foreign line starts.
    int at;

    /// Number of the line at `at`, from 1.
    long line;

    JsonRows(Block block) {
        this.b = block.buffer();
        this.to = block.to();
        this.at = block.from();
        this.line = block.line();
    }

    /// Skips what stands between objects: blanks, NULs after a crash, commas and brackets.
    ///
    /// @return false at the end
    boolean next() {
        while (at < to && between(b[at])) {
            line += b[at] == '\n' ? 1 : 0;
            at++;
        }
        if (at < to && b[at] == '{') {
            int inner = inWrapper();
            if (inner >= 0) {
                skipTo(inner);
            }
        }
        return at < to;
    }

    private static boolean between(byte c) {
        return c >= 0 && c <= ' ' || c == ',' || c == '[' || c == ']' || c == '}';
    }

    boolean isObject() {
        return b[at] == '{';
    }

    /// Where the first object of an array stands that is the first member of this object, or -1.
    private int inWrapper() {
        int key = JsonBytes.blank(b, at + 1, to);
        if (key >= to || b[key] != '"') {
            return -1;
        }
        int colon = JsonBytes.blank(b, JsonBytes.stringEnd(b, key + 1, to) + 1, to);
        if (colon >= to || b[colon] != ':') {
            return -1;
        }
        int array = JsonBytes.blank(b, colon + 1, to);
        if (array >= to || b[array] != '[') {
            return -1;
        }
        int object = JsonBytes.blank(b, array + 1, to);
        return object < to && b[object] == '{' ? object : -1;
    }

    /// Where the text of the line at `at` ends.
    int lineEnd() {
        return Lines.withoutReturn(b, at, Lines.end(b, at, to));
    }

    void skipLine() {
        at = Lines.end(b, at, to);
    }

    /// Line ends between here and a position.
    int linesUpTo(int position) {
        return Lines.count(b, at, position);
    }

    void skipTo(int position) {
        line += linesUpTo(position);
        at = position;
    }
}
