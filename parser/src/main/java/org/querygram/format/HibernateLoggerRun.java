package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.LoggerReader.Seen;

/// One pass over one block of a program's log that holds the records of `org.hibernate.SQL`.
final class HibernateLoggerRun extends LoggerRun {

    private final boolean slowAlone;
    private final LoggerReader reader;
    private final LoggerTime time;
    private final LoggerBehind behind;
    private final HibernateSqlLines sqlLines;
    private final HibernateValueLines valueLines;

    HibernateLoggerRun(
            LoggerLearnt learnt,
            FormatHints hints,
            boolean slowAlone,
            Block block,
            EntrySink sink) {
        super(block, sink);
        this.slowAlone = slowAlone;
        this.time = new LoggerTime(hints.zone(), learnt.monthFirst());
        this.reader = new LoggerReader(learnt.layouts(), (bytes, at, to) -> true, time);
        this.behind = new LoggerBehind(learnt, time);
        this.sqlLines = new HibernateSqlLines(b);
        this.valueLines = new HibernateValueLines(b, time);
    }

    @Override
    void line(int from, int to) {
        int end = LoggerBytes.beforeColours(b, from, to);
        int fields = behind.start(b, from, end);
        message(from, fields);
        if (fields < end && open.isOpen()) {
            behind.fill(open.entry);
        }
    }

    /// A line without what the layout prints behind the message.
    private void message(int from, int to) {
        Seen seen = reader.read(b, from, to);
        if (seen == Seen.MESSAGE) {
            record(from, to);
        } else if (seen == Seen.RECORD) {
            otherShape(from, to);
        } else {
            without(from, to);
        }
    }

    private void record(int from, int to) {
        LoggerMatch match = reader.match();
        begin(from, to);
        match.fill(open.entry);
        int message = LoggerBytes.skipBlanks(b, match.at, to);
        int echo = HibernateEcho.end(b, message, to);
        if (HibernateLoggerName.isSql(b, match.loggerFrom, match.loggerTo)
                && !HibernateMessage.isSlow(b, message, to)) {
            statement(message, HibernateChannel.LOGGER);
        } else if (echo >= 0) {
            // Application servers log what a program prints.
            statement(echo, HibernateChannel.ECHO);
        } else {
            HibernateMessage.read(b, match, message, to, open.entry);
            valueLines.begin(open.entry);
        }
    }

    /// A record whose fields are not all where the layout has them: its text must tell what it is.
    private void otherShape(int from, int to) {
        begin(from, to);
        reader.match().fill(open.entry);
        int name = HibernateLoggerName.find(b, from, to);
        int message = name < 0 ? -1 : HibernateLoggerLearner.message(b, name, to);
        if (message >= 0) {
            statement(message, HibernateChannel.LOGGER);
        } else {
            HibernateMessage.search(b, from, to, open.entry);
            valueLines.begin(open.entry);
        }
    }

    private void statement(int message, int channel) {
        Entry entry = open.entry;
        entry.kind = EntryKind.STATEMENT;
        entry.channel = channel;
        entry.textFrom = message;
        sqlLines.begin(message);
    }

    private void begin(int from, int to) {
        close();
        open.begin(EntryKind.OTHER, from, to, line);
    }

    private void without(int from, int to) {
        int echo = HibernateEcho.end(b, from, to);
        int second =
                open.is(EntryKind.OTHER) ? HibernateTwoLines.message(b, open.entry, from, to) : -1;
        if (second >= 0) {
            second(second, to);
        } else if (echo >= 0) {
            begin(from, to);
            statement(echo, HibernateChannel.ECHO);
        } else if (open.isOpen() && add(from, to)) {
            return;
        } else if (LoggerBytes.isEmptyLine(b, from, to)
                || LoggerLines.isJavaTrace(b, from, to)
                || LoggerLines.isRecord(b, from, to, time)) {
            begin(from, to);
            HibernateMessage.search(b, from, to, open.entry);
            valueLines.begin(open.entry);
        } else {
            close();
            open.push(EntryKind.UNKNOWN, from, to, line);
        }
    }

    /// The second line of a record of java.util.logging.
    private void second(int message, int to) {
        boolean sql = HibernateTwoLines.isSql(b, open.entry);
        open.extend(to);
        if (sql) {
            statement(message, HibernateChannel.LOGGER);
        } else {
            HibernateMessage.search(b, message, to, open.entry);
            valueLines.begin(open.entry);
        }
    }

    /// Adds a line that begins no record to the open entry, if it goes on there.
    private boolean add(int from, int to) {
        Entry entry = open.entry;
        if (entry.kind == EntryKind.BIND_VALUE) {
            return valueLines.add(open, from, to);
        }
        if (entry.kind == EntryKind.OTHER && entry.lines == 1 && reader.isRecordAlone(b, entry)) {
            open.extend(to);
            HibernateMessage.search(b, from, to, entry);
            valueLines.begin(entry);
            return true;
        }
        boolean sql = entry.kind == EntryKind.STATEMENT;
        boolean more = sql ? sqlLines.goesOn(entry.to, from, to) : HibernateEntries.takesAll(entry);
        if (more) {
            open.extend(to);
        }
        return more;
    }

    @Override
    void close() {
        if (open.is(EntryKind.BIND_VALUE)) {
            valueLines.close(open);
        } else if (open.isOpen()) {
            HibernateEntries.finish(open.entry);
            if (slowAlone && open.is(EntryKind.DURATION)) {
                open.entry.kind = EntryKind.STATEMENT;
            }
            open.close();
        }
    }
}
