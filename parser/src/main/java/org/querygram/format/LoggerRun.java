package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// One pass over one block, line by line, with one entry open at a time.
abstract class LoggerRun {

    final byte[] b;
    final LoggerOpenEntry open;

    /// Number of the line that is being read.
    long line;

    private final Block block;

    LoggerRun(Block block, EntrySink sink) {
        this.block = block;
        this.b = block.buffer();
        this.open = new LoggerOpenEntry(block, sink);
        this.line = block.line();
    }

    /// Returns the position up to which bytes were used: the start of the open entry, which may go
    /// on in the next block, or the end of the last block.
    final int run() {
        int at = block.from();
        while (at < block.to()) {
            int feed = LoggerBytes.lineFeed(b, at, block.to());
            if (feed == block.to() && !block.last()) {
                return open.isOpen() ? open.entry.from : at;
            }
            line(at, LoggerBytes.withoutCarriageReturn(b, at, feed));
            line++;
            at = feed + 1;
        }
        if (open.isOpen() && !block.last()) {
            return open.entry.from;
        }
        close();
        return block.to();
    }

    /// Takes one line, without its line end.
    abstract void line(int from, int to);

    /// Completes the open entry, if there is one, and pushes it.
    abstract void close();
}
