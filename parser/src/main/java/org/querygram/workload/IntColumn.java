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
    private static final int MASK = PIECE - 1;

    /// Stands for a piece of the mapped file.
    private static final int[] MAPPED = {};

    private final ColumnSpace space;
    private final int absent;
    private int[][] arrays = new int[4][];
    private @Nullable IntBuffer[] buffers = new IntBuffer[4];
    private int pieces;

    /// Rows that stand in arrays without a gap, from the first on: all of them, mostly.
    private int heapRows;

    /// @param absent the value of rows that were never set
    IntColumn(int absent, ColumnSpace space) {
        this.absent = absent;
        this.space = space;
    }

    // Both have less than 36 bytes of code, so that Java's first compiler puts them into their
    // callers: nothing is called as often as these.

    /// The value of a row; the absent one for rows that were never set.
    public int get(int row) {
        return row < heapRows ? arrays[row >>> BITS][row & MASK] : beyond(row);
    }

    /// The values of rows that were set, one after another.
    ///
    /// @param from the first row
    public void get(int from, int[] into) {
        int done = 0;
        while (done < into.length) {
            int row = from + done;
            int in = row & MASK;
            int count = Math.min(PIECE - in, into.length - done);
            int[] array = arrays[row >>> BITS];
            if (array.length > 0) {
                System.arraycopy(array, in, into, done, count);
            } else {
                buffer(row).get(in, into, done, count);
            }
            done += count;
        }
    }

    /// Sets a row, behind the last one too.
    public void set(int row, int value) {
        if (row < heapRows) {
            arrays[row >>> BITS][row & MASK] = value;
        } else {
            setBeyond(row, value);
        }
    }

    private int beyond(int row) {
        int piece = row >>> BITS;
        if (piece >= pieces) {
            return absent;
        }
        int[] array = arrays[piece];
        return array.length > 0 ? array[row & MASK] : buffer(row).get(row & MASK);
    }

    private void setBeyond(int row, int value) {
        while (row >>> BITS >= pieces) {
            addPiece();
        }
        int[] array = arrays[row >>> BITS];
        if (array.length > 0) {
            array[row & MASK] = value;
        } else {
            buffer(row).put(row & MASK, value);
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

    private void addPiece() {
        if (pieces == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * pieces);
            buffers = Arrays.copyOf(buffers, 2 * pieces);
        }
        ByteBuffer mapped = space.mapped(PIECE * Integer.BYTES);
        if (mapped == null) {
            int[] array = new int[PIECE];
            if (absent != 0) {
                Arrays.fill(array, absent);
            }
            arrays[pieces] = array;
            if (heapRows == pieces << BITS) {
                heapRows += PIECE;
            }
        } else {
            IntBuffer buffer = mapped.asIntBuffer();
            for (int i = 0; absent != 0 && i < PIECE; i++) {
                buffer.put(i, absent);
            }
            buffers[pieces] = buffer;
            arrays[pieces] = MAPPED;
        }
        pieces++;
    }
}
