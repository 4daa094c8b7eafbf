package org.querygram.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing column of longs in pieces of 64 Ki, so that growing never copies what is there.
final class LongColumn {

    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private final long absent;
    private int size;

    /// @param absent the value of rows that were never set
    LongColumn(long absent) {
        this.absent = absent;
    }

    void add(long value) {
        ensure(size + 1);
        set(size - 1, value);
    }

    long get(int row) {
        return row < size ? pieces.get(row >>> BITS)[row & (PIECE - 1)] : absent;
    }

    void set(int row, long value) {
        ensure(row + 1);
        pieces.get(row >>> BITS)[row & (PIECE - 1)] = value;
    }

    /// Copies a value to another column of the same kind, which need not grow for one that was
    /// never set.
    void copyIfSet(int row, LongColumn target, int targetRow) {
        long value = get(row);
        if (value != absent) {
            target.set(targetRow, value);
        }
    }

    private void ensure(int rows) {
        while (pieces.size() << BITS < rows) {
            long[] piece = new long[PIECE];
            Arrays.fill(piece, absent);
            pieces.add(piece);
        }
        size = Math.max(size, rows);
    }
}
