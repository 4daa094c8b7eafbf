package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacks with a library's stream. Its first bytes are looked at when reading begins, and what it
/// throws becomes a `problem`.
final class CodecStream extends UnpackingStream {

    /// Makes the library's stream; some of them read a header at once.
    @FunctionalInterface
    interface Codec {
        InputStream open(InputStream packed) throws IOException;
    }

    /// A library that meets damage drops what it has unpacked in the same call: so little at a
    /// time.
    private static final int PIECE = 1024;

    private final Codec codec;
    private final Source packed;
    private @Nullable InputStream unpacked;
    private long unpackedBytes;
    private boolean ended;
    private boolean torn;
    private @Nullable String problem;

    CodecStream(InputStream packed, Codec codec) {
        this.packed = new Source(packed);
        this.codec = codec;
    }

    @Override
    @Nullable String problem() {
        return problem;
    }

    @Override
    boolean torn() {
        return torn;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        int n = unpack(target, offset, length);
        ended = n < 0 || problem != null;
        unpackedBytes += Math.max(0, n);
        if (isBomb(packed.bytes, unpackedBytes)) {
            end(UnpackingStream.GROWS);
        }
        return n;
    }

    private int unpack(byte[] target, int offset, int length) throws IOException {
        try {
            InputStream in = unpacked;
            if (in == null) {
                in = codec.open(packed);
                unpacked = in;
            }
            return in.read(target, offset, Math.min(length, PIECE));
        } catch (EOFException e) {
            end(STOPS);
        } catch (LinkageError e) {
            throw new IOException("this machine cannot unpack it; unpack it first", e);
        } catch (IOException | RuntimeException e) {
            IOException own = packed.failure;
            if (own != null) {
                throw own;
            }
            // Libraries say it in their own words; the end of the bytes tells which case it is.
            end(packed.ended ? STOPS : DAMAGED);
        }
        return -1;
    }

    private void end(String why) {
        problem = why;
        torn = true;
        ended = true;
    }

    @Override
    public void close() throws IOException {
        InputStream in = unpacked;
        if (in == null) {
            packed.close();
        } else {
            in.close();
        }
    }

    /// The packed bytes: counted, and with their own failures kept apart from those of unpacking.
    private static final class Source extends FilterInputStream {

        private long bytes;
        private boolean ended;
        private @Nullable IOException failure;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int n = super.read(target, offset, length);
                ended |= n < 0;
                bytes += Math.max(0, n);
                return n;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
