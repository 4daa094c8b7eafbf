package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

/// Follows a bound value over lines. Values are printed as they are, so a line that ends in a
/// bracket may end the value or be part of it; only the next record tells. What stands behind the
/// last such line was printed by something else.
final class HibernateValueLines {

    private final byte[] b;
    private final LoggerTime time;
    private int closedTo;
    private int closedLines;

    HibernateValueLines(byte[] b, LoggerTime time) {
        this.b = b;
        this.time = time;
    }

    /// Begins with the first line of an entry.
    void begin(Entry entry) {
        closedTo = -1;
        if (!HibernateBind.isOpenEnded(b, entry) || endsInBracket(entry.textFrom + 1, entry.to)) {
            closedTo = entry.to;
            closedLines = entry.lines;
        }
    }

    /// Whether a line that begins no record may belong to the value; if so, it is added.
    boolean add(LoggerOpenEntry open, int from, int to) {
        Entry entry = open.entry;
        boolean empty = LoggerBytes.isEmptyLine(b, from, to);
        if (!empty && closedTo >= 0 && !mayGoOn(entry, from, to)) {
            return false;
        }
        boolean closes = empty ? closedTo == entry.to : endsInBracket(from, to);
        open.extend(to);
        if (closes) {
            closedTo = to;
            closedLines = entry.lines;
        }
        return true;
    }

    private boolean mayGoOn(Entry entry, int from, int to) {
        return HibernateBind.isOpenEnded(b, entry)
                && !LoggerLines.isJavaTrace(b, from, to)
                && !LoggerLines.isRecord(b, from, to, time);
    }

    /// Pushes the value, and the lines behind it as unknown.
    void close(LoggerOpenEntry open) {
        Entry entry = open.entry;
        int to = entry.to;
        long line = entry.line;
        if (closedTo >= 0) {
            entry.to = closedTo;
            entry.lines = closedLines;
        }
        line += entry.lines;
        int at = LoggerBytes.lineFeed(b, entry.to, to) + 1;
        HibernateBind.finish(b, entry);
        open.close();
        while (at <= to) {
            int feed = LoggerBytes.lineFeed(b, at, to);
            int end = LoggerBytes.withoutCarriageReturn(b, at, feed);
            boolean empty = LoggerBytes.isEmptyLine(b, at, end);
            open.push(empty ? EntryKind.OTHER : EntryKind.UNKNOWN, at, end, line);
            line++;
            at = feed + 1;
        }
    }

    private boolean endsInBracket(int from, int to) {
        int end = LoggerBytes.trimEnd(b, from, to);
        return end > from && b[end - 1] == ']';
    }
}
