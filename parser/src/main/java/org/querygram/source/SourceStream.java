package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// A source while it is read: its text, how far reading has come, and what went wrong on the way.
public final class SourceStream implements AutoCloseable {

    private final InputStream text;
    private final CountingStream packed;
    private final @Nullable GzipStream gzip;
    private final long size;

    SourceStream(InputStream text, CountingStream packed, @Nullable GzipStream gzip, long size) {
        this.text = text;
        this.packed = packed;
        this.gzip = gzip;
        this.size = size;
    }

    InputStream text() {
        return text;
    }

    /// Bytes of the file read so far, packed if it is packed.
    public long read() {
        return packed.count();
    }

    /// True when the text ended before it should have: the last line may be torn.
    boolean torn() {
        return gzip != null && gzip.torn();
    }

    /// Why the text ended early, a sentence without its stop; null if it did not.
    @Nullable String problem() {
        if (gzip != null && gzip.problem() != null) {
            return gzip.problem();
        }
        if (packed.count() < size) {
            return "the file became shorter while it was read";
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
