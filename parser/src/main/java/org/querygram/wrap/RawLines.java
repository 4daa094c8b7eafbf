package org.querygram.wrap;

import java.util.Arrays;

/// The raw lines of one block, and what their wrappers say.
final class RawLines {

    private final IntList from = new IntList();
    private final IntList contentFrom = new IntList();
    private final IntList contentTo = new IntList();
    private final IntList chunk = new IntList();
    private long[] times = new long[64];

    /// @param chunkOfLine number of its piece; -1 where the line before goes on in it
    void add(int lineFrom, int end, WrappedLine line, int chunkOfLine) {
        int index = from.size();
        if (index == times.length) {
            times = Arrays.copyOf(times, index * 2);
        }
        times[index] = line.timeMicros;
        from.add(lineFrom);
        contentFrom.add(line.contentFrom);
        contentTo.add(Math.max(line.contentFrom, line.contentTo < 0 ? end : line.contentTo));
        chunk.add(chunkOfLine);
    }

    /// Index of the line that holds a byte of the block.
    int at(int position) {
        return Math.max(0, from.lastAtMost(position));
    }

    int size() {
        return from.size();
    }

    int from(int line) {
        return from.get(line);
    }

    int contentFrom(int line) {
        return contentFrom.get(line);
    }

    int contentTo(int line) {
        return contentTo.get(line);
    }

    int chunk(int line) {
        return chunk.get(line);
    }

    long time(int line) {
        return times[line];
    }
}
