package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.LoggerReader.Seen;

/// One pass over one block of a Django log whose formatter prints the SQL without the message
/// around it.
final class DjangoSqlRun extends DjangoConsoleRun {

    private final LoggerReader reader;
    private final DjangoQuotes quotes;
    private final boolean marked;

    DjangoSqlRun(LoggerLearnt learnt, FormatHints hints, Block block, EntrySink sink) {
        super(new LoggerTime(hints.zone(), learnt.monthFirst()), block, sink);
        this.reader = new LoggerReader(learnt.layouts(), DjangoSqlStart::stands, time);
        this.quotes = new DjangoQuotes(b);
        this.marked = learnt.layouts().stream().anyMatch(LoggerLayout::isMarked);
    }

    @Override
    void line(int from, int to) {
        Seen seen = reader.read(b, from, to);
        boolean inside = open.is(EntryKind.STATEMENT) && !marked && !quotes.closedAt(from);
        if (inside) {
            open.extend(to);
        } else if (seen == Seen.MESSAGE) {
            statement(from, to);
        } else if (request(from, to)) {
            if (seen == Seen.RECORD) {
                reader.match().fill(open.entry);
            }
        } else if (seen == Seen.RECORD) {
            other(from, to, More.MESSAGE);
            reader.match().fill(open.entry);
        } else if (open.is(EntryKind.STATEMENT) && goesOn(from, to)) {
            open.extend(to);
        } else {
            without(from, to);
        }
    }

    private void statement(int from, int to) {
        close();
        open.begin(EntryKind.STATEMENT, from, to, line);
        LoggerMatch match = reader.match();
        match.fill(open.entry);
        int duration = DjangoSqlDuration.element(b, match);
        if (duration >= 0) {
            open.entry.durationNanos =
                    DjangoSqlDuration.nanos(b, match.from[duration], match.to[duration]);
        }
        open.entry.textFrom = match.at;
        quotes.begin(match.at);
        more = More.NOTHING;
    }

    /// Where records have a time or a level, whatever has none goes on with the one above.
    private boolean goesOn(int from, int to) {
        if (DjangoConsoleLines.isTraceback(b, from, to)
                || LoggerLines.isRecord(b, from, to, time)) {
            return false;
        }
        return marked
                || LoggerBytes.isEmptyLine(b, from, to)
                || LoggerBytes.isBlank(b[from])
                || LoggerSql.goesOn(b, from, to)
                || LoggerSql.wantsMore(b, open.entry.textFrom, open.entry.to);
    }

    @Override
    void close() {
        if (open.is(EntryKind.STATEMENT)) {
            Entry entry = open.entry;
            int to = LoggerBytes.trimEnd(b, entry.textFrom, entry.to);
            int suffix = DjangoSqlDuration.suffix(b, entry.textFrom, to);
            if (suffix > 0 && entry.durationNanos < 0) {
                entry.durationNanos = DjangoSqlDuration.nanos(b, suffix, to);
                to = LoggerBytes.trimEnd(b, entry.textFrom, suffix);
            }
            entry.textTo = to;
        }
        open.close();
    }
}
