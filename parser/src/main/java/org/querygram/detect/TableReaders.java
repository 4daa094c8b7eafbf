package org.querygram.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The SELECTs of one segment by the tables they read. Built when a detector first asks, as most
/// segments give it no reason to.
final class TableReaders {

    /// The nearest classes tell; looking through all of ten thousand for each loop would not be
    /// linear any more.
    private static final int REACH = 200;

    private final List<ClassRows> classes;
    private final Map<String, List<ClassRows>> byTable = new HashMap<>();
    private boolean built;

    TableReaders(DetectionContext context) {
        this.classes = context.classes();
    }

    /// Classes that read the table and first ran before the row, the last one first; at most 200.
    List<ClassRows> before(String table, int row) {
        List<ClassRows> readers = of(table);
        int end = firstFrom(readers, row);
        return readers.subList(Math.max(0, end - REACH), end).reversed();
    }

    /// Classes that read the table and first ran close to the row, before it or after; at most 200
    /// of each.
    List<ClassRows> near(String table, int row) {
        List<ClassRows> found = new ArrayList<>(before(table, row));
        List<ClassRows> readers = of(table);
        int at = firstFrom(readers, row);
        found.addAll(readers.subList(at, Math.min(readers.size(), at + REACH)));
        return found;
    }

    /// The place of the first class that ran at the row or after it first.
    private static int firstFrom(List<ClassRows> readers, int row) {
        int low = 0;
        int high = readers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readers.get(middle).first() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Classes that read the table, in order of their first statement.
    private List<ClassRows> of(String table) {
        if (!built) {
            build();
        }
        return byTable.getOrDefault(Schema.low(table), List.of());
    }

    private void build() {
        built = true;
        for (ClassRows rows : classes) {
            if (rows.readsTables()) {
                Set<String> tables = new TreeSet<>();
                rows.shape().tables().forEach(table -> tables.add(Schema.low(table.name())));
                for (String table : tables) {
                    byTable.computeIfAbsent(table, name -> new ArrayList<>()).add(rows);
                }
            }
        }
    }
}
