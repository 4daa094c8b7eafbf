package org.querygram.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads one row of csvlog from bytes. A line break inside quotes belongs to the field; but where
/// the line behind it is the start of another row, the quote was never closed, and the row ends
/// there.
final class PgCsvRow {

    /// How a row ends.
    enum Ending {
        /// At a line break outside quotes.
        WHOLE,
        /// Where another row starts inside its quotes.
        TORN,
        /// Nowhere before the end of the bytes.
        OPEN,
        /// A closing quote has something else behind it than a comma or a line end.
        BAD
    }

    /// Columns of PostgreSQL 8.4, the fewest; 9.0 has 23, 13 has 24, 14 and later 26.
    static final int FEWEST_COLUMNS = 22;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long QUOTES = 0x2222222222222222L;
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    /// Which field of a row stands in which column; -1 for those that nobody asks for.
    private static final int[] FIELDS = {
        PgRow.TIME,
        PgRow.USER,
        PgRow.DATABASE,
        PgRow.PROCESS,
        -1,
        PgRow.SESSION,
        -1,
        -1,
        -1,
        -1,
        -1,
        PgRow.SEVERITY,
        PgRow.STATE,
        PgRow.MESSAGE,
        PgRow.DETAIL,
        -1,
        -1,
        -1,
        PgRow.CONTEXT,
        PgRow.STATEMENT,
        -1,
        -1,
        PgRow.APPLICATION
    };

    private byte[] b = new byte[0];
    private int to;
    private boolean doubled;

    final PgRow row = new PgRow();
    int columns;

    /// Lines that the row spans.
    int lines;

    /// Behind the row, without the line break.
    int end;

    Ending read(byte[] buffer, int from, int limit) {
        b = buffer;
        to = limit;
        row.clear();
        columns = 0;
        lines = 1;
        int at = from;
        while (true) {
            boolean quoted = at < to && b[at] == '"';
            int start = quoted ? at + 1 : at;
            doubled = false;
            end = quoted ? closing(start) : unquoted(start);
            boolean closed = quoted && end < to && b[end] == '"';
            set(start, end);
            columns++;
            if (quoted && !closed) {
                return end == to ? Ending.OPEN : Ending.TORN;
            }
            at = closed ? end + 1 : end;
            end = at;
            if (at == to) {
                return Ending.OPEN;
            }
            if (b[at] == ',') {
                at++;
            } else {
                return lineEnds(at) ? Ending.WHOLE : Ending.BAD;
            }
        }
    }

    private void set(int start, int stop) {
        int field = columns < FIELDS.length ? FIELDS[columns] : -1;
        if (field >= 0) {
            row.set(field, start, stop, doubled);
        }
    }

    private boolean lineEnds(int at) {
        return b[at] == '\n' || b[at] == '\r' && (at + 1 == to || b[at + 1] == '\n');
    }

    private int unquoted(int from) {
        int at = from;
        while (at < to && b[at] != ',' && b[at] != '\n') {
            at++;
        }
        boolean carriageReturn = at > from && b[at - 1] == '\r' && (at == to || b[at] == '\n');
        return carriageReturn ? at - 1 : at;
    }

    /// Where the field's closing quote stands; the line break before another row if there is none
    /// before it; `to` if there is neither.
    private int closing(int from) {
        int at = next(from);
        while (at < to) {
            if (b[at] == '\n') {
                if (PgCsvStart.starts(b, at + 1, to)) {
                    return at;
                }
                lines++;
                at = next(at + 1);
            } else if (at + 1 < to && b[at + 1] == '"') {
                doubled = true;
                at = next(at + 2);
            } else {
                return at;
            }
        }
        return to;
    }

    /// The next quote or line feed.
    private int next(int from) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) LONGS.get(b, at);
            long quote = word ^ QUOTES;
            long feed = word ^ LINE_FEEDS;
            long found = ((quote - LOW) & ~quote | (feed - LOW) & ~feed) & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < to && b[at] != '"' && b[at] != '\n') {
            at++;
        }
        return at;
    }
}
