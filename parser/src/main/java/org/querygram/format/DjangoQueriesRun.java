package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.DjangoQueriesItem.State;

/// One pass over one block of a printed `connection.queries`: many items may stand on a line, and
/// an item on many lines.
final class DjangoQueriesRun {

    private final Block block;
    private final byte[] b;
    private final EntrySink sink;
    private final LoggerTime time;
    private final Entry entry = new Entry();
    private final DjangoQueriesItem item = new DjangoQueriesItem();
    private long line;

    DjangoQueriesRun(FormatHints hints, Block block, EntrySink sink) {
        this.block = block;
        this.b = block.buffer();
        this.sink = sink;
        this.time = new LoggerTime(hints.zone(), false);
        this.line = block.line();
        entry.buffer = b;
        entry.bufferOffset = block.bufferOffset();
    }

    /// Returns the position up to which bytes were used: an item that may go on in the next block
    /// begins there.
    int run() {
        int at = block.from();
        while (at < block.to()) {
            int feed = LoggerBytes.lineFeed(b, at, block.to());
            if (feed == block.to() && !block.last()) {
                return at;
            }
            int end = items(at, feed);
            if (end < 0) {
                return -end - 1;
            }
            if (end == at) {
                around(at, LoggerBytes.withoutCarriageReturn(b, at, feed));
                end = feed;
            }
            line++;
            at = LoggerBytes.lineFeed(b, end, block.to()) + 1;
        }
        return block.to();
    }

    /// Pushes the items that begin in the line.
    ///
    /// @return the end of the last item, `from` if there is none; or, less than 0, `-1` minus the
    ///     start of an item that may go on in the next block
    private int items(int from, int lineFeed) {
        int feed = lineFeed;
        int used = from;
        int at = from;
        while (at < feed) {
            if (b[at] != '{') {
                at++;
                continue;
            }
            State state = item.read(b, at, block.to());
            if (state == State.CUT && !block.last()) {
                return -at - 1;
            }
            if (state == State.FOREIGN || item.sqlFrom < 0) {
                at++;
                continue;
            }
            push(at, state);
            at = item.end;
            used = at;
            feed = at > feed ? LoggerBytes.lineFeed(b, at, block.to()) : feed;
        }
        return used;
    }

    private void push(int from, State state) {
        byte[] text = DjangoQueriesText.decoded(b, item.sqlFrom, item.sqlTo);
        begin(EntryKind.STATEMENT, from, item.end);
        entry.lines = 1 + Lines.count(b, from, item.end);
        entry.textFrom = item.sqlFrom;
        entry.textTo = item.sqlTo;
        entry.decoded = DjangoQueriesText.sql(text);
        entry.durationNanos = item.nanos;
        if (state != State.WHOLE) {
            entry.problem = "The item ends before its closing bracket; its SQL may be cut off.";
        }
        long lines = entry.lines;
        sink.accept(entry);
        batch(from, text);
        line += lines - 1;
    }

    /// `executemany()` is one item: `3 times: INSERT ...`.
    private void batch(int from, byte[] text) {
        long times = DjangoQueriesText.times(text);
        if (times >= 0) {
            begin(EntryKind.BATCH, from, item.end);
            entry.lines = 0;
            entry.count = times;
            sink.accept(entry);
        }
    }

    /// A line in which no item begins.
    private void around(int from, int to) {
        boolean known =
                isBrackets(from, to)
                        || DjangoShellLines.skipPrompts(b, from, to) > from
                        || LoggerBytes.startsWith(b, from, to, LoggerBytes.ascii(">>>"))
                        || DjangoShellLines.isValue(b, from, to)
                        || DjangoConsoleLines.isKnown(b, from, to)
                        || LoggerLines.isRecord(b, from, to, time);
        begin(known ? EntryKind.OTHER : EntryKind.UNKNOWN, from, to);
        sink.accept(entry);
    }

    /// Nothing but what opens, divides and closes lists; an empty line, too.
    private boolean isBrackets(int from, int to) {
        for (int at = from; at < to; at++) {
            if (b[at] != '[' && b[at] != ']' && b[at] != ',' && !LoggerBytes.isSpace(b[at])) {
                return false;
            }
        }
        return true;
    }

    private void begin(EntryKind kind, int from, int to) {
        entry.clear(kind);
        entry.from = from;
        entry.to = to;
        entry.line = line;
    }
}
