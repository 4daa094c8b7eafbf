package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.Arrays;

/// Pushes what a row of fields says: the entries that the same row would be in the stderr log. The
/// first one carries the row's lines; detail, context and statement are further parts of it.
final class PgRowEntries {

    private static final int SECOND_DIGITS = 8;

    private final byte[] b;
    private final EntrySink sink;
    private final PgTimes times;
    private final PgQuoting quoting;
    private final Entry entry = new Entry();
    private final Entry decoded = new Entry();
    private byte[] text = new byte[1024];
    private byte[] names = new byte[256];
    private int namesLength;
    private int rowLines;
    private @Nullable String problem;

    PgRowEntries(Block block, EntrySink sink, PgZones zones, PgQuoting quoting) {
        this.b = block.buffer();
        this.sink = sink;
        this.times = new PgTimes(zones);
        this.quoting = quoting;
        entry.buffer = b;
        entry.bufferOffset = block.bufferOffset();
    }

    /// Tells where the next row stands.
    ///
    /// @param trouble what is wrong with it though it is read, or null
    PgRowEntries at(int from, int to, long line, int lines, @Nullable String trouble) {
        entry.from = from;
        entry.to = to;
        entry.line = line;
        rowLines = lines;
        problem = trouble;
        return this;
    }

    void unknown() {
        alone(EntryKind.UNKNOWN);
    }

    /// A line that is understood and says nothing of statements.
    void other() {
        alone(EntryKind.OTHER);
    }

    private void alone(EntryKind kind) {
        entry.clear(kind);
        entry.lines = rowLines;
        entry.problem = problem;
        sink.accept(entry);
    }

    /// True when the row says enough to be one of the server's.
    static boolean isRow(PgRow row) {
        return row.has(PgRow.SEVERITY) && row.from[PgRow.MESSAGE] >= 0;
    }

    void push(PgRow row) {
        if (!row.has(PgRow.SESSION) && row.has(PgRow.PREFIX)) {
            sessionOfPrefix(row);
        }
        PgTag tag = tag(row);
        long time = time(row);
        begin(row, time);
        read(tag, row, PgRow.MESSAGE);
        if (tag == PgTag.ERROR && row.has(PgRow.STATE)) {
            entry.sqlState = Entry.packedState(b, row.from[PgRow.STATE], row.to[PgRow.STATE]);
        }
        entry.lines = rowLines;
        if (entry.problem == null) {
            entry.problem = problem;
        }
        sink.accept(entry);
        part(row, time, PgTag.DETAIL, PgRow.DETAIL);
        part(row, time, PgTag.CONTEXT, PgRow.CONTEXT);
        part(row, time, PgTag.STATEMENT, PgRow.STATEMENT);
    }

    /// A prefix may hold `%c`: the second of the session's start and its process, in hexadecimal.
    private void sessionOfPrefix(PgRow row) {
        int to = row.to[PgRow.PREFIX];
        int start = row.from[PgRow.PREFIX];
        while (start < to) {
            int dot = hex(start, to);
            int end = dot < to && b[dot] == '.' ? hex(dot + 1, to) : dot;
            if (dot - start >= SECOND_DIGITS && end > dot + 1) {
                row.set(PgRow.SESSION, start, end, false);
                return;
            }
            start = Math.max(end, dot) + 1;
        }
    }

    private int hex(int from, int to) {
        int at = from;
        while (at < to && (b[at] >= '0' && b[at] <= '9' || b[at] >= 'a' && b[at] <= 'f')) {
            at++;
        }
        return at;
    }

    private void part(PgRow row, long time, PgTag tag, int field) {
        if (!row.has(field)) {
            return;
        }
        begin(row, time);
        entry.lines = 0;
        read(tag, row, field);
        if (entry.kind != EntryKind.DETAIL) {
            sink.accept(entry);
        }
    }

