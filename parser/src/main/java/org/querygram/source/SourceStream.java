package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// A source while it is read: its text, how far reading has come, and what went wrong on the way.
public final class SourceStream implements AutoCloseable {

    private final InputStream text;
    private final CountingStream packed;
    private final Layers.Unpacked unpacked;
    private final @Nullable RecodingStream recoding;
    private final long size;
    private final @Nullable String earlier;

    /// @param earlier what went wrong before reading, when the source was put aside
    SourceStream(
            InputStream text,
            CountingStream packed,
            Layers.Unpacked unpacked,
            @Nullable RecodingStream recoding,
            long size,
            @Nullable String earlier) {
        this.text = text;
        this.packed = packed;
        this.unpacked = unpacked;
        this.recoding = recoding;
        this.size = size;
        this.earlier = earlier;
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
        return earlier != null || unpacked.torn();
    }

    /// Why the text ended early or is not whole, a sentence without its stop; null if all is well.
    @Nullable String problem() {
        String damage = unpacked.problem();
        if (damage != null) {
            return damage;
        }
        if (packed.count() < size && unpacked.streams().isEmpty()) {
            return "the file became shorter while it was read";
        }
        if (recoding != null && recoding.replaced() > 0) {
            return "%,d characters are none in that encoding and are shown as \uFFFD; name another with --encoding"
                    .formatted(recoding.replaced());
        }
        return earlier;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
