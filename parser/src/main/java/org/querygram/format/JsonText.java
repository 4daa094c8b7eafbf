package org.querygram.format;

import java.util.Arrays;

/// The text of one JSON string without its escapes, and where each byte of it stands in the log.
/// The same object serves for one string after another.
final class JsonText {

    /// The text; only the first `length` bytes count.
    byte[] bytes = new byte[256];

    int length;

    private byte[] b = bytes;
    private int rawFrom;
    private int rawTo;
    private int rawAt;
    private int plainAt;

    /// The text of the string between its quotes, as an array of its own.
    static byte[] decoded(byte[] b, int from, int to) {
        return isEscaped(b, from, to)
                ? PgQuoting.BACKSLASH.decoded(b, from, to)
                : Arrays.copyOfRange(b, from, to);
    }

    static boolean isEscaped(byte[] b, int from, int to) {
        for (int at = from; at < to; at++) {
            if (b[at] == '\\') {
                return true;
            }
        }
        return false;
    }

    void decode(byte[] buffer, int from, int to) {
        b = buffer;
        rawFrom = from;
        rawTo = to;
        // No escape is shorter than what it stands for.
        if (bytes.length < to - from) {
            bytes = new byte[2 * (to - from)];
        }
        length = PgQuoting.BACKSLASH.decode(b, from, to, bytes, 0);
        restart();
    }

    /// Where the byte at `plain` stands in the log. Fast for questions in rising order.
    int raw(int plain) {
        if (plain < plainAt) {
            restart();
        }
        rawAt = PgQuoting.BACKSLASH.behind(b, rawAt, rawTo, plain - plainAt);
        plainAt = plain;
        return rawAt;
    }

    private void restart() {
        rawAt = rawFrom;
        plainAt = 0;
    }
}
