package org.querygram.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts a stream into a temporary file, so that it can be read by position and more than once.
/// The file goes when the program ends.
final class Spool {

    /// Beyond this much a stream is not kept: 64 GB of temporary file would be somebody else's
    /// disk.
    static final long LIMIT_BYTES = 64L << 30;

    private static final int CHUNK = 1 << 16;

    private Spool() {}

    /// @throws IOException when the disk is full, or the stream is longer than the limit
    static Path write(InputStream in, long limit) throws IOException {
        Path file = Files.createTempFile("querygram-", ".spool");
        file.toFile().deleteOnExit();
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(in, out, limit);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            total += n;
            if (total > limit) {
                throw new IOException("longer than " + (limit >> 30) + " GB");
            }
            out.write(chunk, 0, n);
        }
    }
}
