package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

/// The entry that a run over a block is in the middle of: lines are added to it until another one
/// begins.
final class LoggerOpenEntry {

    private final EntrySink sink;
    final Entry entry = new Entry();
    private boolean open;

    LoggerOpenEntry(Block block, EntrySink sink) {
        this.sink = sink;
        entry.buffer = block.buffer();
        entry.bufferOffset = block.bufferOffset();
    }

    boolean isOpen() {
        return open;
    }

    boolean is(EntryKind kind) {
        return open && entry.kind == kind;
    }

    /// Begins an entry with its first line; the one before must have been closed.
    void begin(EntryKind kind, int from, int to, long line) {
        entry.clear(kind);
        entry.from = from;
        entry.to = to;
        entry.line = line;
        open = true;
    }

    /// Adds the line that ends at `to`.
    void extend(int to) {
        entry.to = to;
        entry.lines++;
    }

    /// Pushes the entry.
    void close() {
        if (open) {
            open = false;
            sink.accept(entry);
        }
    }

    /// Pushes one line that is understood alone, or not at all.
    void push(EntryKind kind, int from, int to, long line) {
        begin(kind, from, to, line);
        close();
    }
}
