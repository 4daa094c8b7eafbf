package org.querygram.source;

import java.io.IOException;

/// How much an archive may unpack to, all archives within it included: what a bomb grows to is
/// limited by the size of the file that the user named.
final class Budget implements TemporaryFile.Guard {

    /// Files looked at in one archive.
    static final int MOST_FILES = 100_000;

    /// An archive in an archive in an archive is read; deeper ones are not.
    static final int MOST_DEPTH = 3;

    private final long packedBytes;
    private long unpackedBytes;
    private int files;

    Budget(long packedBytes) {
        this.packedBytes = packedBytes;
    }

    @Override
    public void add(int bytes) throws IOException {
        unpackedBytes += bytes;
        if (unpackedBytes > TemporaryFile.LIMIT_BYTES) {
            throw new Spent(
                    "it unpacks to more than %d GB; unpack it by hand"
                            .formatted(TemporaryFile.LIMIT_BYTES >> 30));
        }
        if (UnpackingStream.isBomb(packedBytes, unpackedBytes)) {
            throw new Spent(
                    "it grows more than 500-fold when it is unpacked; unpack it by hand if it"
                            + " holds logs");
        }
    }

    void addFile() throws IOException {
        if (++files > MOST_FILES) {
            throw new Spent("it holds more than %,d files".formatted(MOST_FILES));
        }
    }

    /// A limit is reached; the message says which.
    static final class Spent extends IOException {

        private static final long serialVersionUID = 1L;

        Spent(String message) {
            super(message);
        }
    }
}
