package org.querygram.workload;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Objects;

/// A growing column of ints in pieces of 64 Ki, so that growing never copies what is there. A piece
/// is an array, or a part of a mapped file where the heap has no room left.
public final class IntColumn {

    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;

    private final ColumnSpace space;
    private final int absent;
    private int[] @Nullable [] arrays = new int[4][];
    private @Nullable IntBuffer[] buffers = new IntBuffer[4];
    private int pieces;
    private int size;

    /// @param absent the value of rows that were never set
    IntColumn(int absent, ColumnSpace space) {
        this.absent = absent;
        this.space = space;
    }

    void add(int value) {
        int row = size;
        if (row == pieces << BITS) {
            addPiece();
        }
        size = row + 1;
        put(row, value);
    }

    /// The value of a row; the absent one for rows that were never set.
    public int get(int row) {
        if (row >= size) {
            return absent;
        }
        int @Nullable [] array = arrays[row >>> BITS];
        return array != null ? array[row & (PIECE - 1)] : buffer(row).get(row & (PIECE - 1));
    }

    /// Sets a row, behind the last one too.
    public void set(int row, int value) {
        if (row >= size) {
            ensure(row + 1);
        }
        put(row, value);
    }

    private void put(int row, int value) {
        int @Nullable [] array = arrays[row >>> BITS];
        if (array != null) {
            array[row & (PIECE - 1)] = value;
        } else {
            buffer(row).put(row & (PIECE - 1), value);
        }
    }

    private IntBuffer buffer(int row) {
        return Objects.requireNonNull(buffers[row >>> BITS]);
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
        ByteBuffer mapped = space.mapped(PIECE * Integer.BYTES);
        if (mapped == null) {
            int[] array = new int[PIECE];
            Arrays.fill(array, absent);
            arrays[pieces] = array;
        } else {
            IntBuffer buffer = mapped.asIntBuffer();
            for (int i = 0; absent != 0 && i < PIECE; i++) {
                buffer.put(i, absent);
            }
            buffers[pieces] = buffer;
        }
        pieces++;
    }
}
