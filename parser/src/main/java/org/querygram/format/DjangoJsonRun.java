package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.format.DjangoJsonKeys.Role;
import org.querygram.format.JsonLeaves.Kind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One pass over one block of a Django log of JSON records. Lines that are none (tracebacks, what
/// `manage.py` prints) are read as in any console's log.
final class DjangoJsonRun extends DjangoConsoleRun {

    /// What containers and process managers put before a line is shorter.
    private static final int LONGEST_PREFIX = 120;

    private static final byte[] BLANK = {' '};
    private static final int ROLES = Role.values().length;

    private final DjangoJsonKeys keys;
    private final JsonLeaves leaves = new JsonLeaves();
    private final int[] from = new int[ROLES];
    private final int[] to = new int[ROLES];
    private final Kind[] kinds = new Kind[ROLES];
    private final JsonText text = new JsonText();
    private final JsonText arguments = new JsonText();
    private final JsonText title = new JsonText();
    private final DjangoTail tail = new DjangoTail();
    private final DjangoBinds binds;
    private byte[] names = new byte[64];
    private int nameTo;

    DjangoJsonRun(DjangoJsonKeys keys, FormatHints hints, Block block, EntrySink sink) {
        super(new LoggerTime(hints.zone(), false), block, sink);
        this.keys = keys;
        this.binds = new DjangoBinds(sink);
    }

    /// Where a record begins on the line: at a bracket with a key behind it, after nothing but what
    /// containers print; -1 if nowhere.
    static int object(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PREFIX);
        for (int at = from; at < limit; at++) {
            if (b[at] == '{') {
                int key = LoggerBytes.skipBlanks(b, at + 1, to);
                return key < to && b[key] == '"' ? at : -1;
            }
            if (b[at] == '"' || b[at] == '\'' || b[at] == '(') {
                return -1;
            }
        }
        return -1;
    }

    @Override
    void line(int lineFrom, int lineTo) {
        int object = object(b, lineFrom, lineTo);
        if (object < 0) {
            if (!request(lineFrom, lineTo)) {
                without(lineFrom, lineTo);
            }
            return;
        }
        boolean whole = read(object, lineTo);
        close();
        if (has(Role.SQL) && isSql()) {
            statement(lineFrom, lineTo, whole);
        } else if (isMessage()) {
            message(lineFrom, lineTo, whole);
        } else if (!jsonRequest(lineFrom, lineTo)) {
            EntryKind kind = whole ? EntryKind.OTHER : EntryKind.UNKNOWN;
            open.begin(kind, lineFrom, lineTo, line);
            who();
        }
        more = More.NOTHING;
        open.close();
    }

    /// Takes in the record's values; of a key that comes twice the last one counts, as in Python.
    private boolean read(int object, int end) {
        Arrays.fill(from, -1);
        leaves.begin(b, object, end);
        while (leaves.next()) {
            int role = keys.roleOf(leaves.path);
            if (role >= 0) {
                from[role] = leaves.from;
                to[role] = leaves.to;
                kinds[role] = leaves.kind;
            }
        }
        return leaves.isComplete();
    }

    private boolean has(Role role) {
        return from[role.ordinal()] >= 0;
    }

    private boolean isString(Role role) {
        return has(role) && kinds[role.ordinal()] == Kind.STRING;
    }

    private int from(Role role) {
        return from[role.ordinal()];
    }

    private int to(Role role) {
        return to[role.ordinal()];
    }

    private boolean isSql() {
        int at = from(Role.SQL);
        if (!isString(Role.SQL) || at == to(Role.SQL)) {
            return false;
        }
        while (at + 1 < to(Role.SQL) && b[at] == '\\' && (b[at + 1] == 'n' || b[at + 1] == 't')) {
            at += 2;
        }
        return keys.sqlOnly() || LoggerSql.starts(b, at, to(Role.SQL));
    }

    private boolean isMessage() {
        return isString(Role.MESSAGE)
                && DjangoAnchor.end(b, from(Role.MESSAGE), to(Role.MESSAGE)) > 0;
    }

    /// A record with the SQL under a key of its own.
    private void statement(int lineFrom, int lineTo, boolean whole) {
        begin(lineFrom, lineTo, whole);
        Entry entry = open.entry;
        entry.textFrom = from(Role.SQL);
        entry.textTo = to(Role.SQL);
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
        int at = from(Role.MESSAGE);
        return DjangoAnchor.nanos(b, at, DjangoAnchor.end(b, at, to(Role.MESSAGE)));
    }

    /// The number beside the message has more digits than the message.
    private void duration() {
        if (has(Role.DURATION)) {
            long nanos =
                    JsonNumber.scaled(
                            b, from(Role.DURATION), to(Role.DURATION), keys.durationScale());
            // Beyond thirty years the number is no duration.
            if (nanos >= 0 && nanos < 1_000_000_000L * 1_000_000_000L) {
                open.entry.durationNanos = nanos;
            }
        }
    }

    /// Decodes the message and finds its arguments.
    private boolean splitMessage() {
        arguments.decode(b, from(Role.MESSAGE), to(Role.MESSAGE));
        int sql = DjangoAnchor.end(arguments.bytes, 0, arguments.length);
        if (!tail.split(arguments.bytes, sql, arguments.length)) {
            tail.splitTorn(arguments.bytes, sql, arguments.length);
            return false;
        }
        Entry entry = open.entry;
        if (!has(Role.ALIAS) && tail.aliasFrom >= 0) {
            entry.databaseFrom = name(arguments.bytes, tail.aliasFrom, tail.aliasTo);
            entry.databaseTo = nameTo;
            entry.names = names;
        }
        return true;
    }

    private void binds(boolean split) {
        Entry entry = open.entry;
        if (split) {
            binds.push(entry, arguments.bytes, tail.argsFrom, tail.argsTo, arguments::raw);
        } else if (has(Role.PARAMETERS)) {
            parameters(entry);
        }
    }

    /// A list in JSON, or Python's own words for one in a string.
    private void parameters(Entry entry) {
        if (isString(Role.PARAMETERS)) {
            title.decode(b, from(Role.PARAMETERS), to(Role.PARAMETERS));
            binds.push(entry, title.bytes, 0, title.length, title::raw);
        } else {
            binds.push(entry, from(Role.PARAMETERS), to(Role.PARAMETERS));
        }
    }

    private void begin(int lineFrom, int lineTo, boolean whole) {
        open.begin(EntryKind.STATEMENT, lineFrom, lineTo, line);
        if (!whole) {
            open.entry.problem =
                    "The record's JSON ends before its closing bracket; its SQL may be cut off.";
        }
        who();
    }

    /// Time, session, request and database. Process and thread together name the session: workers
    /// that were forked share the numbers of their threads.
    private void who() {
        Entry entry = open.entry;
        nameTo = 0;
        if (has(Role.TIME)) {
            entry.timeMicros = micros();
        }
        add(Role.PROCESS);
        if (nameTo > 0 && has(Role.THREAD)) {
            name(BLANK, 0, 1);
        }
        add(Role.THREAD);
        if (nameTo > 0) {
            entry.sessionFrom = 0;
            entry.sessionTo = nameTo;
        }
        int request = add(Role.REQUEST);
        if (request >= 0 && !isNoRequest(request)) {
            entry.requestFrom = request;
            entry.requestTo = nameTo;
        }
        int alias = isString(Role.ALIAS) ? add(Role.ALIAS) : -1;
        if (alias >= 0) {
            entry.databaseFrom = alias;
            entry.databaseTo = nameTo;
        }
        entry.names = names;
    }

    /// Trace ids of nothing but noughts say that there is no trace.
    private boolean isNoRequest(int at) {
        boolean noughts = true;
        for (int i = at; i < nameTo; i++) {
            noughts &= names[i] == '0';
        }
        return noughts || LoggerRoles.isPlaceholder(names, at, nameTo);
    }

    private long micros() {
        int at = from(Role.TIME);
        int end = to(Role.TIME);
        if (time.match(b, at, end) > 0 && (time.hasDate() || isString(Role.TIME))) {
            return time.micros();
        }
        long number = DjangoJsonTime.micros(b, at, end);
        return number > 0 ? number : Entry.NO_TIME;
    }

    /// Writes the value behind the other names of this record, and returns where; -1 if it has
    /// none.
    private int add(Role role) {
        boolean missing =
                !has(role)
                        || to(role) == from(role)
                        || (kinds[role.ordinal()] == Kind.WORD && b[from(role)] == 'n');
        return missing ? -1 : name(b, from(role), to(role));
    }

    private int name(byte[] source, int nameFrom, int sourceTo) {
        int at = nameTo;
        int length = sourceTo - nameFrom;
        if (names.length < at + length) {
            names = Arrays.copyOf(names, 2 * (at + length));
        }
        System.arraycopy(source, nameFrom, names, at, length);
        nameTo = at + length;
        return at;
    }

    /// A record of an access log: its message is an access line, or the request and the answer's
    /// status stand under keys of their own.
    private boolean jsonRequest(int lineFrom, int lineTo) {
        if (isString(Role.MESSAGE)) {
            title.decode(b, from(Role.MESSAGE), to(Role.MESSAGE));
            if (access.read(title.bytes, 0, title.length)) {
                request(lineFrom, lineTo, access.titleFrom, access.titleTo);
                return true;
            }
        }
        if (!has(Role.STATUS)
                || JsonNumber.scaled(b, from(Role.STATUS), to(Role.STATUS), 0) < 100) {
            return false;
        }
        if (isString(Role.TITLE)) {
            title.decode(b, from(Role.TITLE), to(Role.TITLE));
            int path = LoggerBytes.letters(title.bytes, 0, title.length) + 1;
            if (path >= title.length || title.bytes[path] != '/') {
                return false;
            }
            int end = DjangoAccessLine.pathEnd(title.bytes, path, title.length);
            request(lineFrom, lineTo, 0, end);
            return true;
        }
        return isString(Role.METHOD) && isString(Role.PATH) && twoKeys(lineFrom, lineTo);
    }

    private boolean twoKeys(int lineFrom, int lineTo) {
        int method = from(Role.METHOD);
        int path = from(Role.PATH);
        int pathTo = DjangoAccessLine.pathEnd(b, path, to(Role.PATH));
        String words =
                LoggerBytes.text(b, method, to(Role.METHOD))
                        + " "
                        + LoggerBytes.text(b, path, pathTo);
        open.begin(EntryKind.REQUEST_END, lineFrom, lineTo, line);
        who();
        open.entry.decoded = words.getBytes(StandardCharsets.UTF_8);
        open.entry.textFrom = path;
        open.entry.textTo = pathTo;
        return true;
    }

    private void request(int lineFrom, int lineTo, int titleFrom, int titleTo) {
        open.begin(EntryKind.REQUEST_END, lineFrom, lineTo, line);
        who();
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
