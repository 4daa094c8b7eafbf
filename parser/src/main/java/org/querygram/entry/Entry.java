package org.querygram.entry;

import org.jspecify.annotations.Nullable;

/// One entry of a log as primitive fields. A scanner fills the same object again and again and
/// pushes it to an {@link EntrySink}, so that reading makes no object per line; a sink copies what
/// it keeps.
///
/// All `...From`/`...To` pairs are positions in `buffer`; a pair is absent when `from < 0`.
public final class Entry {

    /// Stands in `timeMicros` where the entry has no time.
    public static final long NO_TIME = Long.MIN_VALUE;

    /// Stands in `durationNanos` and `count` where the entry does not tell.
    public static final long UNKNOWN = -1;

    public byte[] buffer = new byte[0];
    public EntryKind kind = EntryKind.OTHER;

    /// Bytes from the start of the (decompressed) source to `buffer[0]`; nothing where `origin`
    /// tells.
    public long bufferOffset;

    /// Where the bytes of `buffer` stood in the source, where it is no copy of a part of it; null
    /// if it is.
    public @Nullable Origin origin;

    /// Number of the entry's first line in its source, from 1.
    public long line;

    /// How many lines the entry spans; 0 for a further part of the entry pushed before it (the
    /// statement in the row of an error), which stands in the same lines.
    public int lines = 1;

    /// The whole entry, prefix included, line end excluded.
    public int from;

    public int to;

    /// Microseconds since 1970 UTC.
    public long timeMicros = NO_TIME;

    public long durationNanos = UNKNOWN;

    /// The SQL, value, message or title, by kind.
    public int textFrom = -1;

    public int textTo = -1;

    /// The text decoded, where the log has it escaped (a plan in JSON, a field of csvlog); null if
    /// it stands as it is. A scanner may use the same array again for the next entry.
    public byte @Nullable [] decoded;

    /// Where the text stands in `decoded`; up to its end if `decodedTo < 0`.
    public int decodedFrom;

    public int decodedTo = -1;

    /// Holds session, request, user, database and application where the log has them escaped; null
    /// if they stand in `buffer`.
    public byte @Nullable [] names;

    /// Who speaks: process, thread or connection, as the log writes it.
    public int sessionFrom = -1;

    public int sessionTo = -1;

    /// True when the session is a connection that gets a new number each time a pool lends it.
    public boolean lent;

    /// Request, trace or MDC id.
    public int requestFrom = -1;

    public int requestTo = -1;

    public int userFrom = -1;
    public int userTo = -1;
    public int databaseFrom = -1;
    public int databaseTo = -1;
    public int applicationFrom = -1;
    public int applicationTo = -1;

    /// For BIND_VALUE: which parameter, from 1. For PARSE_OR_BIND: 1 parse, 2 bind, 0 not known.
    /// For SESSION_END: statements executed alone.
    public int ordinal;

    /// For BATCH and ROWS: how many. For SESSION_END: batches.
    public long count = UNKNOWN;

    /// For PLAN: the most rows that one node of the plan read from end to end of a table and
    /// dropped again; 0 where it dropped none so.
    public long dropped;

    /// For BATCH: true when each row of the batch was logged as a statement, before this entry.
    public boolean rowsLogged;

    /// For BIND_VALUE: true when the value is NULL.
    public boolean nullValue;

    /// True for a statement whose own entry says that it failed.
    public boolean failed;

    /// For ERROR: the SQLSTATE as `packedState` makes it; 0 where the entry does not tell.
    public long sqlState;

    /// True for a statement that came through the extended protocol (`execute`): its parse and bind
    /// durations, and a bare duration of each, stand before it.
    public boolean extended;

    /// The channel that wrote the entry, where a log can say one statement twice (console echo and
    /// logger).
    public int channel;

    /// Why a line was not understood, or what was cut; null otherwise.
    public @Nullable String problem;

    /// Where bytes of a buffer stood in the source that they were taken out of.
    @FunctionalInterface
    public interface Origin {

        /// Bytes from the start of the (decompressed) source.
        long offset(int position);
    }

    /// Bytes from the start of the (decompressed) source to a position of `buffer`.
    public long offset(int position) {
        Origin known = origin;
        return known == null ? bufferOffset + position : known.offset(position);
    }

