package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.JsonRecordKeys.Role;

import java.util.Arrays;

/// One pass over one block of a log of JSON records with those of `org.hibernate.SQL`. Lines that
/// are no JSON (what `hibernate.show_sql` prints, banners, stack traces) are read as on any
/// console.
final class HibernateJsonRun extends LoggerRun {

    private final JsonRecord record;
    private final LoggerTime time;
    private final HibernateSqlLines sqlLines;
    private final JsonText text = new JsonText();
    private final Entry said = new Entry();
    private final LoggerMatch match;

    HibernateJsonRun(JsonRecordKeys keys, FormatHints hints, Block block, EntrySink sink) {
        super(block, sink);
        this.time = new LoggerTime(hints.zone(), false);
        this.record = new JsonRecord(b, keys, time);
        this.sqlLines = new HibernateSqlLines(b);
        this.match = new LoggerMatch(time);
    }

    @Override
    void line(int from, int to) {
        int object = JsonRecord.start(b, from, to);
        int echo = HibernateEcho.end(b, from, to);
        if (echo < 0 && object >= 0) {
            record(object, from, to);
        } else if (echo >= 0) {
            begin(EntryKind.STATEMENT, from, to);
            open.entry.channel = HibernateChannel.ECHO;
            open.entry.textFrom = echo;
            sqlLines.begin(echo);
        } else if (goesOn(from, to)) {
            open.extend(to);
        } else if (LoggerBytes.isEmptyLine(b, from, to)
                || LoggerLines.isJavaTrace(b, from, to)
                || LoggerLines.isRecord(b, from, to, time)) {
            begin(EntryKind.OTHER, from, to);
        } else {
            close();
            open.push(EntryKind.UNKNOWN, from, to, line);
        }
    }

    /// Only what is printed line by line may go on: a record stands on one.
    private boolean goesOn(int from, int to) {
        if (open.is(EntryKind.STATEMENT)) {
            return sqlLines.goesOn(open.entry.to, from, to);
        }
        return open.isOpen()
                && (LoggerBytes.isEmptyLine(b, from, to) || LoggerLines.isJavaTrace(b, from, to));
    }

    private void record(int object, int from, int to) {
        boolean whole = record.read(object, to);
        begin(whole ? EntryKind.OTHER : EntryKind.UNKNOWN, from, to);
        record.who(open.entry);
        if (record.isString(Role.MESSAGE) && record.isString(Role.LOGGER)) {
            message(whole);
        }
        open.close();
    }

    private void message(boolean whole) {
        text.decode(b, record.from(Role.MESSAGE), record.to(Role.MESSAGE));
        byte[] bytes = heard();
        if (HibernateLoggerName.isSql(bytes, match.loggerFrom, match.loggerTo)) {
            said.kind = EntryKind.STATEMENT;
            said.channel = HibernateChannel.LOGGER;
            said.textFrom = 0;
        } else {
            HibernateMessage.read(bytes, match, 0, text.length, said);
        }
        if (said.kind == EntryKind.BIND_VALUE) {
            HibernateBind.finish(bytes, said);
        } else {
            HibernateEntries.finish(said);
        }
        if (said.kind != EntryKind.OTHER) {
            take(whole);
        }
    }

    /// The message in an array that holds the names of logger and level behind it, for those who
    /// ask about all three.
    private byte[] heard() {
        byte[] logger = JsonText.decoded(b, record.from(Role.LOGGER), record.to(Role.LOGGER));
        boolean hasLevel = record.isString(Role.LEVEL);
        int levelFrom = hasLevel ? record.from(Role.LEVEL) : 0;
        int levelTo = hasLevel ? record.to(Role.LEVEL) : 0;
        int loggerTo = text.length + logger.length;
        byte[] bytes = Arrays.copyOf(text.bytes, loggerTo + levelTo - levelFrom);
        System.arraycopy(logger, 0, bytes, text.length, logger.length);
        System.arraycopy(b, levelFrom, bytes, loggerTo, levelTo - levelFrom);
        match.clear(0);
        match.loggerFrom = text.length;
        match.loggerTo = loggerTo;
        match.levelFrom = hasLevel ? loggerTo : -1;
        match.levelTo = hasLevel ? bytes.length : -1;
        said.buffer = bytes;
        said.clear(EntryKind.OTHER);
        said.from = 0;
        said.to = text.length;
        return bytes;
    }

    private void take(boolean whole) {
        Entry entry = open.entry;
        entry.kind = said.kind;
        entry.channel = said.channel;
        entry.durationNanos = said.durationNanos;
        entry.ordinal = said.ordinal;
        entry.count = said.count;
        entry.rowsLogged = said.rowsLogged;
        entry.nullValue = said.nullValue;
        entry.sqlState = said.sqlState;
        entry.problem =
                whole
                        ? said.problem
                        : "The record's JSON ends before its closing bracket; its text may be cut"
                                + " off.";
        if (said.textFrom >= 0) {
            entry.textFrom = text.raw(said.textFrom);
            entry.textTo = text.raw(said.textTo);
            entry.decoded = said.buffer;
            entry.decodedFrom = said.textFrom;
            entry.decodedTo = said.textTo;
        }
    }

    private void begin(EntryKind kind, int from, int to) {
        close();
        open.begin(kind, from, to, line);
    }

    @Override
    void close() {
        if (open.isOpen()) {
            HibernateEntries.finish(open.entry);
            open.close();
        }
    }
}
