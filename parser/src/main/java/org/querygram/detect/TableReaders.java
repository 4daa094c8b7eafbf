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
        List<ClassRows> found = new ArrayList<>();
        List<ClassRows> readers = of(table);
        for (int i = readers.size() - 1; i >= 0 && found.size() < REACH; i--) {
            if (readers.get(i).first() < row) {
                found.add(readers.get(i));
            }
        }
        return found;
    }

    /// Classes that read the table, in order of their first statement.
    List<ClassRows> of(String table) {
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
