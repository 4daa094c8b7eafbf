package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.JsonRecordKeys.Role;

import java.nio.charset.StandardCharsets;

/// One pass over one block of a Django log of JSON records. Lines that are none (tracebacks, what
/// `manage.py` prints) are read as in any console's log.
final class DjangoJsonRun extends DjangoConsoleRun {

    private final JsonRecordKeys keys;
    private final JsonRecord record;
    private final JsonText text = new JsonText();
    private final JsonText arguments = new JsonText();
    private final JsonText title = new JsonText();
    private final DjangoTail tail = new DjangoTail();
    private final DjangoBinds binds;

    DjangoJsonRun(JsonRecordKeys keys, FormatHints hints, Block block, EntrySink sink) {
        super(new LoggerTime(hints.zone(), false), block, sink);
        this.keys = keys;
        this.record = new JsonRecord(b, keys, time);
        this.binds = new DjangoBinds(sink);
    }

    @Override
    void line(int lineFrom, int lineTo) {
        int object = JsonRecord.start(b, lineFrom, lineTo);
        if (object < 0) {
            if (!request(lineFrom, lineTo)) {
                without(lineFrom, lineTo);
            }
            return;
        }
        boolean whole = record.read(object, lineTo);
        close();
        if (record.has(Role.SQL) && isSql()) {
            statement(lineFrom, lineTo, whole);
        } else if (isMessage()) {
            message(lineFrom, lineTo, whole);
        } else if (!jsonRequest(lineFrom, lineTo)) {
            EntryKind kind = whole ? EntryKind.OTHER : EntryKind.UNKNOWN;
            open.begin(kind, lineFrom, lineTo, line);
            record.who(open.entry);
        }
        more = More.NOTHING;
        open.close();
    }

    private boolean isSql() {
        int at = record.from(Role.SQL);
        if (!record.isString(Role.SQL) || at == record.to(Role.SQL)) {
            return false;
        }
        while (at + 1 < record.to(Role.SQL)
                && b[at] == '\\'
                && (b[at + 1] == 'n' || b[at + 1] == 't')) {
            at += 2;
        }
        return keys.sqlOnly() || LoggerSql.starts(b, at, record.to(Role.SQL));
    }

    private boolean isMessage() {
        return record.isString(Role.MESSAGE)
                && DjangoAnchor.end(b, record.from(Role.MESSAGE), record.to(Role.MESSAGE)) > 0;
    }

    /// A record with the SQL under a key of its own.
    private void statement(int lineFrom, int lineTo, boolean whole) {
        begin(lineFrom, lineTo, whole);
        Entry entry = open.entry;
        entry.textFrom = record.from(Role.SQL);
        entry.textTo = record.to(Role.SQL);
        if (isMessage()) {
            entry.durationNanos = anchorNanos();
        }
        duration();
        if (JsonText.isEscaped(b, entry.textFrom, entry.textTo)) {
            text.decode(b, entry.textFrom, entry.textTo);
            entry.decoded = text.bytes;
            entry.decodedTo = text.length;
        }
        boolean split = isMessage() && splitMessage();
        open.close();
        binds(split);
    }

    /// A record with nothing but the message.
    private void message(int lineFrom, int lineTo, boolean whole) {
        begin(lineFrom, lineTo, whole);
        Entry entry = open.entry;
        entry.durationNanos = anchorNanos();
        duration();
        boolean split = splitMessage();
        if (!split && whole) {
            entry.problem =
                    "The record ends before the statement's arguments; its SQL may be cut off.";
        }
        int sql = DjangoAnchor.end(arguments.bytes, 0, arguments.length);
        int end = LoggerBytes.trimEnd(arguments.bytes, sql, tail.sqlTo);
        int start = LoggerBytes.skipSpaces(arguments.bytes, sql, end);
        entry.decoded = arguments.bytes;
        entry.decodedFrom = start;
        entry.decodedTo = end;
        entry.textFrom = arguments.raw(start);
        entry.textTo = arguments.raw(end);
        open.close();
        binds(split);
    }

    private long anchorNanos() {
        int at = record.from(Role.MESSAGE);
        return DjangoAnchor.nanos(b, at, DjangoAnchor.end(b, at, record.to(Role.MESSAGE)));
    }

