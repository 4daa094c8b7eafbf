package org.querygram.relations;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Inferred foreign keys, found by either end.
public final class RelationGraph {

    private final List<Relation> relations;
    private final Map<String, Relation> byColumn = new HashMap<>();

    /// @param relations at most one per column of a table
    public RelationGraph(List<Relation> relations) {
        this.relations = List.copyOf(relations);
        for (Relation relation : relations) {
            byColumn.putIfAbsent(key(relation.fromTable(), relation.fromColumn()), relation);
        }
    }

    /// The foreign key that a column of a table is, if it is one.
    public Optional<Relation> of(String table, String column) {
        return Optional.ofNullable(byColumn.get(key(table, column)));
    }

    /// The foreign keys of one table that point to another one.
    public List<Relation> between(String fromTable, String toTable) {
        return relations.stream()
                .filter(r -> same(r.fromTable(), fromTable) && same(r.toTable(), toTable))
                .toList();
    }

    /// The foreign keys that point to a table.
    public List<Relation> to(String table) {
        return relations.stream().filter(r -> same(r.toTable(), table)).toList();
    }

    /// The foreign keys of a table.
    public List<Relation> from(String table) {
        return relations.stream().filter(r -> same(r.fromTable(), table)).toList();
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private static String key(String table, String column) {
        return table.toLowerCase(Locale.ROOT) + "." + column.toLowerCase(Locale.ROOT);
    }
}
