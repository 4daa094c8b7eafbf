package org.querygram.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds line ends in bytes, eight at a time.
final class Lines {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Lines() {}

    /// Where the line feed stands that ends the line, or `to` if there is none.
    static int end(byte[] b, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) LONGS.get(b, at) ^ LINE_FEEDS;
            long found = (word - LOW) & ~word & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < to && b[at] != '\n') {
            at++;
        }
        return at;
    }

    /// How many line feeds stand there.
    static int count(byte[] b, int from, int to) {
        int count = 0;
        for (int at = end(b, from, to); at < to; at = end(b, at + 1, to)) {
            count++;
        }
        return count;
    }

    /// The end of a line's text: before the CR of a CRLF.
    static int withoutReturn(byte[] b, int from, int end) {
        return end > from && b[end - 1] == '\r' ? end - 1 : end;
    }

    /// The end of a text without the blank lines (or NULs, after a crash) behind it.
    static int withoutEnds(byte[] b, int from, int to) {
        int end = to;
        while (end > from && isEnd(b[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isEnd(byte b) {
        return b == '\n' || b == '\r' || b == 0;
    }
}
