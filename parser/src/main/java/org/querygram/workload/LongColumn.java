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

    private final ColumnSpace space;
    private final long absent;
    private long[] @Nullable [] arrays = new long[4][];
    private @Nullable LongBuffer[] buffers = new LongBuffer[4];
    private int pieces;
    private int size;

    /// @param absent the value of rows that were never set
    LongColumn(long absent, ColumnSpace space) {
        this.absent = absent;
        this.space = space;
    }

    void add(long value) {
        int row = size;
        if (row == pieces << BITS) {
            addPiece();
        }
        size = row + 1;
        put(row, value);
    }

    long get(int row) {
        if (row >= size) {
            return absent;
        }
        long @Nullable [] array = arrays[row >>> BITS];
        return array != null ? array[row & (PIECE - 1)] : buffer(row).get(row & (PIECE - 1));
    }

    void set(int row, long value) {
        if (row >= size) {
            ensure(row + 1);
        }
        put(row, value);
    }

    private void put(int row, long value) {
        long @Nullable [] array = arrays[row >>> BITS];
        if (array != null) {
            array[row & (PIECE - 1)] = value;
        } else {
            buffer(row).put(row & (PIECE - 1), value);
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

    private void ensure(int rows) {
        while ((long) pieces << BITS < rows) {
            addPiece();
        }
        size = Math.max(size, rows);
    }

    private void addPiece() {
        if (pieces == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * pieces);
            buffers = Arrays.copyOf(buffers, 2 * pieces);
        }
        ByteBuffer mapped = space.mapped(PIECE * Long.BYTES);
        if (mapped == null) {
            long[] array = new long[PIECE];
            Arrays.fill(array, absent);
            arrays[pieces] = array;
        } else {
            LongBuffer buffer = mapped.asLongBuffer();
            for (int i = 0; absent != 0 && i < PIECE; i++) {
                buffer.put(i, absent);
            }
            buffers[pieces] = buffer;
        }
        pieces++;
    }
}
