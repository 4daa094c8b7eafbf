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

    /// How many lines the entry spans, at least 1.
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

    /// The text decoded, where the log has it escaped (a plan in JSON); null if it stands as it is.
    public byte @Nullable [] decoded;

    /// Who speaks: process, thread or connection, as the log writes it.
    public int sessionFrom = -1;

    public int sessionTo = -1;

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
    public int ordinal;

    /// For BATCH and ROWS: how many.
    public long count = UNKNOWN;

    /// For BATCH: true when each row of the batch was logged as a statement, before this entry.
    public boolean rowsLogged;

    /// For BIND_VALUE: true when the value is NULL.
    public boolean nullValue;

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

    /// The same entry once more, to keep while this object is filled anew; the buffer is shared.
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
        copy.decoded = decoded;
        copy.sessionFrom = sessionFrom;
        copy.sessionTo = sessionTo;
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
        copy.rowsLogged = rowsLogged;
        copy.nullValue = nullValue;
        copy.extended = extended;
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
        ordinal = 0;
        count = UNKNOWN;
        rowsLogged = false;
        nullValue = false;
        extended = false;
        channel = 0;
        problem = null;
        decoded = null;
        return this;
    }
}
