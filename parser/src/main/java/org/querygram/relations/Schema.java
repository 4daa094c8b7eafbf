package org.querygram.relations;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.Workload;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tables and columns that the statements of a workload name.
final class Schema {

    /// Columns by table, both in lower case.
    private final Map<String, Set<String>> columns = new TreeMap<>();

    static Schema of(Workload workload) {
        Schema schema = new Schema();
        for (int i = 0; i < workload.queryClasses().size(); i++) {
            if (!workload.queryClasses().get(i).housekeeping()) {
                schema.take(workload.shape(i));
            }
        }
        return schema;
    }

    private void take(StatementShape shape) {
        for (TableUse table : shape.tables()) {
            columns.computeIfAbsent(lower(table.name()), name -> new TreeSet<>());
        }
        shape.columns().forEach(this::take);
        shape.orderBy().forEach(this::take);
        for (Predicate predicate : shape.predicates()) {
            take(predicate.column());
        }
        shape.joins()
                .forEach(
                        join -> {
                            take(join.left());
                            take(join.right());
                        });
    }

    private void take(ColumnUse column) {
        String table = column.table();
        if (table != null && columns.containsKey(lower(table))) {
            columns.get(lower(table)).add(lower(column.column()));
        }
    }

    Set<String> tables() {
        return columns.keySet();
    }

    /// Columns of a table in lower case; empty for an unknown one.
    Set<String> columns(String table) {
        return columns.getOrDefault(lower(table), Set.of());
    }

    /// True for names under which a table's primary key goes: `id`, or the table's own name and `id`.
    boolean isPrimaryKey(String table, String column) {
        String name = lower(column);
        return name.equals("id") || Names.refersTo(name, lower(table)) == Names.OWN_KEY;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
