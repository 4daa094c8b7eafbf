package org.querygram.format;

/// Walks over the `repr()` of a Python value, as Django prints a statement's arguments: tuples,
/// lists, dicts, `None`, `Decimal('1.0')`, `datetime.date(2024, 5, 1)`, `<memory at 0x7f...>`. Not
/// recursive, so that no depth of nesting can exhaust the stack.
final class DjangoRepr {

    private DjangoRepr() {}

    /// Position after the value that begins at `from`; -1 when no value ends before `to`.
    static int end(byte[] b, int from, int to) {
        int at = from;
        while (at < to && isWord(b[at])) {
            at++;
        }
        if (at < to && opens(b[at])) {
            return bracketEnd(b, at, to);
        }
        if (at < to && (b[at] == '\'' || b[at] == '"')) {
            return stringEnd(b, at, to);
        }
        return at > from ? at : -1;
    }

    /// Position after the bracket that closes the one at `at`, or -1. Brackets inside strings do
    /// not count.
    static int bracketEnd(byte[] b, int at, int to) {
        int depth = 0;
        int p = at;
        while (p >= 0 && p < to) {
            byte c = b[p];
            if (c == '\'' || c == '"') {
                p = stringEnd(b, p, to);
            } else if (c == '<') {
                p = angleEnd(b, p, to);
                if (depth == 0) {
                    return p;
                }
            } else if (opens(c)) {
                depth++;
                p++;
            } else if (c == ')' || c == ']' || c == '}') {
                p++;
                if (--depth <= 0) {
                    return p;
                }
            } else {
                p++;
            }
        }
        return -1;
    }

    /// Position after the quote that closes the one at `at`, or -1.
    static int stringEnd(byte[] b, int at, int to) {
        byte quote = b[at];
        for (int p = at + 1; p < to; p++) {
            if (b[p] == '\\') {
                p++;
            } else if (b[p] == quote) {
                return p + 1;
            }
        }
        return -1;
    }

    /// `<SimpleLazyObject: <User: O'Brien>>`: quotes in it are text.
    private static int angleEnd(byte[] b, int at, int to) {
        int depth = 0;
        for (int p = at; p < to; p++) {
            if (b[p] == '<') {
                depth++;
            } else if (b[p] == '>' && --depth == 0) {
                return p + 1;
            }
        }
        return -1;
    }

    private static boolean opens(byte c) {
        return c == '(' || c == '[' || c == '{' || c == '<';
    }

    private static boolean isWord(byte c) {
        return LoggerBytes.isLetter(c)
                || LoggerBytes.isDigit(c)
                || c == '_'
                || c == '.'
                || c == '-'
                || c == '+';
    }
}
