package org.querygram.workload;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Room for the columns of one workload: on the heap up to a limit, beyond it in a mapped temporary
/// file, so that a log larger than memory can be judged. Safe for columns that grow side by side.
///
/// The file has no name once it is open (Unix) or goes with its last handle (Windows): nothing
/// stays behind, after a crash neither.
final class ColumnSpace {

    /// What one workload takes of the heap: two of them (one in order, one being merged) and what
    /// is found in them must fit.
    private static final int SHARE_OF_HEAP = 6;

    private static final int REGION = 64 << 20;

    /// Left free on the disk for others.
    private static final long SPARE = 256L << 20;

    private final long heapLimit;
    private final Path folder;
    private long heapBytes;
    private @Nullable FileChannel channel;
    private @Nullable ByteBuffer region;
    private long fileBytes;
    private boolean diskIsFull;

    /// @param heapLimit bytes
    /// @param folder of the temporary file
    ColumnSpace(long heapLimit, Path folder) {
        this.heapLimit = heapLimit;
        this.folder = folder;
    }

    static ColumnSpace ofThisMachine() {
        return new ColumnSpace(
                Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP,
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// A piece of the mapped file, filled with zeros; null where the heap has room, or the disk has
    /// none.
    synchronized @Nullable ByteBuffer mapped(int bytes) {
        if (heapBytes + bytes <= heapLimit || diskIsFull) {
            heapBytes += bytes;
            return null;
        }
        try {
            return slice(bytes);
        } catch (IOException e) {
            diskIsFull = true;
            heapBytes += bytes;
            return null;
        }
    }

    private ByteBuffer slice(int bytes) throws IOException {
        ByteBuffer open = region;
        if (open == null || open.remaining() < bytes) {
            open = nextRegion();
            region = open;
        }
        ByteBuffer piece = open.slice(open.position(), bytes).order(ByteOrder.nativeOrder());
        open.position(open.position() + bytes);
        return piece;
    }

    private ByteBuffer nextRegion() throws IOException {
        FileChannel file = channel == null ? open() : channel;
        channel = file;
        if (Files.getFileStore(folder).getUsableSpace() < REGION + SPARE) {
            throw new IOException("no room on the disk");
        }
        ByteBuffer mapped = file.map(FileChannel.MapMode.READ_WRITE, fileBytes, REGION);
        fileBytes += REGION;
        return mapped;
    }

    private FileChannel open() throws IOException {
        Path path = Files.createTempFile(folder, "querygram-", ".columns");
        return FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// Bytes that stand in the file.
    long fileBytes() {
        return fileBytes;
    }
}
