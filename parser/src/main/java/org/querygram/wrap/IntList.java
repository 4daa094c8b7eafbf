package org.querygram.wrap;

import java.util.Arrays;

/// Numbers that grow in number.
final class IntList {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /// Index of the last value that is at most this; values must grow. -1 if there is none.
    int lastAtMost(int value) {
        int found = Arrays.binarySearch(values, 0, size, value);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < size && values[found + 1] == value) {
            found++;
        }
        return found;
    }
}
