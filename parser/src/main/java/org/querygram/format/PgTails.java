package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.EightBytes;

import java.util.Arrays;

/// What stood between the time of a line and its message, and what it meant: process, user,
/// database and host are the same on all lines of a session, and comparing bytes takes a tenth of
/// the time that matching them does.
final class PgTails {

    /// Escapes whose text differs from line to line: times, and numbers that count.
    private static final String CHANGING = "tmnlxvQ";

    /// Places to keep tails at; sessions by the thousand share them.
    private static final int PLACES = 1 << 10;

    /// Places that a tail may stand at, from the one that its first bytes say.
    private static final int WAYS = 4;

    /// By so many bytes, at most, the place of a tail is told.
    private static final int MOST_KEY_BYTES = 32;

    /// Where tails differ on most lines (a port in them), keeping them is in vain.
    private static final int MOST_MISSES = 500;

    private final int firstElement;
    private final @Nullable Tail[] tails = new Tail[PLACES];

    /// Bytes that tell the place, a multiple of eight; no tail is shorter. 0 before the first one.
    private int keyBytes;

    private int next;
    private long hits;
    private long misses;
    private boolean inVain;

    /// @param elements of the prefix
    PgTails(PgPrefix.Element[] elements) {
        int first = elements.length;
        while (first > 0 && isSteady(elements[first - 1])) {
            first--;
        }
        this.firstElement = first;
        for (int i = 0; i < first; i++) {
            // Where free text ends is known when the whole line is.
            inVain |= elements[i].isText() || elements[i].escape() == 'q';
        }
    }

    private static boolean isSteady(PgPrefix.Element element) {
        return element.isLiteral() || CHANGING.indexOf(element.escape()) < 0;
    }

    /// With which element of the prefix a tail begins; those before it are times, numbers and
    /// literal text.
    int firstElement() {
        return inVain ? Integer.MAX_VALUE : firstElement;
    }

    /// All places count from the start of the tail; those below 0 were not there.
    private record Tail(
            byte[] bytes,
            @Nullable PgTag tag,
            boolean inSession,
            long sqlState,
            int sessionFrom,
            int sessionTo,
            int userFrom,
            int userTo,
            int databaseFrom,
            int databaseTo,
            int applicationFrom,
            int applicationTo,
            int hostFrom,
            int hostTo) {

        boolean standsAt(byte[] b, int from, int to) {
            int end = from + bytes.length;
            // A second blank behind the colon would belong to the tail.
            return end < to && b[end] != ' ' && EightBytes.same(b, from, bytes);
        }
    }

    /// Tells a line what its tail means, if that is known.
    boolean tell(PgLine line, byte[] b, int from, int to) {
        if (keyBytes == 0 || to - from < keyBytes) {
            return false;
        }
        int place = place(b, from);
        for (int way = 0; way < WAYS; way++) {
            Tail tail = tails[(place + way) & (PLACES - 1)];
            if (tail != null && tail.standsAt(b, from, to)) {
                hits++;
                tell(line, tail, from);
                return true;
            }
        }
        return false;
    }

    private int place(byte[] b, int from) {
        long hash = 0;
        for (int i = 0; i < keyBytes; i += Long.BYTES) {
            hash = (hash ^ EightBytes.at(b, from + i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash & (PLACES - 1);
    }

    private static void tell(PgLine line, Tail tail, int from) {
        line.tag = tail.tag;
        line.inSession = tail.inSession;
        line.messageFrom = from + tail.bytes.length;
        if (tail.sqlState != 0) {
            line.sqlState = tail.sqlState;
        }
        if (tail.sessionFrom >= 0) {
            line.sessionFrom = from + tail.sessionFrom;
            line.sessionTo = from + tail.sessionTo;
        }
        if (tail.userFrom >= 0) {
            line.userFrom = from + tail.userFrom;
            line.userTo = from + tail.userTo;
        }
        if (tail.databaseFrom >= 0) {
            line.databaseFrom = from + tail.databaseFrom;
            line.databaseTo = from + tail.databaseTo;
        }
        if (tail.applicationFrom >= 0) {
            line.applicationFrom = from + tail.applicationFrom;
            line.applicationTo = from + tail.applicationTo;
        }
        if (tail.hostFrom >= 0) {
            line.hostFrom = from + tail.hostFrom;
            line.hostTo = from + tail.hostTo;
        }
    }

    /// Keeps what a line made of its tail.
    void keep(PgLine line, byte[] b, int from) {
        int to = line.messageFrom;
        int longest = Math.min(MOST_KEY_BYTES, to - from) & -Long.BYTES;
        inVain |= longest == 0 || ++misses > MOST_MISSES && misses > hits / 8;
        if (inVain || b[to - 1] != ' ') {
            return;
        }
        if (keyBytes == 0 || longest < keyBytes) {
            Arrays.fill(tails, null);
            keyBytes = longest;
        }
        int place = place(b, from);
        int way = 0;
        while (way < WAYS && tails[(place + way) & (PLACES - 1)] != null) {
            way++;
        }
        next++;
        tails[(place + (way < WAYS ? way : next % WAYS)) & (PLACES - 1)] = tail(line, b, from);
    }

    private static Tail tail(PgLine line, byte[] b, int from) {
        return new Tail(
                Arrays.copyOfRange(b, from, line.messageFrom),
                line.tag,
                line.inSession,
                line.sqlState,
                // Found before the tail, it is no part of it.
                line.sessionFrom - from,
                line.sessionTo - from,
                line.userFrom - from,
                line.userTo - from,
                line.databaseFrom - from,
                line.databaseTo - from,
                line.applicationFrom - from,
                line.applicationTo - from,
                line.hostFrom - from,
                line.hostTo - from);
    }
}
