package org.querygram.relations;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.Join;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tables joined by two columns or more at once, none of which is a key alone: the side whose rows
/// other statements find by just these columns is the one pointed to. Where both sides are found
/// so, or neither, nothing is told.
final class CompositeKeys {

    private final Schema schema;

    /// For each table the columns by which whole statements find its rows.
    private final Map<String, Set<Set<String>>> lookups = new HashMap<>();

    CompositeKeys(Workload workload, Schema schema) {
        this.schema = schema;
        for (int i = 0; i < workload.queryClasses().size(); i++) {
            if (!workload.queryClasses().get(i).housekeeping()) {
                takeLookup(workload.shape(i));
            }
        }
    }

    private void takeLookup(StatementShape shape) {
        boolean plain =
                shape.tables().size() == 1
                        && shape.predicates().size() > 1
                        && shape.predicates().stream().allMatch(CompositeKeys::isSingleValue);
        if (plain) {
            Set<String> columns = new HashSet<>();
            for (Predicate predicate : shape.predicates()) {
                columns.add(Schema.lower(predicate.column().column()));
            }
            String table = Schema.lower(shape.tables().getFirst().name());
            lookups.computeIfAbsent(table, name -> new HashSet<>()).add(columns);
        }
    }

    private static boolean isSingleValue(Predicate predicate) {
        return predicate.value()
                && (predicate.operator() == Predicate.Operator.EQUALS
                        || predicate.operator() == Predicate.Operator.IN);
    }

    /// Looks at the joins of one statement.
    void tell(List<Join> joins, Relations relations) {
        Map<List<String>, Map<String, String>> pairs = new HashMap<>();
        for (Join join : joins) {
            String left = join.left().table();
            String right = join.right().table();
            if (left != null && right != null && !isKey(join.left()) && !isKey(join.right())) {
                boolean ordered = left.compareToIgnoreCase(right) < 0;
                ColumnUse first = ordered ? join.left() : join.right();
                ColumnUse second = ordered ? join.right() : join.left();
                pairs.computeIfAbsent(tables(first, second), tables -> new HashMap<>())
                        .put(Schema.lower(first.column()), Schema.lower(second.column()));
            }
        }
        pairs.forEach((tables, columns) -> tell(tables, columns, relations));
    }

    private static List<String> tables(ColumnUse first, ColumnUse second) {
        return List.of(
                Schema.lower(String.valueOf(first.table())),
                Schema.lower(String.valueOf(second.table())));
    }

    private boolean isKey(ColumnUse column) {
        String table = column.table();
        return table != null
                && schema.isPrimaryKey(Schema.lower(table), Schema.lower(column.column()));
    }

    private void tell(List<String> tables, Map<String, String> columns, Relations relations) {
        String first = tables.getFirst();
        String second = tables.getLast();
        boolean firstIsKey = isWholeKey(first, columns.keySet());
        boolean secondIsKey = isWholeKey(second, new HashSet<>(columns.values()));
        if (columns.size() < 2 || first.equals(second) || firstIsKey == secondIsKey) {
            return;
        }
        columns.forEach(
                (one, other) -> {
                    if (secondIsKey) {
                        relations.add(first, one, second, other, Strength.JOINED);
                    } else {
                        relations.add(second, other, first, one, Strength.JOINED);
                    }
                });
    }

    /// Found by these columns, and never by more than these: the lines of an order are found by the
    /// order's key as well, but a single line by its number besides.
    private boolean isWholeKey(String table, Set<String> columns) {
        Set<Set<String>> known = lookups.getOrDefault(table, Set.of());
        return known.contains(columns)
                && known.stream()
                        .noneMatch(
                                more -> more.size() > columns.size() && more.containsAll(columns));
    }
}
