package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.LoggerReader.Seen;

/// One pass over one block of a console's text with the statements of `hibernate.show_sql`.
///
/// Log lines between them have threads that the statements lack. What Hibernate's loggers say
/// (binds, paging, errors) is therefore pushed without a session: it belongs to the statement
/// printed last.
final class HibernateShowSqlRun extends LoggerRun {

    private final LoggerReader reader;
    private final LoggerTime time;
    private final HibernateSqlLines sqlLines;
    private final HibernateValueLines valueLines;

    HibernateShowSqlRun(LoggerLearnt learnt, FormatHints hints, Block block, EntrySink sink) {
        super(block, sink);
        this.time = new LoggerTime(hints.zone(), learnt.monthFirst());
        this.reader =
                new LoggerReader(
                        learnt.layouts(),
                        (bytes, at, to) -> HibernateEcho.end(bytes, at, to) >= 0,
                        time);
        this.sqlLines = new HibernateSqlLines(b);
        this.valueLines = new HibernateValueLines(b, time);
    }

    @Override
    void line(int from, int to) {
        Seen seen = reader.read(b, from, to);
        int echo =
                seen == Seen.MESSAGE
                        ? HibernateEcho.end(b, reader.match().at, to)
                        : HibernateEcho.end(b, from, to);
        if (echo >= 0) {
            statement(from, to, echo, seen);
        } else if (seen == Seen.RECORD || LoggerLines.isRecord(b, from, to, time)) {
            other(from, to, seen);
        } else if (HibernateMessage.isSlow(b, from, to)) {
            // SqlStatementLogger prints it beside each statement, not to the loggers alone.
            other(from, to, seen);
        } else if (open.isOpen() && add(from, to)) {
            return;
        } else if (LoggerBytes.isEmptyLine(b, from, to) || LoggerLines.isJavaTrace(b, from, to)) {
            other(from, to, seen);
        } else {
            close();
            open.push(EntryKind.UNKNOWN, from, to, line);
        }
    }

    private void statement(int from, int to, int echo, Seen seen) {
        close();
        open.begin(EntryKind.STATEMENT, from, to, line);
        if (seen == Seen.MESSAGE) {
            reader.match().fill(open.entry);
        }
        open.entry.textFrom = echo;
        open.entry.channel = HibernateChannel.ECHO;
        sqlLines.begin(echo);
    }

    private void other(int from, int to, Seen seen) {
        close();
        open.begin(EntryKind.OTHER, from, to, line);
        HibernateMessage.search(b, from, to, open.entry);
        valueLines.begin(open.entry);
        if (seen == Seen.RECORD) {
            reader.match().fill(open.entry);
        }
    }

    /// Adds a line that begins no entry to the open one, if it goes on there.
    private boolean add(int from, int to) {
        Entry entry = open.entry;
        if (entry.kind == EntryKind.BIND_VALUE) {
            return valueLines.add(open, from, to);
        }
        if (entry.kind == EntryKind.STATEMENT && !sqlLines.goesOn(entry.to, from, to)) {
            return false;
        }
        open.extend(to);
        return true;
    }

    @Override
    void close() {
        if (open.is(EntryKind.BIND_VALUE)) {
            valueLines.close(open);
        } else if (open.isOpen()) {
            HibernateEntries.finish(open.entry);
            open.close();
        }
    }
}
