package org.querygram.detect;

import java.util.Arrays;

/// Counts different values without a set.
final class Distinct {

    private Distinct() {}

    /// How many different ones there are.
    ///
    /// @param values put in order
    static int count(long[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            count += i == 0 || values[i] != values[i - 1] ? 1 : 0;
        }
        return count;
    }

    /// The same, of the first ones.
    ///
    /// @param values a part is put in order
    static int count(int[] values, int length) {
        Arrays.sort(values, 0, length);
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += i == 0 || values[i] != values[i - 1] ? 1 : 0;
        }
        return count;
    }
}
