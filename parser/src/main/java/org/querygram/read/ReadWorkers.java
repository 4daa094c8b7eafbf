package org.querygram.read;

import org.querygram.source.BlockReader;

/// With how many threads, and in pieces of what size, a source is read. The result is the same for
/// all of them.
///
/// @param threads 1 reads everything on the calling thread
/// @param fromBytes smaller sources are not worth a second thread
/// @param blockBytes of an ordinary block
/// @param maxEntryBytes the longest entry that is read whole
/// @param batchEntries entries that go from one thread to the next at once
/// @param batchBytes bytes of text that do
record ReadWorkers(
        int threads,
        long fromBytes,
        int blockBytes,
        int maxEntryBytes,
        int batchEntries,
        int batchBytes) {

    static ReadWorkers of(int threads) {
        return new ReadWorkers(
                threads,
                2 << 20,
                BlockReader.BLOCK_BYTES,
                BlockReader.MAX_ENTRY_BYTES,
                2048,
                512 << 10);
    }

    boolean isWorth(long bytes) {
        return threads > 1 && bytes >= fromBytes;
    }
}
