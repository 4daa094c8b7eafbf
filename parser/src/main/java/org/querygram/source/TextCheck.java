package org.querygram.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for bytes that are no UTF-8 and for runs of NUL (a crash leaves such runs in a log).
/// Eight bytes at a time while all is plain ASCII, which is nearly always.
final class TextCheck {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// A crash leaves the rest of a page as NULs. A few of them may as well be the text of a
    /// program.
    private static final int PAGE_OF_NULS = 64;

    private static final long HIGH = 0x8080808080808080L;
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW = 0x0101010101010101L;

    /// Hears of one finding: where it starts, how many bytes it has, and whether they are NULs.
    interface Listener {
        void found(int from, int length, boolean nuls);
    }

    private TextCheck() {}

    static void check(byte[] bytes, int from, int to, Listener listener) {
        int at = from;
        while (at < to) {
            at = skipPlain(bytes, at, to);
            if (at >= to) {
                return;
            }
            int b = bytes[at];
            if (b > 0) {
                at++;
            } else if (b == 0) {
                int end = endOfNuls(bytes, at, to);
                listener.found(at, end - at, true);
                at = end;
            } else {
                int length = sequence(bytes, at, to);
                if (length > 0) {
                    at += length;
                } else {
                    int end = endOfBad(bytes, at + 1, to);
                    listener.found(at, end - at, false);
                    at = end;
                }
            }
        }
    }

    /// What one look at some bytes tells of all of them.
    ///
    /// @param to where they end
    /// @param lines how many line feeds stand there
    /// @param plain true when all bytes are ASCII, and none is a NUL
    /// @param nuls true when there is a NUL
    record Survey(int to, int lines, boolean plain, boolean nuls) {}

    /// Looks at every byte once; what it finds says which closer looks are needed.
    static Survey survey(byte[] bytes, int from, int to) {
        int lines = 0;
        int at = from;
        long high = 0;
        long nul = 0;
        while (at + Long.BYTES <= to) {
            // Each of the eight bytes counts its own line feeds, up to 255 of them.
            int stop = (int) Math.min(to - Long.BYTES, at + 255L * Long.BYTES - 1);
            long counts = 0;
            for (; at <= stop; at += Long.BYTES) {
                long eight = (long) LONGS.get(bytes, at);
                high |= eight;
                nul |= (eight - LOW) & ~eight;
                long word = eight ^ LINE_FEEDS;
                long others = ((word & ~HIGH) + ~HIGH) | word;
                counts += (~others & HIGH) >>> 7;
            }
            lines += sumOfBytes(counts);
        }
        for (; at < to; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
            high |= bytes[at];
            nul |= bytes[at] == 0 ? HIGH : 0;
        }
        boolean nuls = (nul & HIGH) != 0;
        return new Survey(to, lines, !nuls && (high & HIGH) == 0, nuls);
    }

    /// How many line feeds stand there.
    static int lines(byte[] bytes, int from, int to) {
        return survey(bytes, from, to).lines;
    }

    private static int sumOfBytes(long counts) {
        long pairs = (counts & 0x00FF00FF00FF00FFL) + ((counts >>> 8) & 0x00FF00FF00FF00FFL);
        return (int) ((pairs * 0x0001000100010001L) >>> 48);
    }

    /// The first line that starts with a page of NULs (`pageOfNuls`), or -1. Looks behind the first
    /// byte, since a block starts with text.
    static int lineOfNuls(byte[] bytes, int from, int to) {
        int at = from + 1;
        while (at < to) {
            at = nextNul(bytes, at, to);
            if (at < to && bytes[at - 1] == '\n' && pageOfNuls(bytes, at, to) > 0) {
                return at;
            }
            at = at < to ? endOfNuls(bytes, at, to) : to;
        }
        return -1;
    }

    /// How many NULs stand at a position, if these are so many that no program wrote them; else 0.
    static int pageOfNuls(byte[] bytes, int from, int to) {
        int nuls = endOfNuls(bytes, from, to) - from;
        return nuls >= PAGE_OF_NULS ? nuls : 0;
    }

    /// The next NUL, or `to`.
    private static int nextNul(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = skipPlain(bytes, at, to);
            int stop = Math.min(to, at + Long.BYTES);
            while (at < stop) {
                if (bytes[at] == 0) {
                    return at;
                }
                at++;
            }
        }
        return to;
    }

    private static int skipPlain(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) LONGS.get(bytes, at);
            if (((word | (word - LOW)) & HIGH) != 0) {
                return at;
            }
            at += 8;
        }
        return at;
    }

    private static int endOfNuls(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == 0) {
            at++;
        }
        return at;
    }

    private static int endOfBad(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] < 0 && sequence(bytes, at, to) == 0) {
            at++;
        }
        return at;
    }

    /// Bytes of the character at a position (RFC 3629), or 0 if there is none.
    static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        boolean fits =
                switch (first) {
                    case 0xE0 -> second >= 0xA0;
                    case 0xED -> second < 0xA0;
                    case 0xF0 -> second >= 0x90;
                    case 0xF4 -> second < 0x90;
                    default -> true;
                };
        for (int i = 1; i < length && fits; i++) {
            fits = (bytes[at + i] & 0xC0) == 0x80;
        }
        return fits ? length : 0;
    }
}
