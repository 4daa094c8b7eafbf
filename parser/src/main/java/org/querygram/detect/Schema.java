package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.relations.Relation;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.TableUse;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the statements of a workload tell about its tables: which there are, which column is the
/// key of a table, which column refers to which table. All of it is inferred; names are compared
/// without case.
public final class Schema {

    private final Set<String> tables = new HashSet<>();
    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();

    public Schema(Workload workload, List<Relation> relations) {
        for (QueryClass queryClass : workload.queryClasses()) {
            if (!queryClass.housekeeping()) {
                for (TableUse table : workload.shape(queryClass.index()).tables()) {
                    tables.add(low(table.name()));
                }
            }
        }
        for (Relation relation : relations) {
            add(from, relation.fromTable() + "." + relation.fromColumn(), relation);
            add(to, relation.toTable() + "." + relation.toColumn(), relation);
        }
    }

    private static void add(Map<String, List<Relation>> map, String key, Relation relation) {
        map.computeIfAbsent(low(key), name -> new ArrayList<>()).add(relation);
    }

    /// Names of all tables, in lower case.
    public Set<String> tables() {
        return Set.copyOf(tables);
    }

    /// True when the column identifies a row of its table: `id`, `<table>_id`, or one that others
    /// refer to.
    public boolean isKey(String table, String column) {
        String name = low(column);
        return name.equals("id")
                || name.equals("pk")
                || name.equals("uuid")
                || to.containsKey(low(table + "." + column))
                || Words.nouns(table).stream()
                                .anyMatch(
                                        noun ->
                                                name.equals(noun + "_id")
                                                        || name.equals(noun + "id"))
                        && !from.containsKey(low(table + "." + column));
    }

    /// The table that a column refers to, or null.
    public @Nullable String target(String table, String column) {
        List<Relation> known = from.get(low(table + "." + column));
        if (known != null) {
            return known.getFirst().toTable();
        }
        return isKey(table, column) ? null : namedTarget(column);
    }

    /// `author_id` refers to the only table that is named `author`, `authors` or ends so.
    private @Nullable String namedTarget(String column) {
        String name = low(column);
        if (!name.endsWith("_id") || name.length() == 3) {
            return null;
        }
        String noun = name.substring(0, name.length() - 3);
        List<String> fits =
                tables.stream().filter(table -> Words.nouns(table).contains(noun)).toList();
        return fits.size() == 1 ? fits.getFirst() : null;
    }

    /// The tables whose columns refer to this key.
    public Set<String> referringTo(String table, String column) {
        Set<String> tables = new HashSet<>();
        for (Relation relation : to.getOrDefault(low(table + "." + column), List.of())) {
            tables.add(low(relation.fromTable()));
        }
        return tables;
    }

    /// True when a column of another statement refers to the key of this table.
    public boolean refersTo(String fromTable, String fromColumn, String table) {
        String target = target(fromTable, fromColumn);
        return target != null && low(target).equals(low(table));
    }

    /// The table of a column: its own, or the statement's only one.
    static String tableOf(ColumnUse column, List<TableUse> tables) {
        return column.table() != null ? column.table() : tables.getFirst().name();
    }

    static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
