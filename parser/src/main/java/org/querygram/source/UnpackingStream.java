package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/// Unpacks as it is read. Damage ends the stream instead of throwing: what was unpacked until then
/// is kept, and `problem` says what happened.
abstract class UnpackingStream extends InputStream {

    static final String STOPS =
            "the compressed data stops in the middle: copy the file again if it is not whole";

    static final String DAMAGED = "the compressed data is damaged; what comes after is lost";

    static final String GROWS =
            "the compressed data grows more than 500-fold; unpack it by hand if it is a log";

    /// Logs pack 5 to 200:1. Beyond this size a greater ratio than the next is a bomb.
    private static final long BOMB_BYTES = 1L << 30;

    private static final long BOMB_RATIO = 500;

    /// Why the stream ended before its time, or what stood after it; null if all is well.
    abstract @Nullable String problem();

    /// True when the unpacked text may end inside a line.
    abstract boolean torn();

    static boolean isBomb(long packed, long unpacked) {
        return unpacked > BOMB_BYTES && unpacked / Math.max(1, packed) > BOMB_RATIO;
    }

    @Override
    public int read() throws java.io.IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
