package org.querygram.format;

import org.querygram.entry.Entry;

/// Completes entries of Hibernate's log whose text may have gone on over lines.
final class HibernateEntries {

    private HibernateEntries() {}

    /// Sets where the text of the entry ends, now that its last line is known.
    static void finish(Entry entry) {
        byte[] b = entry.buffer;
        switch (entry.kind) {
            case STATEMENT -> {
                entry.textTo = LoggerBytes.trimEnd(b, entry.textFrom, entry.to);
                entry.textFrom = LoggerBytes.skipSpaces(b, entry.textFrom, entry.textTo);
            }
            case ERROR -> entry.textTo = LoggerBytes.trimEnd(b, entry.textFrom, entry.to);
            case DURATION -> slow(b, entry);
            case SESSION_END -> HibernateSessionMetrics.finish(b, entry);
            default -> {}
        }
    }

    /// The closing quote or bracket of a slow statement is not part of it.
    private static void slow(byte[] b, Entry entry) {
        int end = LoggerBytes.trimEnd(b, entry.textFrom, entry.to);
        boolean closed = end > entry.textFrom && (b[end - 1] == '\'' || b[end - 1] == ']');
        entry.textTo = closed ? end - 1 : end;
    }

    /// Whether lines that begin no record go on with the open entry, if it is neither SQL nor a
    /// value.
    static boolean takesAll(Entry entry) {
        return switch (entry.kind) {
            case ERROR, OTHER, DURATION, MEMORY_PAGING, ROWS, BATCH, SESSION_END -> true;
            default -> false;
        };
    }
}
