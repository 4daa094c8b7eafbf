package org.querygram.source;

import com.github.luben.zstd.ZstdInputStream;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A way in which one stream of bytes is packed, told by its first bytes and not by a file's name.
/// Streams of several members, one after another, are read whole.
enum Packing {
    GZIP("gzip", 0x1F, 0x8B),
    BZIP2("bzip2", 'B', 'Z', 'h'),
    XZ("xz", 0xFD, '7', 'z', 'X', 'Z', 0),
    ZSTD("zstd", 0x28, 0xB5, 0x2F, 0xFD),
    LZ4("lz4", 0x04, 0x22, 0x4D, 0x18),
    COMPRESS("compress", 0x1F, 0x9D);

    /// A stream within a stream within a stream is a mistake; more is an attack.
    static final int MOST_LAYERS = 4;

    private static final int BUFFER = 1 << 16;

    /// xz -9 needs 65 MB to unpack.
    private static final int XZ_MEMORY_KIB = 256 << 10;

    private static final int COMPRESS_MEMORY_KIB = 64 << 10;

    private final String title;
    private final int[] magic;

    Packing(String title, int... magic) {
        this.title = title;
        this.magic = magic;
    }

    /// How bytes that start so are packed, or null.
    static @Nullable Packing of(byte[] start) {
        for (Packing packing : values()) {
            if (Magic.fits(start, 0, packing.magic)) {
                return packing;
            }
        }
        return null;
    }

    String title() {
        return title;
    }

    UnpackingStream open(InputStream in) {
        return switch (this) {
            case GZIP -> new GzipStream(in);
            case BZIP2 -> codec(in, packed -> new BZip2CompressorInputStream(packed, true));
            case XZ -> codec(in, packed -> new XZInputStream(packed, XZ_MEMORY_KIB));
            case ZSTD -> codec(in, Packing::zstd);
            case LZ4 -> codec(in, packed -> new FramedLZ4CompressorInputStream(packed, true));
            case COMPRESS ->
                    codec(in, packed -> new ZCompressorInputStream(packed, COMPRESS_MEMORY_KIB));
        };
    }

    private static InputStream zstd(InputStream packed) throws IOException {
        return new ZstdInputStream(packed);
    }

    /// The libraries ask for single bytes.
    private static UnpackingStream codec(InputStream in, CodecStream.Codec codec) {
        return new CodecStream(in, packed -> codec.open(new BufferedInputStream(packed, BUFFER)));
    }
}
