package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

/// Pushes the values of one execution, `(foo,100)` or, of a procedure, `(1=foo,2=100)`. A value may
/// hold commas: the number of marks in the SQL tells how many values there are.
final class ProxyValues {

    /// A statement with more marks than servers take parameters is text.
    private static final int MOST = 65_535;

    private static final byte[] NULL = LoggerBytes.ascii("null");
    private static final byte[] SET_NULL = LoggerBytes.ascii("NULL(");

    private final EntrySink sink;

    ProxyValues(EntrySink sink) {
        this.sink = sink;
    }

    /// How many `?` stand outside of quotes.
    static int marks(byte[] b, int from, int to) {
        byte quote = 0;
        int marks = 0;
        for (int at = from; at < to && marks < MOST; at++) {
            byte c = b[at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else {
                marks += c == '?' ? 1 : 0;
            }
        }
        return marks;
    }

    void push(Entry entry, int marks, int from, int to, boolean named) {
        byte[] b = entry.buffer;
        int at = from;
        int end = to;
        if (end > at + 1 && b[at] == '(' && b[end - 1] == ')') {
            at++;
            end--;
        }
        if (marks == 0 || at >= end) {
            return;
        }
        int spare = commas(b, at, end) - (marks - 1);
        for (int ordinal = 1; ordinal <= marks && at <= end; ordinal++) {
            int comma = ordinal == marks ? end : comma(b, at, end);
            // A comma before a blank is one of a text, where there are more commas than values.
            while (spare > 0 && comma + 1 < end && b[comma + 1] == ' ') {
                spare--;
                comma = comma(b, comma + 1, end);
            }
            value(entry, ordinal, at, comma, named);
            at = comma + 1;
        }
    }

    private static int commas(byte[] b, int from, int to) {
        int commas = 0;
        for (int at = from; at < to; at++) {
            commas += b[at] == ',' ? 1 : 0;
        }
        return commas;
    }

    private static int comma(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != ',') {
            at++;
        }
        return at;
    }

    private void value(Entry entry, int ordinal, int from, int to, boolean named) {
        byte[] b = entry.buffer;
        int value = from;
        int number = ordinal;
        if (named) {
            int digits = LoggerBytes.digits(b, from, to);
            // Named parameters are sorted by name: nobody knows their marks.
            if (digits == from || digits >= to || b[digits] != '=' || digits - from > 6) {
                return;
            }
            number = (int) LoggerBytes.number(b, from, digits);
            value = digits + 1;
        }
        push(entry, number, value, to);
    }

    void push(Entry entry, int ordinal, int from, int to) {
        if (ordinal < 1) {
            return;
        }
        entry.kind = EntryKind.BIND_VALUE;
        entry.lines = 1;
        entry.durationNanos = Entry.UNKNOWN;
        entry.failed = false;
        entry.ordinal = ordinal;
        entry.textFrom = from;
        entry.textTo = to;
        entry.nullValue = isNull(entry.buffer, from, to);
        sink.accept(entry);
    }

    /// A null object, or `setNull` with its type: `NULL(VARCHAR)`.
    private static boolean isNull(byte[] b, int from, int to) {
        return (to - from == NULL.length && LoggerBytes.startsWith(b, from, to, NULL))
                || LoggerBytes.startsWith(b, from, to, SET_NULL);
    }
}
