package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.wrap.PeeledBlock;
import org.querygram.wrap.Wrapper;

/// What a scanner finds in a sample through a wrapper.
///
/// @param timesFromOutside true when entries have no time but the wrapper's
record WrappedCensus(long statements, long unknownLines, boolean timesFromOutside) {

    static WrappedCensus of(
            Sample sample, EntryScanner scanner, EntryScanner inner, Wrapper wrapper) {
        Block block = new Block(sample.bytes(), 0, sample.length(), 0, 1, true);
        long[] found = new long[3];
        scanner.scan(
                block,
                entry -> {
                    found[0] += isStatement(entry.kind) ? 1 : 0;
                    found[1] += entry.kind == EntryKind.UNKNOWN ? entry.lines : 0;
                });
        PeeledBlock peeled = wrapper.peel(block);
        for (PeeledBlock.Stream stream : peeled.streams()) {
            if (stream.read()) {
                Block inside = new Block(peeled.buffer(), stream.from(), stream.to(), 0, 1, true);
                inner.scan(
                        inside,
                        entry ->
                                found[2] +=
                                        isStatement(entry.kind) && entry.timeMicros == Entry.NO_TIME
                                                ? 1
                                                : 0);
            }
        }
        return new WrappedCensus(found[0], found[1], found[2] > 0);
    }

    private static boolean isStatement(EntryKind kind) {
        return kind == EntryKind.STATEMENT
                || kind == EntryKind.PLAN
                || kind == EntryKind.ERROR_STATEMENT;
    }
}
