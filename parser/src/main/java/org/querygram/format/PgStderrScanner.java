package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.time.ZoneId;

/// Finds the entries of PostgreSQL's stderr log: a line that starts with the prefix and a tag
/// begins one, and lines that start with TAB go on with it (elog.c writes every line break of a
/// message as line break and TAB; some tools make blanks of it).
///
/// Walks bytes; makes no object per line.
final class PgStderrScanner implements EntryScanner {

    private final PgPrefix prefix;
    private final ZoneId zone;
    private final boolean tabsLost;

    /// @param tabsLost true when the log went through something that took the TABs of continuation
    /// lines away:
    ///     then every line without a prefix goes on with the entry above it
    PgStderrScanner(PgPrefix prefix, ZoneId zone, boolean tabsLost) {
        this.prefix = prefix;
        this.zone = zone;
        this.tabsLost = tabsLost;
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        return new Walk(block, sink, prefix, new PgZones(zone), tabsLost).walk();
    }

    /// One walk over one block.
    private static final class Walk {

        private final Block block;
        private final byte[] b;
        private final EntrySink sink;
        private final boolean tabsLost;
        private final boolean startsBlank;
        private final Entry entry = new Entry();
        private PgLine open;
        private PgLine next;
        private boolean hasOpen;
        private int end;
        private int lines;

        Walk(Block block, EntrySink sink, PgPrefix prefix, PgZones zones, boolean tabsLost) {
            this.block = block;
            this.b = block.buffer();
            this.sink = sink;
            this.tabsLost = tabsLost;
            this.startsBlank = prefix.startsBlank();
            PgTimes times = new PgTimes(zones);
            this.open = new PgLine(prefix, times);
            this.next = new PgLine(open);
            entry.buffer = b;
            entry.bufferOffset = block.bufferOffset();
        }

        int walk() {
            int at = block.from();
            long line = block.line();
            while (at < block.to()) {
                int lineEnd = Lines.end(b, at, block.to());
                line(at, Lines.withoutReturn(b, at, lineEnd), line);
                at = lineEnd + 1;
                line++;
            }
            if (!hasOpen) {
                return block.to();
            }
            if (!block.last()) {
                return open.from;
            }
            flush();
            return block.to();
        }

        private void line(int from, int to, long line) {
            if (hasOpen && (from == to || b[from] == '\t' || b[from] == ' ' && !startsBlank)) {
                goOn(to);
                return;
            }
            int start = from;
            while (start < to && b[start] == 0) {
                start++;
            }
            if (next.match(b, start, to)) {
                flush();
                begin(from, to, line);
            } else if (hasOpen && (tabsLost || b[from] == ' ')) {
                goOn(to);
            } else {
                flush();
                unknown(from, to, line);
            }
        }

        private void goOn(int to) {
            end = to;
            lines++;
        }

        private void begin(int from, int to, long line) {
            PgLine matched = next;
            next = open;
            open = matched;
            open.from = from;
            open.line = line;
            hasOpen = true;
            end = to;
            lines = 1;
        }

        private void unknown(int from, int to, long line) {
            entry.clear(EntryKind.UNKNOWN);
            entry.from = from;
            entry.to = to;
            entry.line = line;
            sink.accept(entry);
        }

        private void flush() {
            @Nullable PgTag tag = open.tag;
            if (!hasOpen || tag == null) {
                return;
            }
            hasOpen = false;
            entry.clear(EntryKind.OTHER);
            entry.from = open.from;
            entry.to = Lines.withoutEnds(b, open.messageFrom, end);
            entry.line = open.line;
            entry.lines = lines;
            entry.timeMicros = open.timeMicros;
            entry.sessionFrom = open.sessionFrom;
            entry.sessionTo = open.sessionTo;
            entry.userFrom = open.userFrom;
            entry.userTo = open.userTo;
            entry.databaseFrom = open.databaseFrom;
            entry.databaseTo = open.databaseTo;
            entry.applicationFrom = open.applicationFrom;
            entry.applicationTo = open.applicationTo;
            entry.sqlState = tag == PgTag.ERROR ? open.sqlState : 0;
            PgMessage.read(tag, entry, Math.min(open.messageFrom, entry.to), entry.to);
            sink.accept(entry);
        }
    }
}
