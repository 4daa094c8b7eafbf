package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.Arrays;

/// Pushes the arguments of a statement whose SQL still has `%s` marks: `executemany()`, and back
/// ends that cannot tell the SQL they sent (MySQL in some versions, server-side binding). Where
/// the SQL is filled in, as on PostgreSQL and SQLite, its literals already say everything.
final class DjangoBinds {

    /// A statement with more marks than servers take parameters is text.
    private static final int MOST_MARKS = 65_535;

    private final EntrySink sink;
    private int[] items = new int[16];
    private int count;

    DjangoBinds(EntrySink sink) {
        this.sink = sink;
    }

    /// @param statement just pushed; its fields but the text serve for the values too
    void push(Entry statement, int argsFrom, int argsTo) {
        byte[] b = statement.buffer;
        int marks = marks(b, statement.textFrom, statement.textTo);
        if (marks == 0 || argsTo - argsFrom < 3 || (b[argsFrom] != '(' && b[argsFrom] != '[')) {
            return;
        }
        int rows = rows(b, argsFrom, argsTo, marks);
        if (rows > 0) {
            batch(statement, rows);
            return;
        }
        cut(b, argsFrom + 1, argsTo - 1);
        if (count == marks) {
            values(statement);
        }
    }

    private void batch(Entry entry, int rows) {
        entry.kind = EntryKind.BATCH;
        entry.lines = 1;
        entry.durationNanos = Entry.UNKNOWN;
        entry.textFrom = entry.textTo = -1;
        entry.count = rows;
        sink.accept(entry);
    }

    private void values(Entry entry) {
        entry.kind = EntryKind.BIND_VALUE;
        entry.lines = 1;
        entry.durationNanos = Entry.UNKNOWN;
        for (int i = 0; i < count; i++) {
            entry.ordinal = i + 1;
            value(entry, items[2 * i], items[2 * i + 1]);
            sink.accept(entry);
        }
    }

    /// The content of a plain string, or of the one string that `Decimal('1.0')` and `UUID('...')`
    /// hold.
    private static void value(Entry entry, int from, int to) {
        byte[] b = entry.buffer;
        int quote = from;
        while (quote < to
                && (LoggerBytes.isLetter(b[quote]) || b[quote] == '(' || b[quote] == '.')) {
            quote++;
        }
        int end = to > from && b[to - 1] == ')' && quote > from ? to - 1 : to;
        boolean string =
                quote < end - 1
                        && (b[quote] == '\'' || b[quote] == '"')
                        && DjangoRepr.stringEnd(b, quote, end) == end;
        entry.textFrom = string ? quote + 1 : from;
        entry.textTo = string ? end - 1 : to;
    }

    /// `executemany` logs a list of as many sequences as it sends rows; 0 for the arguments of one
    /// row.
    private int rows(byte[] b, int argsFrom, int argsTo, int marks) {
        cut(b, argsFrom + 1, argsTo - 1);
        int rows = count;
        int first = rows == 0 ? argsFrom : items[0];
        if (rows == 0 || (b[first] != '(' && b[first] != '[')) {
            return 0;
        }
        boolean tuple = b[first] == '(';
        cut(b, first + 1, items[1] - 1);
        // `args=([1],)` for one mark is one list, not one row.
        return count == marks && (rows != marks || tuple) ? rows : 0;
    }

    /// Finds the values between commas of a tuple's or list's inside.
    private void cut(byte[] b, int from, int to) {
        count = 0;
        int at = LoggerBytes.skipSpaces(b, from, to);
        while (at < to && count < MOST_MARKS) {
            int end = itemEnd(b, at, to);
            add(at, LoggerBytes.trimEnd(b, at, end));
            at = LoggerBytes.skipSpaces(b, Math.min(to, end + 1), to);
        }
    }

    private static int itemEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != ',') {
            int end =
                    b[at] == '\''
                                    || b[at] == '"'
                                    || b[at] == '('
                                    || b[at] == '['
                                    || b[at] == '{'
                                    || b[at] == '<'
                            ? DjangoRepr.end(b, at, to)
                            : at + 1;
            if (end < 0) {
                return to;
            }
            at = end;
        }
        return at;
    }

    private void add(int from, int to) {
        if (2 * count == items.length) {
            items = Arrays.copyOf(items, 2 * items.length);
        }
        items[2 * count] = from;
        items[2 * count + 1] = to;
        count++;
    }

    /// How many `%s` stand outside of quotes.
    private static int marks(byte[] b, int from, int to) {
        byte quote = 0;
        int marks = 0;
        for (int at = from; at < to && marks < MOST_MARKS; at++) {
            byte c = b[at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '%' && at + 1 < to) {
                marks += b[at + 1] == 's' ? 1 : 0;
                at++;
            }
        }
        return marks;
    }
}
