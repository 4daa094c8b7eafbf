package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What stood between the first free text of a prefix and the message, and what it meant: user,
/// database and host are the same on most lines, and comparing bytes takes a tenth of the time that
/// matching them does.
final class PgTails {

    /// So many programs and users may write by turns.
    private static final int KEPT = 4;

    /// Where tails differ on every line (a port in them), keeping them is in vain.
    private static final int MOST_TRIES = 200;

    private final boolean steady;
    private final Tail[] tails = new Tail[KEPT];
    private int count;
    private int oldest;
    private int tries;

    /// @param elements of the prefix
    PgTails(PgPrefix.Element[] elements) {
        boolean behind = false;
        boolean fields = false;
        for (PgPrefix.Element element : elements) {
            behind |= element.isText();
            // A time or a number differs from line to line.
            fields |=
                    behind && !element.isText() && !element.isLiteral() && element.escape() != 'q';
        }
        this.steady = !fields;
    }

    /// All places count from the start of the tail; those below 0 were not there.
    private record Tail(
            byte[] bytes,
            @Nullable PgTag tag,
            boolean inSession,
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
            return end < to && b[end] != ' ' && Arrays.equals(b, from, end, bytes, 0, bytes.length);
        }
    }

    /// Tells a line what its tail means, if that is known.
    boolean tell(PgLine line, byte[] b, int from, int to) {
        for (int i = 0; i < count; i++) {
            Tail tail = tails[i];
            if (tail.standsAt(b, from, to)) {
                tell(line, tail, from);
                return true;
            }
        }
        return false;
    }

    private static void tell(PgLine line, Tail tail, int from) {
        line.tag = tail.tag;
        line.inSession = tail.inSession;
        line.messageFrom = from + tail.bytes.length;
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
        if (!steady || b[to - 1] != ' ' || ++tries > MOST_TRIES) {
            return;
        }
        Tail tail =
                new Tail(
                        Arrays.copyOfRange(b, from, to),
                        line.tag,
                        line.inSession,
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
        if (count < KEPT) {
            tails[count++] = tail;
        } else {
            tails[oldest] = tail;
            oldest = (oldest + 1) % KEPT;
        }
    }
}
