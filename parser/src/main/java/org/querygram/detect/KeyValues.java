package org.querygram.detect;

import org.querygram.sql.SqlHash;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.List;

/// The values that some columns of one class have from row to row, taken together, so that a
/// composite key counts as one.
final class KeyValues {

    /// Stands where the log hides one of the values.
    static final long HIDDEN = 0;

    private final Workload workload;
    private final int[] keys;

    /// @param columns whose values the workload may or may not keep
    KeyValues(Workload workload, QueryClass queryClass, List<String> columns) {
        this.workload = workload;
        this.keys = columns.stream().mapToInt(queryClass.keyColumns()::indexOf).toArray();
    }

    /// A hash of the row's values, equal for equal values in the same order; or `HIDDEN`.
    long of(int row) {
        long hash = 1;
        for (int key : keys) {
            int value = key < 0 ? 0 : workload.keyValue(row, key);
            if (value == 0) {
                return HIDDEN;
            }
            hash = SqlHash.mix(hash, value);
        }
        return hash == HIDDEN || keys.length == 0 ? 1 : hash;
    }

    /// How many different values the rows have, hidden ones not counted.
    int distinct(int[] rows) {
        long[] values = new long[rows.length];
        int count = 0;
        for (int row : rows) {
            long value = of(row);
            if (value != HIDDEN) {
                values[count++] = value;
            }
        }
        return Distinct.count(Arrays.copyOf(values, count));
    }
}
