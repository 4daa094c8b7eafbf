package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;
import org.querygram.wrap.PeeledBlock;
import org.querygram.wrap.Wrapper;

/// Reads a log whose lines are wrapped: peels a block, lets another scanner read the lines of each
/// writer, and tells every entry where it stood in the block.
///
/// Lines of one writer that are split by lines of others are one entry again. Where a block holds
/// several writers, the next block starts at a line that cuts no entry in two; an entry that stays
/// open for `REACH` bytes is taken for complete, else a program that fell silent would hold up
/// everybody.
final class UnwrappingScanner implements EntryScanner {

    private static final int REACH = 1 << 18;

    private final EntryScanner inner;
    private final Wrapper wrapper;

    UnwrappingScanner(EntryScanner inner, Wrapper wrapper) {
        this.inner = inner;
        this.wrapper = wrapper;
    }

    @Override
    public byte[] plain(byte[] unwrapped) {
        return inner.plain(unwrapped);
    }

    @Override
    public int scan(Block block, EntrySink sink) {
        PeeledBlock peeled = wrapper.peel(block);
        boolean alone = peeled.streams().size() == 1 && peeled.streams().getFirst().read();
        return alone ? scanOne(block, peeled, sink) : scanAll(block, peeled, sink);
    }

    private int scanOne(Block block, PeeledBlock peeled, EntrySink sink) {
        PeeledBlock.Stream stream = peeled.streams().getFirst();
        UnwrappedEntries entries = new UnwrappedEntries(block, peeled, wrapper, stream, sink);
        int used = inner.scan(inside(block, peeled, stream), entries);
        return start(block, peeled, stream, used);
    }

    private static Block inside(Block block, PeeledBlock peeled, PeeledBlock.Stream stream) {
        return new Block(
                peeled.buffer(),
                stream.from(),
                stream.to(),
                0,
                stream.firstLine() + 1L,
                block.last());
    }

    /// Where the first byte that was not used stands in the block.
    private static int start(Block block, PeeledBlock peeled, PeeledBlock.Stream stream, int used) {
        return used >= stream.to()
                ? block.to()
                : peeled.rawFrom(peeled.rawLine(peeled.lineAt(used)));
    }

    private int scanAll(Block block, PeeledBlock peeled, EntrySink sink) {
        EntryMerge merge = new EntryMerge(peeled, block);
        int least = block.to() - REACH;
        int cut = block.to();
        for (PeeledBlock.Stream stream : peeled.streams()) {
            if (stream.read()) {
                int open = scan(block, peeled, stream, merge, least);
                cut = Math.min(cut, open);
            } else {
                merge.passOver(stream);
            }
        }
        return merge.flush(cut, least, sink);
    }

    /// @return where the first entry of the stream that may go on starts
    private int scan(
            Block block,
            PeeledBlock peeled,
            PeeledBlock.Stream stream,
            EntryMerge merge,
            int least) {
        int before = merge.size();
        UnwrappedEntries entries = new UnwrappedEntries(block, peeled, wrapper, stream, merge);
        Block inside = inside(block, peeled, stream);
        int open = start(block, peeled, stream, inner.scan(inside, entries));
        if (open >= least) {
            return open;
        }
        merge.dropBehind(before);
        Block complete =
                new Block(peeled.buffer(), inside.from(), inside.to(), 0, inside.line(), true);
        inner.scan(complete, entries);
        return block.to();
    }
}
