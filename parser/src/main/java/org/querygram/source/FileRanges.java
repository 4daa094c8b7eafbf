package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// Reads ranges of one file by position, for any thread. Texts are asked for by the thousand, so
/// the file stays open, and a little more than what was asked for is kept. Of all files only the
/// one that was read last stays open: a program may read thousands.
///
/// A file that was deleted meanwhile could be read on: the guard is asked before each reading.
final class FileRanges {

    /// Says whether the file is still the one that is meant.
    @FunctionalInterface
    interface Guard {

        /// @throws IOException with a sentence for people when it is not
        void check() throws IOException;
    }

    /// Read at once when a short text is asked for: texts that are asked for together often stand
    /// close to each other.
    private static final int BLOCK = 1 << 13;

    private final Guard guard;

    /// What stays open of all files.
    private static final AtomicReference<@Nullable FileChannel> OPEN = new AtomicReference<>();

    /// The file's own, while it is that one; a channel that nobody knows any more closes itself.
    private volatile @Nullable FileChannel channel;

    /// Read last; whichever thread asks next may use it.
    private volatile @Nullable Block block;

    FileRanges(Guard guard) {
        this.guard = guard;
    }

    private record Block(long from, byte[] bytes) {

        /// False at the end of what it has, where the file may have more by now.
        boolean holds(long start, int length) {
            return start >= from && start + length <= from + bytes.length;
        }
    }

    /// The bytes of a range, as many of them as there are.
    ///
    /// @param path of the file, the same each time
    byte[] read(Path path, long from, int length) throws IOException {
        long start = Math.max(0, from);
        if (length > BLOCK / 2) {
            return bytes(path, start, length);
        }
        Block known = block;
        if (known == null || !known.holds(start, length)) {
            known = new Block(start, bytes(path, start, BLOCK));
            block = known;
        }
        int at = (int) (start - known.from);
        int end = Math.min(known.bytes.length, at + length);
        return Arrays.copyOfRange(known.bytes, Math.min(at, end), end);
    }

    private byte[] bytes(Path path, long from, int length) throws IOException {
        guard.check();
        FileChannel known = channel;
        if (known != null && known.isOpen()) {
            try {
                return bytes(known, from, length);
            } catch (ClosedChannelException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                // Another thread closed it, for another file or because it was interrupted.
            }
        }
        FileChannel opened = FileChannel.open(path);
        byte[] bytes;
        try {
            bytes = bytes(opened, from, length);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        channel = opened;
        FileChannel before = OPEN.getAndSet(opened);
        if (before != null) {
            before.close();
        }
        return bytes;
    }

    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = from;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at);
            if (n < 0) {
                return Arrays.copyOf(bytes, buffer.position());
            }
            at += n;
        }
        return bytes;
    }
}