    /// How many bytes of the source a range of `buffer` spans.
    public int length(int rangeFrom, int rangeTo) {
        if (origin == null || rangeTo <= rangeFrom) {
            return rangeTo - rangeFrom;
        }
        return (int) (offset(rangeTo - 1) + 1 - offset(rangeFrom));
    }

    /// The same entry once more, to keep while this object and what it has decoded are filled anew;
    /// the buffer is shared.
    public Entry copy() {
        Entry copy = new Entry();
        copy.buffer = buffer;
        copy.kind = kind;
        copy.bufferOffset = bufferOffset;
        copy.origin = origin;
        copy.line = line;
        copy.lines = lines;
        copy.from = from;
        copy.to = to;
        copy.timeMicros = timeMicros;
        copy.durationNanos = durationNanos;
        copy.textFrom = textFrom;
        copy.textTo = textTo;
        copy.decoded = decoded == null ? null : decoded.clone();
        copy.decodedFrom = decodedFrom;
        copy.decodedTo = decodedTo;
        copy.names = names == null ? null : names.clone();
        copy.sessionFrom = sessionFrom;
        copy.sessionTo = sessionTo;
        copy.lent = lent;
        copy.requestFrom = requestFrom;
        copy.requestTo = requestTo;
        copy.userFrom = userFrom;
        copy.userTo = userTo;
        copy.databaseFrom = databaseFrom;
        copy.databaseTo = databaseTo;
        copy.applicationFrom = applicationFrom;
        copy.applicationTo = applicationTo;
        copy.ordinal = ordinal;
        copy.count = count;
        copy.dropped = dropped;
        copy.rowsLogged = rowsLogged;
        copy.nullValue = nullValue;
        copy.extended = extended;
        copy.failed = failed;
        copy.sqlState = sqlState;
        copy.channel = channel;
        copy.problem = problem;
        return copy;
    }

    /// Makes the object ready for the next entry of the same buffer.
    public Entry clear(EntryKind next) {
        kind = next;
        lines = 1;
        timeMicros = NO_TIME;
        durationNanos = UNKNOWN;
        textFrom = textTo = sessionFrom = sessionTo = requestFrom = requestTo = -1;
        userFrom = userTo = databaseFrom = databaseTo = applicationFrom = applicationTo = -1;
        lent = false;
        ordinal = 0;
        count = UNKNOWN;
        dropped = 0;
        rowsLogged = false;
        nullValue = false;
        extended = false;
        failed = false;
        sqlState = 0;
        channel = 0;
        problem = null;
        decoded = null;
        decodedFrom = 0;
        decodedTo = -1;
        names = null;
        return this;
    }

    /// The SQLSTATE that stands at a position, five digits and capital letters, as one number; 0 if
    /// none stands there, or one that is no error (classes 00 to 02).
    public static long packedState(byte[] b, int from, int to) {
        if (to - from < 5 || b[from] == '0' && b[from + 1] <= '2') {
            return 0;
        }
        long state = 0;
        for (int i = from; i < from + 5; i++) {
            if (!(b[i] >= '0' && b[i] <= '9' || b[i] >= 'A' && b[i] <= 'Z')) {
                return 0;
            }
            state = state << 8 | b[i];
        }
        return state;
    }

    /// The characters of `sqlState`, or null.
    public @Nullable String sqlStateText() {
        if (sqlState == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(5);
        for (int shift = 32; shift >= 0; shift -= 8) {
            text.append((char) (sqlState >> shift & 0x7F));
        }
        return text.toString();
    }

    /// The bytes that hold the text as the program sent it, from `textStart()` to `textEnd()`.
    public byte[] text() {
        byte[] own = decoded;
        return own == null ? buffer : own;
    }

    /// Where the text starts in `text()`.
    public int textStart() {
        return decoded == null ? textFrom : decodedFrom;
    }

    /// Where the text ends in `text()`.
    public int textEnd() {
        byte[] own = decoded;
        if (own == null) {
            return textTo;
        }
        return decodedTo < 0 ? own.length : decodedTo;
    }

    /// The bytes that the ranges of session, request, user, database and application are positions
    /// in.
    public byte[] names() {
        byte[] own = names;
        return own == null ? buffer : own;
    }
}
