package org.querygram.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what was read, and ends at a limit: a log that grows while it is read stops where it
/// stood.
final class CountingStream extends FilterInputStream {

    private final long limit;
    private volatile long count;

    CountingStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long most = Math.min(length, limit - count);
        if (most <= 0) {
            return -1;
        }
        int n = super.read(target, offset, (int) most);
        if (n > 0) {
            count += n;
        }
        return n;
    }

    /// A byte order mark is skipped, and counts as read.
    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(Math.min(bytes, limit - count));
        count += skipped;
        return skipped;
    }
}
