package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.wrap.PeeledBlock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the entries of several writers of one block in the order of their lines, and finds where
/// the next block may start.
final class EntryMerge implements EntrySink {

    private final PeeledBlock peeled;
    private final Block block;
    private final List<Held> held = new ArrayList<>();

    /// @param first index of the raw line that the entry starts in
    /// @param last index of the raw line that it ends in
    private record Held(Entry entry, int first, int last) {}

    EntryMerge(PeeledBlock peeled, Block block) {
        this.peeled = peeled;
        this.block = block;
    }

    @Override
    public void accept(Entry entry) {
        Entry copy = entry.copy();
        int end = Math.max(copy.from, copy.to - 1);
        int first = (int) (copy.line - block.line());
        int last = peeled.rawLineAt((int) (copy.offset(end) - block.bufferOffset()));
        held.add(new Held(copy, first, Math.max(first, last)));
    }

    int size() {
        return held.size();
    }

    /// Forgets what came last.
    void dropBehind(int size) {
        held.subList(size, held.size()).clear();
    }

    /// Lines of another program: counted, not shown, and nothing that goes on with an entry.
    void passOver(PeeledBlock.Stream stream) {
        int end = peeled.lineAt(stream.to() - 1);
        for (int line = stream.firstLine(); line <= end; line++) {
            Entry entry = new Entry();
            entry.buffer = peeled.buffer();
            entry.kind = EntryKind.DETAIL;
            entry.lines = peeled.rawLines(line, 1);
            entry.line = block.line() + peeled.rawLine(line);
            entry.from = entry.to = peeled.lineFrom(line);
            entry.origin = position -> block.bufferOffset() + peeled.rawAt(position);
            held.add(new Held(entry, peeled.rawLine(line), peeled.lastRawLine(line)));
        }
    }

    /// Pushes what is complete.
    ///
    /// @param cut where the first entry that may go on starts in the block
    /// @param least nothing may wait that starts before this, if the block has more
    /// @return where the next block must start
    int flush(int cut, int least, EntrySink sink) {
        int next = block.last() ? block.to() : cut;
        held.sort(Comparator.comparingInt(Held::first));
        for (int i = held.size() - 1; i >= 0 && !block.last(); i--) {
            Held entry = held.get(i);
            int start = peeled.rawFrom(entry.first());
            if (start < next && peeled.rawFrom(entry.last()) >= next) {
                next = start;
            }
        }
        if (next < least) {
            next = lineAtLeast(least);
        }
        for (Held entry : held) {
            if (peeled.rawFrom(entry.first()) < next) {
                sink.accept(entry.entry());
            }
        }
        return next;
    }

    private int lineAtLeast(int least) {
        for (int line = 0; line < peeled.rawLineCount(); line++) {
            if (peeled.rawFrom(line) >= least) {
                return peeled.rawFrom(line);
            }
        }
        return block.to();
    }
}