    /// The number beside the message has more digits than the message.
    private void duration() {
        if (record.has(Role.DURATION)) {
            long nanos =
                    JsonNumber.scaled(
                            b,
                            record.from(Role.DURATION),
                            record.to(Role.DURATION),
                            keys.durationScale());
            // Beyond thirty years the number is no duration.
            if (nanos >= 0 && nanos < 1_000_000_000L * 1_000_000_000L) {
                open.entry.durationNanos = nanos;
            }
        }
    }

    /// Decodes the message and finds its arguments.
    private boolean splitMessage() {
        arguments.decode(b, record.from(Role.MESSAGE), record.to(Role.MESSAGE));
        int sql = DjangoAnchor.end(arguments.bytes, 0, arguments.length);
        if (!tail.split(arguments.bytes, sql, arguments.length)) {
            tail.splitTorn(arguments.bytes, sql, arguments.length);
            return false;
        }
        Entry entry = open.entry;
        if (!record.has(Role.ALIAS) && tail.aliasFrom >= 0) {
            record.database(entry, arguments.bytes, tail.aliasFrom, tail.aliasTo);
        }
        return true;
    }

    private void binds(boolean split) {
        Entry entry = open.entry;
        if (split) {
            binds.push(entry, arguments.bytes, tail.argsFrom, tail.argsTo, arguments::raw);
        } else if (record.has(Role.PARAMETERS)) {
            parameters(entry);
        }
    }

    /// A list in JSON, or Python's own words for one in a string.
    private void parameters(Entry entry) {
        if (record.isString(Role.PARAMETERS)) {
            title.decode(b, record.from(Role.PARAMETERS), record.to(Role.PARAMETERS));
            binds.push(entry, title.bytes, 0, title.length, title::raw);
        } else {
            binds.push(entry, record.from(Role.PARAMETERS), record.to(Role.PARAMETERS));
        }
    }

    private void begin(int lineFrom, int lineTo, boolean whole) {
        open.begin(EntryKind.STATEMENT, lineFrom, lineTo, line);
        if (!whole) {
            open.entry.problem =
                    "The record's JSON ends before its closing bracket; its SQL may be cut off.";
        }
        record.who(open.entry);
    }

    /// A record of an access log: its message is an access line, or the request and the answer's
    /// status stand under keys of their own.
    private boolean jsonRequest(int lineFrom, int lineTo) {
        if (record.isString(Role.MESSAGE)) {
            title.decode(b, record.from(Role.MESSAGE), record.to(Role.MESSAGE));
            if (access.read(title.bytes, 0, title.length)) {
                request(lineFrom, lineTo, access.titleFrom, access.titleTo);
                return true;
            }
        }
        if (!record.has(Role.STATUS)
                || JsonNumber.scaled(b, record.from(Role.STATUS), record.to(Role.STATUS), 0)
                        < 100) {
            return false;
        }
        if (record.isString(Role.TITLE)) {
            title.decode(b, record.from(Role.TITLE), record.to(Role.TITLE));
            int path = LoggerBytes.letters(title.bytes, 0, title.length) + 1;
            if (path >= title.length || title.bytes[path] != '/') {
                return false;
            }
            int end = DjangoAccessLine.pathEnd(title.bytes, path, title.length);
            request(lineFrom, lineTo, 0, end);
            return true;
        }
        return record.isString(Role.METHOD)
                && record.isString(Role.PATH)
                && twoKeys(lineFrom, lineTo);
    }

    private boolean twoKeys(int lineFrom, int lineTo) {
        int method = record.from(Role.METHOD);
        int path = record.from(Role.PATH);
        int pathTo = DjangoAccessLine.pathEnd(b, path, record.to(Role.PATH));
        String words =
                LoggerBytes.text(b, method, record.to(Role.METHOD))
                        + " "
                        + LoggerBytes.text(b, path, pathTo);
        open.begin(EntryKind.REQUEST_END, lineFrom, lineTo, line);
        record.who(open.entry);
        open.entry.decoded = words.getBytes(StandardCharsets.UTF_8);
        open.entry.textFrom = path;
        open.entry.textTo = pathTo;
        return true;
    }

    private void request(int lineFrom, int lineTo, int titleFrom, int titleTo) {
        open.begin(EntryKind.REQUEST_END, lineFrom, lineTo, line);
        record.who(open.entry);
        Entry entry = open.entry;
        entry.decoded = title.bytes;
        entry.decodedFrom = titleFrom;
        entry.decodedTo = titleTo;
        entry.textFrom = title.raw(titleFrom);
        entry.textTo = title.raw(titleTo);
    }

    @Override
    void close() {
        open.close();
    }
}
