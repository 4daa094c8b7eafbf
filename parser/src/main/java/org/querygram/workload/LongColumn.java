package org.querygram.workload;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Objects;

/// A growing column of longs in pieces of 64 Ki, so that growing never copies what is there. A
/// piece is an array, or a part of a mapped file where the heap has no room left.
final class LongColumn {

    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;
    private static final int MASK = PIECE - 1;

    /// Stands for a piece of the mapped file.
    private static final long[] MAPPED = {};

    private final ColumnSpace space;
    private final long absent;
    private long[][] arrays = new long[4][];
    private @Nullable LongBuffer[] buffers = new LongBuffer[4];
    private int pieces;

    /// Rows that stand in arrays without a gap, from the first on: all of them, mostly.
    private int heapRows;

    /// @param absent the value of rows that were never set
    LongColumn(long absent, ColumnSpace space) {
        this.absent = absent;
        this.space = space;
    }

    // Both have less than 36 bytes of code, so that Java's first compiler puts them into their
    // callers: nothing is called as often as these.

    long get(int row) {
        return row < heapRows ? arrays[row >>> BITS][row & MASK] : beyond(row);
    }

    void set(int row, long value) {
        if (row < heapRows) {
            arrays[row >>> BITS][row & MASK] = value;
        } else {
            setBeyond(row, value);
        }
    }

    private long beyond(int row) {
        int piece = row >>> BITS;
        if (piece >= pieces) {
            return absent;
        }
        long[] array = arrays[piece];
        return array.length > 0 ? array[row & MASK] : buffer(row).get(row & MASK);
    }

    private void setBeyond(int row, long value) {
        while (row >>> BITS >= pieces) {
            addPiece();
        }
        long[] array = arrays[row >>> BITS];
        if (array.length > 0) {
            array[row & MASK] = value;
        } else {
            buffer(row).put(row & MASK, value);
        }
    }

    private LongBuffer buffer(int row) {
        return Objects.requireNonNull(buffers[row >>> BITS]);
    }

    /// Copies a value to another column of the same kind, which need not grow for one that was
    /// never set.
    void copyIfSet(int row, LongColumn target, int targetRow) {
        long value = get(row);
        if (value != absent) {
            target.set(targetRow, value);
        }
    }

    private void addPiece() {
        if (pieces == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * pieces);
            buffers = Arrays.copyOf(buffers, 2 * pieces);
        }
        ByteBuffer mapped = space.mapped(PIECE * Long.BYTES);
        if (mapped == null) {
            long[] array = new long[PIECE];
            if (absent != 0) {
                Arrays.fill(array, absent);
            }
            arrays[pieces] = array;
            if (heapRows == pieces << BITS) {
                heapRows += PIECE;
            }
        } else {
            LongBuffer buffer = mapped.asLongBuffer();
            for (int i = 0; absent != 0 && i < PIECE; i++) {
                buffer.put(i, absent);
            }
            buffers[pieces] = buffer;
            arrays[pieces] = MAPPED;
        }
        pieces++;
    }
}
