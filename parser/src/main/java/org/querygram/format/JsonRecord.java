package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.format.JsonLeaves.Kind;
import org.querygram.format.JsonRecordKeys.Role;

import java.util.Arrays;

/// One JSON record of a log by the keys learnt from the sample: which values it has, who spoke and
/// when. The same object serves for one record after another.
final class JsonRecord {

    /// What containers and process managers put before a line is shorter.
    private static final int LONGEST_PREFIX = 120;

    private static final byte[] BLANK = {' '};
    private static final int ROLES = Role.values().length;

    private final byte[] b;
    private final JsonRecordKeys keys;
    private final LoggerTime time;
    private final JsonLeaves leaves = new JsonLeaves();
    private final int[] from = new int[ROLES];
    private final int[] to = new int[ROLES];
    private final Kind[] kinds = new Kind[ROLES];
    private byte[] names = new byte[64];
    private int nameTo;

    JsonRecord(byte[] b, JsonRecordKeys keys, LoggerTime time) {
        this.b = b;
        this.keys = keys;
        this.time = time;
    }

    /// Where a record begins on the line: at a bracket with a key behind it, after nothing but what
    /// containers print; -1 if nowhere.
    static int start(byte[] b, int from, int to) {
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

    /// Takes in the record's values; of a key that comes twice the last one counts, as in Python.
    boolean read(int object, int end) {
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

    boolean has(Role role) {
        return from[role.ordinal()] >= 0;
    }

    boolean isString(Role role) {
        return has(role) && kinds[role.ordinal()] == Kind.STRING;
    }

    int from(Role role) {
        return from[role.ordinal()];
    }

    int to(Role role) {
        return to[role.ordinal()];
    }

    /// Time, session, request and database. Process and thread together name the session: workers
    /// that were forked share the numbers of their threads.
    void who(Entry entry) {
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
        long number = JsonRecordTime.micros(b, at, end);
        if (number <= 0) {
            return Entry.NO_TIME;
        }
        long nanos =
                has(Role.NANOS) ? JsonNumber.scaled(b, from(Role.NANOS), to(Role.NANOS), 0) : 0;
        return number + Math.max(0, nanos) / 1000;
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

    /// Writes the name of a database that stands elsewhere than under a key of its own.
    void database(Entry entry, byte[] source, int nameFrom, int sourceTo) {
        entry.databaseFrom = name(source, nameFrom, sourceTo);
        entry.databaseTo = nameTo;
        entry.names = names;
    }
}