    private void begin(PgRow row, long time) {
        entry.clear(EntryKind.OTHER);
        entry.timeMicros = time;
        int session = row.has(PgRow.SESSION) ? PgRow.SESSION : PgRow.PROCESS;
        boolean copied =
                escaped(row, session)
                        || escaped(row, PgRow.USER)
                        || escaped(row, PgRow.DATABASE)
                        || escaped(row, PgRow.APPLICATION);
        entry.names = copied ? names : null;
        namesLength = 0;
        entry.sessionFrom = name(row, session, copied);
        entry.sessionTo = nameEnd(row, session, copied);
        entry.userFrom = name(row, PgRow.USER, copied);
        entry.userTo = nameEnd(row, PgRow.USER, copied);
        entry.databaseFrom = name(row, PgRow.DATABASE, copied);
        entry.databaseTo = nameEnd(row, PgRow.DATABASE, copied);
        entry.applicationFrom = name(row, PgRow.APPLICATION, copied);
        entry.applicationTo = nameEnd(row, PgRow.APPLICATION, copied);
    }

    private static boolean escaped(PgRow row, int field) {
        return row.has(field) && row.escaped[field];
    }

    /// Where a name starts; copies it if names are copied, so that `nameEnd` is to be asked next.
    private int name(PgRow row, int field, boolean copied) {
        if (!row.has(field)) {
            return -1;
        }
        if (!copied) {
            return row.from[field];
        }
        int start = namesLength;
        int room = start + row.to[field] - row.from[field];
        if (room > names.length) {
            names = Arrays.copyOf(names, room * 2);
            entry.names = names;
        }
        namesLength = copy(row, field, names, start);
        return start;
    }

    private int nameEnd(PgRow row, int field, boolean copied) {
        if (!row.has(field)) {
            return -1;
        }
        return copied ? namesLength : row.to[field];
    }

    private int copy(PgRow row, int field, byte[] out, int at) {
        int from = row.from[field];
        int to = row.to[field];
        if (row.escaped[field]) {
            return quoting.decode(b, from, to, out, at);
        }
        System.arraycopy(b, from, out, at, to - from);
        return at + to - from;
    }

    private long time(PgRow row) {
        if (row.has(PgRow.TIME) && times.readField(b, row.from[PgRow.TIME], row.to[PgRow.TIME])) {
            return times.micros;
        }
        boolean prefix = row.has(PgRow.PREFIX);
        boolean told = prefix && times.read(b, row.from[PgRow.PREFIX], row.to[PgRow.PREFIX]) >= 0;
        return told ? times.micros : Entry.NO_TIME;
    }

    /// Servers that speak a language which is not known here still write the SQLSTATE in digits.
    private PgTag tag(PgRow row) {
        PgTag known = PgTag.word(b, row.from[PgRow.SEVERITY], row.to[PgRow.SEVERITY]);
        if (known != null) {
            return known;
        }
        int state = row.has(PgRow.STATE) ? row.from[PgRow.STATE] : -1;
        if (state < 0 || b[state] == '0' && b[state + 1] == '0') {
            return PgTag.LOG;
        }
        boolean warning = b[state] == '0' && (b[state + 1] == '1' || b[state + 1] == '2');
        return warning ? PgTag.NOTE : PgTag.ERROR;
    }

    private void read(PgTag tag, PgRow row, int field) {
        int from = row.from[field];
        int to = row.to[field];
        if (!row.escaped[field]) {
            PgMessage.read(tag, entry, from, Lines.withoutEnds(b, from, to));
            return;
        }
        if (text.length < to - from) {
            text = new byte[Math.max(to - from, text.length * 2)];
        }
        int all = quoting.decode(b, from, to, text, 0);
        int end = Lines.withoutEnds(text, 0, all);
        decoded.buffer = text;
        decoded.clear(EntryKind.OTHER);
        PgMessage.read(tag, decoded, 0, end);
        take(from, to, all);
    }

    /// Takes over what the decoded text says; its place in the row is looked up.
    ///
    /// @param all bytes of the decoded field
    private void take(int from, int to, int all) {
        entry.kind = decoded.kind;
        entry.durationNanos = decoded.durationNanos;
        entry.ordinal = decoded.ordinal;
        entry.count = decoded.count;
        entry.extended = decoded.extended;
        entry.problem = decoded.problem;
        if (decoded.textFrom < 0) {
            return;
        }
        entry.textFrom = quoting.behind(b, from, to, decoded.textFrom);
        entry.textTo =
                decoded.textTo == all
                        ? to
                        : quoting.behind(b, entry.textFrom, to, decoded.textTo - decoded.textFrom);
        entry.decoded = decoded.text();
        entry.decodedFrom = decoded.textStart();
        entry.decodedTo = decoded.textEnd();
    }
}
