package org.querygram.relations;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.Join;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.KeyNames;
import org.querygram.workload.Workload;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tables and columns that the statements of a workload name, in lower case.
final class Schema {

    private final Map<String, Set<String>> columns = new TreeMap<>();

    /// Names as the statements write them, by their lower case.
    private final Map<String, String> spelling = new HashMap<>();

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
            spelling.putIfAbsent(lower(table.name()), table.name());
        }
        shape.columns().forEach(this::take);
        shape.orderBy().forEach(this::take);
        for (Predicate predicate : shape.predicates()) {
            take(predicate.column());
        }
        for (Join join : shape.joins()) {
            take(join.left());
            take(join.right());
        }
    }

    private void take(ColumnUse column) {
        String table = column.table();
        if (table == null) {
            return;
        }
        Set<String> known = columns.get(lower(table));
        if (known != null) {
            known.add(lower(column.column()));
            spelling.putIfAbsent(lower(column.column()), column.column());
        }
    }

    Set<String> tables() {
        return columns.keySet();
    }

    /// Columns of a table; empty for an unknown one.
    Set<String> columns(String table) {
        return columns.getOrDefault(table, Set.of());
    }

    /// True for names under which a table's primary key goes: `id`, its own name and `id`, or the
    /// link to a parent's row.
    boolean isPrimaryKey(String table, String column) {
        if (column.equals("id") || KeyNames.isParentLink(column)) {
            return true;
        }
        String thing = KeyNames.referent(column);
        return !thing.isEmpty()
                && !columns(table).contains("id")
                && KeyNames.isTableOf(table, thing)
                && tables().stream()
                        .noneMatch(
                                other ->
                                        other.length() < table.length()
                                                && KeyNames.isTableOf(other, thing));
    }

    /// The name of a table's primary key, as far as statements give it away.
    String primaryKey(String table) {
        return columns(table).stream()
                .filter(column -> isPrimaryKey(table, column))
                .findFirst()
                .orElse("id");
    }

    /// The table that a column's name means, or "": that of the same family (`blog_`) before
    /// others, then the one with the shortest name (`blog_tag`, not `blog_article_tags`).
    String namedBy(String table, String column) {
        String thing = KeyNames.referent(column);
        if (thing.isEmpty() || isPrimaryKey(table, column) && !KeyNames.isParentLink(column)) {
            return "";
        }
        return tables().stream()
                .filter(other -> KeyNames.isTableOf(other, thing) && !other.equals(table))
                .min(
                        Comparator.<String>comparingInt(
                                        other -> -KeyNames.commonPrefix(table, other))
                                .thenComparingInt(String::length)
                                .thenComparing(other -> other))
                .orElse("");
    }

    /// The name as a statement writes it.
    String spelled(String lowerCase) {
        return spelling.getOrDefault(lowerCase, lowerCase);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
