package org.querygram.format;

/// One item of `connection.queries`, `{'sql': '...', 'time': '0.001'}`, in Python's or JSON's
/// writing. pprint breaks long SQL into literals that follow one another.
final class DjangoQueriesItem {

    enum State {
        WHOLE,
        /// The text ends in the middle of the item; its SQL may not be there yet.
        CUT,
        /// The SQL is there, and then what is no further part of the item.
        TORN,
        /// Another object.
        FOREIGN
    }

    private static final byte[] SQL = LoggerBytes.ascii("sql");
    private static final byte[] TIME = LoggerBytes.ascii("time");

    /// From the first literal's quote to behind the last one's; where the SQL is cut, to its end.
    int sqlFrom;

    int sqlTo;

    /// Nanoseconds, or -1.
    long nanos;

    /// Behind what was read.
    int end;

    private byte[] b = new byte[0];
    private int to;
    private int valueFrom;
    private boolean foreign;

    /// @param open where the opening bracket stands
    State read(byte[] buffer, int open, int stop) {
        b = buffer;
        to = stop;
        sqlFrom = sqlTo = -1;
        nanos = -1;
        foreign = false;
        end = LoggerBytes.skipSpaces(b, open + 1, to);
        boolean more = true;
        while (more) {
            more = pair();
        }
        if (foreign) {
            return State.FOREIGN;
        }
        if (end >= to) {
            return State.CUT;
        }
        boolean closed = b[end] == '}';
        end += closed ? 1 : 0;
        if (sqlFrom < 0 || (closed && nanos < 0)) {
            return State.FOREIGN;
        }
        return closed ? State.WHOLE : State.TORN;
    }

    /// Reads a key and its value; false where no other pair follows.
    private boolean pair() {
        if (end >= to) {
            return false;
        }
        int key = quote(end);
        int close = key < 0 ? -1 : literalEnd(key);
        if (close < 0) {
            foreign = sqlFrom < 0;
            return false;
        }
        boolean sql = is(SQL, key + 1, close - 1);
        boolean duration = is(TIME, key + 1, close - 1);
        end = LoggerBytes.skipSpaces(b, close, to);
        if (end >= to || b[end] != ':' || !(sql || duration)) {
            foreign = sqlFrom < 0 && end < to;
            return false;
        }
        end = LoggerBytes.skipSpaces(b, end + 1, to);
        valueFrom = end;
        boolean whole = value();
        take(sql);
        if (!whole) {
            return false;
        }
        end = LoggerBytes.skipSpaces(b, end, to);
        boolean comma = end < to && b[end] == ',';
        end = comma ? LoggerBytes.skipSpaces(b, end + 1, to) : end;
        return comma && end < to && b[end] != '}';
    }

    private boolean is(byte[] word, int from, int wordTo) {
        return wordTo - from == word.length && LoggerBytes.startsWith(b, from, wordTo, word);
    }

    private void take(boolean sql) {
        int first = quote(valueFrom);
        if (sql) {
            foreign |= first < 0 && valueFrom < to;
            sqlFrom = first;
            sqlTo = end;
        } else {
            int from = first < 0 ? valueFrom : first + 1;
            int last = first < 0 || end <= from ? end : end - 1;
            nanos = JsonNumber.scaled(b, from, last, 9);
        }
    }

    /// Goes behind literals that follow one another, or a number; false where it is torn.
    private boolean value() {
        int quote = quote(end);
        if (quote < 0) {
            while (end < to && (LoggerBytes.isDigit(b[end]) || b[end] == '.')) {
                end++;
            }
            return true;
        }
        while (quote >= 0) {
            int close = literalEnd(quote);
            if (close < 0) {
                int feed = LoggerBytes.lineFeed(b, quote, to);
                end = LoggerBytes.withoutCarriageReturn(b, quote, feed);
                return false;
            }
            end = close;
            quote = quote(LoggerBytes.skipSpaces(b, close, to));
        }
        return true;
    }

    /// The quote at `at`, behind the `u` of Python 2; or -1.
    private int quote(int at) {
        int quote = at + 1 < to && b[at] == 'u' ? at + 1 : at;
        return quote < to && (b[quote] == '\'' || b[quote] == '"') ? quote : -1;
    }

    /// Behind the closing quote; -1 if there is none on the line: both writings escape line ends.
    private int literalEnd(int quote) {
        for (int at = quote + 1; at < to && b[at] != '\n'; at++) {
            if (b[at] == b[quote]) {
                return at + 1;
            }
            at += b[at] == '\\' ? 1 : 0;
        }
        return -1;
    }
}
