package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.LoggerReader.Seen;

/// One pass over one block of a Django log.
///
/// A statement goes on over lines until its arguments have ended: that is what tells a line break
/// in a literal from a line that something else printed. A record that begins before ends it too.
final class DjangoRun extends DjangoConsoleRun {

    private final LoggerReader reader;
    private final DjangoTail tail = new DjangoTail();
    private final DjangoQuotes quotes;
    private final DjangoBinds binds;
    private final LoggerBehind behind;

    DjangoRun(LoggerLearnt learnt, FormatHints hints, Block block, EntrySink sink) {
        super(new LoggerTime(hints.zone(), learnt.monthFirst()), block, sink);
        this.reader =
                new LoggerReader(
                        learnt.layouts(),
                        (bytes, at, to) -> DjangoAnchor.end(bytes, at, to) > 0,
                        time);
        this.quotes = new DjangoQuotes(b);
        this.binds = new DjangoBinds(sink);
        this.behind = new LoggerBehind(learnt, time);
    }

    @Override
    void line(int from, int to) {
        Seen seen = reader.read(b, from, to);
        if (seen == Seen.MESSAGE && !isText(reader.match().at, to)) {
            statement(from, to, reader.match().at);
            return;
        }
        if ((seen == Seen.RECORD && tornStatement(from, to)) || request(from, to, seen)) {
            return;
        }
        if (seen == Seen.RECORD && task(from, to)) {
            reader.match().fill(open.entry);
            return;
        }
        if (seen == Seen.RECORD) {
            other(from, to, More.MESSAGE);
            reader.match().fill(open.entry);
        } else {
            without(from, to);
        }
    }

    /// A duration without SQL behind it, while a statement waits for its arguments: text of a
    /// literal.
    private boolean isText(int anchor, int to) {
        int sql = DjangoAnchor.end(b, anchor, to);
        return more == More.ARGUMENTS
                && open.isOpen()
                && !LoggerBytes.isEmptyLine(b, sql, to)
                && !LoggerSql.starts(b, sql, to);
    }

    /// A record whose prefix was not learnt in full, but whose message is a statement's.
    private boolean tornStatement(int from, int to) {
        int anchor = DjangoAnchor.find(b, reader.match().at, to);
        if (anchor < 0) {
            return false;
        }
        statement(from, to, anchor);
        return true;
    }

    private void statement(int from, int to, int anchor) {
        close();
        open.begin(EntryKind.STATEMENT, from, to, line);
        Entry entry = open.entry;
        reader.match().fill(entry);
        int end = DjangoAnchor.end(b, anchor, to);
        entry.durationNanos = DjangoAnchor.nanos(b, anchor, end);
        entry.textFrom = end;
        quotes.begin(end);
        more = isWhole(to) ? More.NOTHING : More.ARGUMENTS;
    }

    private boolean isWhole(int to) {
        int from = open.entry.textFrom;
        // Where the SQL is in the middle of a literal, the split lies in that literal, too.
        return tail.split(b, from, to) && quotes.closedAt(tail.sqlTo);
    }

    private boolean request(int from, int to, Seen seen) {
        if (!request(from, to)) {
            return false;
        }
        Entry entry = open.entry;
        if (seen == Seen.RECORD) {
            reader.match().fill(entry);
        }
        if (entry.timeMicros == Entry.NO_TIME) {
            entry.timeMicros = access.timeMicros;
        }
        return true;
    }

    @Override
    boolean argumentsGoOn(int from, int to) {
        if (DjangoTail.mayEnd(b, from, to) && isWhole(to)) {
            more = More.NOTHING;
        }
        return true;
    }

    @Override
    void close() {
        if (!open.is(EntryKind.STATEMENT)) {
            open.close();
            return;
        }
        Entry entry = open.entry;
        int from = entry.textFrom;
        if (more == More.ARGUMENTS
                && !tail.split(b, from, entry.to)
                && !tail.splitTorn(b, from, entry.to)) {
            entry.problem =
                    "The record ends before the statement's arguments; its SQL may be cut off.";
        }
        entry.textTo = LoggerBytes.trimEnd(b, from, tail.sqlTo);
        entry.textFrom = LoggerBytes.skipSpaces(b, from, entry.textTo);
        entry.databaseFrom = tail.aliasFrom;
        entry.databaseTo = tail.aliasTo;
        if (entry.problem == null && behind.read(b, tail.behindFrom, tail.behindTo)) {
            behind.fill(entry);
        }
        open.close();
        binds.push(entry, tail.argsFrom, tail.argsTo);
    }
}
