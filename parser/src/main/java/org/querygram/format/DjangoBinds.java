package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.Arrays;

/// Pushes the arguments of a statement whose SQL still has `%s` or `%(name)s` marks:
/// `executemany()`, and back ends that cannot tell the SQL they sent (MySQL in some versions,
/// server-side binding). Where the SQL is filled in, as on PostgreSQL and SQLite, its literals
/// already say everything.
final class DjangoBinds {

    private static final byte[] NONE = LoggerBytes.ascii("None");

    /// More named marks than anybody writes; each costs a walk over all names.
    private static final int MOST_NAMED = 500;

    private final EntrySink sink;
    private final DjangoMarks marks = new DjangoMarks();
    private int[] items = new int[16];
    private int count;

    DjangoBinds(EntrySink sink) {
        this.sink = sink;
    }

    /// @param statement just pushed; its fields but the text serve for the values too
    void push(Entry statement, int argsFrom, int argsTo) {
        byte[] b = statement.buffer;
        marks.find(b, statement.textFrom, statement.textTo);
        if (marks.count() == 0 || argsTo - argsFrom < 3) {
            return;
        }
        if (b[argsFrom] == '{') {
            named(statement, argsFrom, argsTo);
        } else if (b[argsFrom] == '(' || b[argsFrom] == '[') {
            inOrder(statement, argsFrom, argsTo);
        }
    }

    private void inOrder(Entry statement, int argsFrom, int argsTo) {
        byte[] b = statement.buffer;
        int rows = rows(b, argsFrom, argsTo);
        if (rows > 0) {
            batch(statement, rows);
            return;
        }
        cut(b, argsFrom + 1, argsTo - 1);
        if (count == marks.count()) {
            begin(statement);
            for (int i = 0; i < count; i++) {
                value(statement, i + 1, items[2 * i], items[2 * i + 1]);
            }
        }
    }

    /// `{'year': 2024}` for `%(year)s`: each mark has the value of its name.
    private void named(Entry statement, int argsFrom, int argsTo) {
        byte[] b = statement.buffer;
        cut(b, argsFrom + 1, argsTo - 1);
        int most = Math.min(marks.count(), MOST_NAMED);
        int ordinal = 1;
        for (int mark = 0; mark < most; mark++) {
            int name = marks.nameFrom(mark);
            int item = name < 0 ? -1 : itemOf(b, name, marks.nameTo(mark));
            if (item >= 0) {
                if (ordinal++ == 1) {
                    begin(statement);
                }
                int value = valueFrom(b, item);
                value(statement, mark + 1, value, items[2 * item + 1]);
            }
        }
    }

    private int itemOf(byte[] b, int from, int to) {
        for (int i = 0; i < count; i++) {
            int key = items[2 * i] + 1;
            if (key + to - from < items[2 * i + 1]
                    && (b[key + to - from] == '\'' || b[key + to - from] == '"')
                    && Arrays.equals(b, from, to, b, key, key + to - from)) {
                return i;
            }
        }
        return -1;
    }

    /// Behind the key and its colon.
    private int valueFrom(byte[] b, int item) {
        int end = items[2 * item + 1];
        int key = DjangoRepr.stringEnd(b, items[2 * item], end);
        int colon = LoggerBytes.skipSpaces(b, Math.max(key, items[2 * item]), end);
        return LoggerBytes.skipSpaces(b, Math.min(end, colon + 1), end);
    }

    private void batch(Entry entry, int rows) {
        entry.kind = EntryKind.BATCH;
        entry.lines = 1;
        entry.durationNanos = Entry.UNKNOWN;
        entry.textFrom = entry.textTo = -1;
        entry.count = rows;
        sink.accept(entry);
    }

    private static void begin(Entry entry) {
        entry.kind = EntryKind.BIND_VALUE;
        entry.lines = 1;
        entry.durationNanos = Entry.UNKNOWN;
    }

    private void value(Entry entry, int ordinal, int from, int to) {
        entry.ordinal = ordinal;
        entry.nullValue =
                to - from == NONE.length && LoggerBytes.startsWith(entry.buffer, from, to, NONE);
        text(entry, from, to);
        sink.accept(entry);
    }

    /// The content of a plain string, or of the one string that `Decimal('1.0')` and `UUID('...')`
    /// hold.
    private static void text(Entry entry, int from, int to) {
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
    private int rows(byte[] b, int argsFrom, int argsTo) {
        cut(b, argsFrom + 1, argsTo - 1);
        int rows = count;
        int first = rows == 0 ? argsFrom : items[0];
        if (rows == 0) {
            return 0;
        }
        if (b[first] == '{') {
            return marks.nameFrom(0) >= 0 ? rows : 0;
        }
        if (b[first] != '(' && b[first] != '[') {
            return 0;
        }
        boolean tuple = b[first] == '(';
        cut(b, first + 1, items[1] - 1);
        // `args=([1],)` for one mark is one list, not one row.
        return count == marks.count() && (rows != marks.count() || tuple) ? rows : 0;
    }

    /// Finds the values between commas of a tuple's or list's inside.
    private void cut(byte[] b, int from, int to) {
        count = 0;
        int at = LoggerBytes.skipSpaces(b, from, to);
        while (at < to && count < DjangoMarks.MOST) {
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
}
