package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Pushes the arguments of a statement whose SQL still has `%s` or `%(name)s` marks:
/// `executemany()`, and back ends that cannot tell the SQL they sent (MySQL in some versions,
/// server-side binding). Where the SQL is filled in, as on PostgreSQL and SQLite, its literals
/// already say everything.
final class DjangoBinds {

    private static final byte[] NONE = LoggerBytes.ascii("None");

    /// In arguments that a formatter printed as JSON.
    private static final byte[] NULL = LoggerBytes.ascii("null");

    /// More named marks than anybody writes; each costs a walk over all names.
    private static final int MOST_NAMED = 500;

    private final EntrySink sink;
    private final DjangoMarks marks = new DjangoMarks();
    private byte[] sql = new byte[0];
    private byte[] b = new byte[0];
    private IntUnaryOperator place = at -> at;
    private int[] items = new int[16];
    private int count;

    DjangoBinds(EntrySink sink) {
        this.sink = sink;
    }

    /// @param statement just pushed; its fields but the text serve for the values too
    void push(Entry statement, int argsFrom, int argsTo) {
        push(statement, statement.buffer, argsFrom, argsTo, at -> at);
    }

    /// @param args the bytes that hold the arguments, decoded where the log has them escaped
    /// @param places finds for a position in `args` the one in the statement's buffer; asked in
    ///     order
    void push(Entry statement, byte[] args, int argsFrom, int argsTo, IntUnaryOperator places) {
        sql = statement.text();
        marks.find(sql, statement.textStart(), statement.textEnd());
        if (marks.count() == 0 || argsTo - argsFrom < 3) {
            return;
        }
        b = args;
        place = places;
        if (b[argsFrom] == '{') {
            named(statement, argsFrom, argsTo);
        } else if (b[argsFrom] == '(' || b[argsFrom] == '[') {
            inOrder(statement, argsFrom, argsTo);
        }
    }

    private void inOrder(Entry statement, int argsFrom, int argsTo) {
        int rows = rows(argsFrom, argsTo);
        if (rows > 0) {
            batch(statement, rows);
            return;
        }
        cut(argsFrom + 1, argsTo - 1);
        if (count == marks.count()) {
            begin(statement);
            for (int i = 0; i < count; i++) {
                value(statement, i + 1, items[2 * i], items[2 * i + 1]);
            }
        }
    }

    /// `{'year': 2024}` for `%(year)s`: each mark has the value of its name.
    private void named(Entry statement, int argsFrom, int argsTo) {
        cut(argsFrom + 1, argsTo - 1);
        int most = Math.min(marks.count(), MOST_NAMED);
        int ordinal = 1;
        for (int mark = 0; mark < most; mark++) {
            int name = marks.nameFrom(mark);
            int item = name < 0 ? -1 : itemOf(name, marks.nameTo(mark));
            if (item >= 0) {
                if (ordinal++ == 1) {
                    begin(statement);
                }
                int value = valueFrom(item);
                value(statement, mark + 1, value, items[2 * item + 1]);
            }
        }
    }

    private int itemOf(int from, int to) {
        for (int i = 0; i < count; i++) {
            int key = items[2 * i] + 1;
            if (key + to - from < items[2 * i + 1]
                    && (b[key + to - from] == '\'' || b[key + to - from] == '"')
                    && Arrays.equals(sql, from, to, b, key, key + to - from)) {
                return i;
            }
        }
        return -1;
    }

    /// Behind the key and its colon.
    private int valueFrom(int item) {
        int end = items[2 * item + 1];
        int key = DjangoRepr.stringEnd(b, items[2 * item], end);
        int colon = LoggerBytes.skipSpaces(b, Math.max(key, items[2 * item]), end);
        return LoggerBytes.skipSpaces(b, Math.min(end, colon + 1), end);
    }

    private void batch(Entry entry, int rows) {
        entry.kind = EntryKind.BATCH;
        entry.lines = 0;
        entry.durationNanos = Entry.UNKNOWN;
        entry.textFrom = entry.textTo = -1;
        entry.decoded = null;
        entry.count = rows;
        sink.accept(entry);
    }

    private static void begin(Entry entry) {
        entry.kind = EntryKind.BIND_VALUE;
        entry.lines = 0;
        entry.durationNanos = Entry.UNKNOWN;
    }

    private void value(Entry entry, int ordinal, int from, int to) {
        entry.ordinal = ordinal;
        entry.nullValue = is(from, to, NONE) || is(from, to, NULL);
        int quote = quote(from, to);
        entry.decoded = b == entry.buffer ? null : b;
        entry.decodedFrom = quote < 0 ? from : quote + 1;
        entry.decodedTo = quote < 0 ? to : DjangoRepr.stringEnd(b, quote, to) - 1;
        entry.textFrom = place.applyAsInt(entry.decodedFrom);
        entry.textTo = place.applyAsInt(entry.decodedTo);
        sink.accept(entry);
    }

    private boolean is(int from, int to, byte[] word) {
        return to - from == word.length && LoggerBytes.startsWith(b, from, to, word);
    }

    /// Where the string begins that is the value, or the one string that `Decimal('1.0')` and
    /// `UUID('...')` hold; -1 for other values.
    private int quote(int from, int to) {
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
        return string ? quote : -1;
    }

    /// `executemany` logs a list of as many sequences as it sends rows; 0 for the arguments of one
    /// row.
    private int rows(int argsFrom, int argsTo) {
        cut(argsFrom + 1, argsTo - 1);
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
        // `args=([1],)` is one list for one mark, not one row; a list of lists is rows (JSON has no
        // tuples).
        boolean tuple = b[first] == '(' || (b[argsFrom] == '[' && marks.count() > 1);
        cut(first + 1, items[1] - 1);
        return count == marks.count() && (rows != marks.count() || tuple) ? rows : 0;
    }

    /// Finds the values between commas of a tuple's or list's inside.
    private void cut(int from, int to) {
        count = 0;
        int at = LoggerBytes.skipSpaces(b, from, to);
        while (at < to && count < DjangoMarks.MOST) {
            int end = itemEnd(at, to);
            add(at, LoggerBytes.trimEnd(b, at, end));
            at = LoggerBytes.skipSpaces(b, Math.min(to, end + 1), to);
        }
    }

    private int itemEnd(int from, int to) {
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
