package org.querygram.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Gives text of another encoding as UTF-8. What is no text in that encoding becomes U+FFFD.
final class RecodingStream extends InputStream {

    private static final int CHARS = 1 << 13;
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader reader;
    private final char[] chars = new char[CHARS];
    private byte[] bytes = new byte[0];
    private int at;
    /// The first half of a surrogate pair that the last read cut in two, or 0.
    private char pending;

    private long replaced;

    RecodingStream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    /// Characters so far that were none in the encoding.
    long replaced() {
        return replaced;
    }

    @Override
    public int read() throws IOException {
        return refill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!refill()) {
            return -1;
        }
        int n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, n);
        at += n;
        return n;
    }

    private boolean refill() throws IOException {
        while (at == bytes.length) {
            int from = 0;
            if (pending != 0) {
                chars[from++] = pending;
                pending = 0;
            }
            int n = reader.read(chars, from, CHARS - from);
            if (n < 0 && from == 0) {
                return false;
            }
            int to = from + Math.max(n, 0);
            for (int i = from; i < to; i++) {
                replaced += chars[i] == REPLACEMENT ? 1 : 0;
            }
            if (n > 0 && Character.isHighSurrogate(chars[to - 1])) {
                pending = chars[--to];
            }
            bytes = new String(chars, 0, to).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
