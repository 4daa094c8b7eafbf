package org.querygram.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing column of ints in pieces of 64 Ki, so that growing never copies what is there.
final class IntColumn {

    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;

    private final List<int[]> pieces = new ArrayList<>();
    private final int absent;
    private int size;

    /// @param absent the value of rows that were never set
    IntColumn(int absent) {
        this.absent = absent;
    }

    void add(int value) {
        ensure(size + 1);
        set(size - 1, value);
    }

    int get(int row) {
        return row < size ? pieces.get(row >>> BITS)[row & (PIECE - 1)] : absent;
    }

    void set(int row, int value) {
        ensure(row + 1);
        pieces.get(row >>> BITS)[row & (PIECE - 1)] = value;
    }

    /// Copies a value to another column of the same kind, which need not grow for one that was
    /// never set.
    void copyIfSet(int row, IntColumn target, int targetRow) {
        int value = get(row);
        if (value != absent) {
            target.set(targetRow, value);
        }
    }

    private void ensure(int rows) {
        while (pieces.size() << BITS < rows) {
            int[] piece = new int[PIECE];
            Arrays.fill(piece, absent);
            pieces.add(piece);
        }
        size = Math.max(size, rows);
    }
}
