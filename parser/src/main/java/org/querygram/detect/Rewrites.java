package org.querygram.detect;

import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Deletes of all rows of an owner, each with the inserts of that owner's rows that follow it.
///
/// @param deleted those with two inserts or more, ascending
/// @param inserted ascending
/// @param known whether the log shows that the owners are the same
record Rewrites(int[] deleted, int[] inserted, boolean known) {

    static Rewrites of(ClassRows deletes, RowWrites inserts, String owner, Workload workload) {
        KeyValues emptied = new KeyValues(workload, deletes.queryClass(), List.of(owner));
        KeyValues filled = new KeyValues(workload, inserts.ofClass().queryClass(), List.of(owner));
        int[] single =
                Arrays.stream(deletes.rows())
                        .filter(row -> workload.listLength(row) <= 1)
                        .toArray();
        IntStream.Builder deleted = IntStream.builder();
        IntStream.Builder inserted = IntStream.builder();
        boolean known = true;
        int from = 0;
        for (int i = 0; i < single.length; i++) {
            int next = i + 1 < single.length ? single[i + 1] : Integer.MAX_VALUE;
            from = first(inserts.rows(), single[i], from);
            int end = from;
            while (end < inserts.rows().length
                    && inserts.rows()[end] < next
                    && fits(emptied.of(single[i]), inserts.rows()[end], filled)
                    && workload.isSameSession(single[i], inserts.rows()[end])) {
                end++;
            }
            if (end - from >= 2) {
                deleted.add(single[i]);
                Arrays.stream(inserts.rows(), from, end).forEach(inserted);
                known &= filled.of(inserts.rows()[from]) != KeyValues.HIDDEN;
            }
            from = end;
        }
        return new Rewrites(deleted.build().toArray(), inserted.build().toArray(), known);
    }

    private static int first(int[] rows, int after, int from) {
        int at = Math.max(from, ~Arrays.binarySearch(rows, after));
        return Math.min(at, rows.length);
    }

    private static boolean fits(long owner, int row, KeyValues filled) {
        long value = filled.of(row);
        return value == KeyValues.HIDDEN || owner == KeyValues.HIDDEN || value == owner;
    }
}
