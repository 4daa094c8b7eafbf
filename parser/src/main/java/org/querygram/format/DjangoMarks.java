package org.querygram.format;

import java.util.Arrays;

/// The marks for arguments that Python's database drivers fill in, `%s` and `%(name)s`, in the
/// order in which they stand in a statement outside of quotes.
final class DjangoMarks {

    /// A statement with more marks than servers take parameters is text.
    static final int MOST = 65_535;

    private int[] names = new int[16];
    private int count;

    void find(byte[] b, int from, int to) {
        count = 0;
        byte quote = 0;
        for (int at = from; at < to && count < MOST; at++) {
            byte c = b[at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '%' && at + 1 < to) {
                at = mark(b, at + 1, to);
            }
        }
    }

    int count() {
        return count;
    }

    /// Where the name of a mark begins; -1 for `%s`.
    int nameFrom(int mark) {
        return names[2 * mark];
    }

    int nameTo(int mark) {
        return names[2 * mark + 1];
    }

    /// Takes what stands behind a percent sign, and returns the last byte of it.
    private int mark(byte[] b, int at, int to) {
        if (b[at] == 's') {
            add(-1, -1);
        } else if (b[at] == '(') {
            int end = at + 1;
            while (end < to && b[end] != ')' && b[end] > ' ') {
                end++;
            }
            if (end + 1 < to && b[end] == ')' && b[end + 1] == 's') {
                add(at + 1, end);
                return end + 1;
            }
        }
        return at;
    }

    private void add(int from, int to) {
        if (2 * count == names.length) {
            names = Arrays.copyOf(names, 2 * names.length);
        }
        names[2 * count] = from;
        names[2 * count + 1] = to;
        count++;
    }
}
