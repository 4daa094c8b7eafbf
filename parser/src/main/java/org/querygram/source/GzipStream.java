package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads gzip (RFC 1952) with any number of members. Damage ends the stream instead of throwing:
/// what was unpacked until then is kept, and `problem` says what happened.
final class GzipStream extends UnpackingStream {

    private static final int CHUNK = 1 << 16;
    private static final int FLAG_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final PushbackInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] packed = new byte[CHUNK];
    private int inputLength;
    private long packedBytes;
    private long unpackedBytes;
    private boolean inMember;
    private boolean ended;
    private boolean torn;
    private @Nullable String problem;

    GzipStream(InputStream in) {
        this.in = new PushbackInputStream(in, CHUNK);
    }

    /// Why the stream ended before its time, or what stood after it; null if all is well.
    @Override
    @Nullable String problem() {
        return problem;
    }

    /// True when the unpacked text may end inside a line.
    @Override
    boolean torn() {
        return torn;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            try {
                int n = unpack(target, offset, length);
                if (n > 0) {
                    return n;
                }
            } catch (EOFException e) {
                torn = true;
                end(STOPS);
            } catch (DataFormatException e) {
                torn = true;
                end(DAMAGED);
            }
        }
        return -1;
    }

    private void end(String why) {
        problem = why;
        ended = true;
    }

    /// @return bytes put into the target; 0 when only the state went on
    private int unpack(byte[] target, int offset, int length)
            throws IOException, DataFormatException {
        if (!inMember) {
            startMember();
            return 0;
        }
        int n = inflater.inflate(target, offset, length);
        if (n > 0) {
            checksum.update(target, offset, n);
            unpackedBytes += n;
            if (isBomb(packedBytes, unpackedBytes)) {
                torn = true;
                end(GROWS);
            }
        } else if (inflater.finished()) {
            finishMember();
        } else if (inflater.needsInput()) {
            fill();
        } else {
            throw new DataFormatException();
        }
        return n;
    }

    private void fill() throws IOException {
        int n = in.read(packed, 0, packed.length);
        if (n < 0) {
            throw new EOFException();
        }
        packedBytes += n;
        inputLength = n;
        inflater.setInput(packed, 0, n);
    }

    private void startMember() throws IOException {
        int first = in.read();
        if (first < 0) {
            ended = true;
            return;
        }
        if (first == 0 && onlyZeros()) {
            ended = true;
            return;
        }
        if (first != 0x1F || in.read() != 0x8B) {
            end("after the end of the compressed data there are other bytes; they were left out");
            return;
        }
        header();
        inflater.reset();
        checksum.reset();
        inMember = true;
    }

    /// Tapes and some copiers fill up the last block with zeros (gzip(1) accepts that too).
    private boolean onlyZeros() throws IOException {
        int b = in.read();
        while (b == 0) {
            b = in.read();
        }
        return b < 0;
    }

    private void header() throws IOException {
        need();
        int flags = need();
        for (int i = 0; i < 6; i++) {
            need();
        }
        if ((flags & FLAG_EXTRA) != 0) {
            int length = need() | need() << 8;
            for (int i = 0; i < length; i++) {
                need();
            }
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_CRC) != 0) {
            need();
            need();
        }
    }

    private void skipText() throws IOException {
        int b = need();
        while (b != 0) {
            b = need();
        }
    }

    private int need() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private void finishMember() throws IOException {
        int left = inflater.getRemaining();
        if (left > 0) {
            in.unread(packed, inputLength - left, left);
        }
        long expected = 0;
        for (int i = 0; i < 4; i++) {
            expected |= (long) need() << (8 * i);
        }
        for (int i = 0; i < 4; i++) {
            need();
        }
        inMember = false;
        if (expected != checksum.getValue()) {
            problem = "the checksum of the compressed data does not fit; some lines may be damaged";
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
