package org.querygram.read;

import org.querygram.entry.Entry;

/// Knows statements again that a log says twice, once in each of two channels: what
/// `hibernate.show_sql` prints to standard output, and what the logger `org.hibernate.SQL` writes
/// to the same console.
///
/// Both lines of a statement stand near each other, in either order; other threads may write
/// between them, and one of them may be formatted. Each line of one channel answers one line of
/// the other, so that a statement that runs again is not taken for an echo.
final class Echoes {

    /// So many statements of other threads may stand between a line and its echo.
    private static final int REACH = 64;

    private final int[] channels = new int[REACH];
    private final long[] fingerprints = new long[REACH];
    private final int[] rows = new int[REACH];
    private long count;

    /// The channel of all statements so far; 0 before the first, -1 when there are several.
    private int only;

    /// Row of the statement that this entry repeats, which no other entry will repeat; else -1.
    int twin(Entry entry, long fingerprint) {
        if (only == entry.channel) {
            return -1;
        }
        for (long at = Math.max(0, count - REACH); at < count; at++) {
            int i = (int) (at % REACH);
            if (channels[i] != 0
                    && channels[i] != entry.channel
                    && fingerprints[i] == fingerprint) {
                channels[i] = 0;
                return rows[i];
            }
        }
        return -1;
    }

    /// Keeps a statement that another channel may repeat.
    void add(Entry entry, long fingerprint, int row) {
        int i = (int) (count++ % REACH);
        channels[i] = entry.channel;
        only = count == 1 || only == entry.channel ? entry.channel : -1;
        fingerprints[i] = fingerprint;
        rows[i] = row;
    }

    void clear() {
        count = 0;
        only = 0;
    }
}
