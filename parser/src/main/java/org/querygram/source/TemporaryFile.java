package org.querygram.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;

/// A stream kept on disk, so that it can be read by position and more than once. The file goes when
/// nobody needs it any more, and at the latest when the program ends.
final class TemporaryFile {

    /// Beyond this much a stream is not kept: 64 GB of temporary files would be somebody else's
    /// disk.
    static final long LIMIT_BYTES = 64L << 30;

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final Cleaner.Cleanable removal;

    private TemporaryFile(Path path) {
        this.path = path;
        this.removal = CLEANER.register(this, () -> remove(path));
    }

    /// Hears of the bytes that are about to be kept, and may stop that.
    @FunctionalInterface
    interface Guard {
        void add(int bytes) throws IOException;
    }

    /// @throws IOException when the disk is full, or the guard objects; nothing is kept then
    static TemporaryFile of(InputStream in, Guard guard) throws IOException {
        TemporaryFile file = create();
        boolean whole = false;
        try {
            file.append(in, guard);
            whole = true;
        } finally {
            if (!whole) {
                file.delete();
            }
        }
        return file;
    }

    static TemporaryFile create() throws IOException {
        AbandonedFiles.sweepOnce();
        Path path = Files.createTempFile(AbandonedFiles.prefix(), AbandonedFiles.SUFFIX);
        path.toFile().deleteOnExit();
        return new TemporaryFile(path);
    }

    /// Adds all of a stream. What was written before a failure stays.
    void append(InputStream in, Guard guard) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out =
                Files.newOutputStream(path, java.nio.file.StandardOpenOption.APPEND)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                guard.add(n);
                out.write(chunk, 0, n);
            }
        }
    }

    /// Stops at the limit of what is kept of one input.
    static Guard limit() {
        long[] total = {0};
        return bytes -> {
            total[0] += bytes;
            if (total[0] > LIMIT_BYTES) {
                throw new IOException("longer than " + (LIMIT_BYTES >> 30) + " GB");
            }
        };
    }

    Path path() {
        return path;
    }

    void delete() {
        removal.clean();
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is removed at the end of the program.
        }
    }
}
