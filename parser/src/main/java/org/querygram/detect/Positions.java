package org.querygram.detect;

import java.util.Arrays;

/// Where rows stand in a segment. Detectors ask for one row after another, so the search starts
/// where the last one ended. For one thread.
final class Positions {

    private final int[] rows;
    private int last;

    /// @param rows ascending; not changed later
    Positions(int[] rows) {
        this.rows = rows;
    }

    /// The row's position, from 0; negative for a row of another segment, like
    /// `Arrays.binarySearch`.
    int of(int row) {
        int low = last < rows.length && rows[last] <= row ? last : 0;
        int step = 1;
        int high = low + 1;
        while (high < rows.length && rows[high] <= row) {
            low = high;
            high = low + step;
            step *= 2;
        }
        int found = Arrays.binarySearch(rows, low, Math.min(rows.length, high), row);
        last = found >= 0 ? found : Math.max(0, -found - 2);
        return found;
    }
}
