package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of a statement, and what its qualifiers stand for.
final class ShapeNames {

    private final Set<TableUse> mainTables = new LinkedHashSet<>();
    private final Set<TableUse> nestedTables = new LinkedHashSet<>();
    private final Map<String, String> outer = new HashMap<>();
    private final Map<String, String> inner = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> outerSources = new LinkedHashSet<>();

    /// Names of common table expressions are no tables.
    void addCommonTable(String name) {
        derived.add(name);
        common.add(name);
    }

    /// Takes over the names of another reading's common table expressions.
    void addCommonTables(ShapeNames other) {
        derived.addAll(other.common);
        common.addAll(other.common);
    }

    /// @param main whether the table stands in the outermost statement
    void addTable(@Nullable String schema, String name, @Nullable String alias, boolean main) {
        boolean named = schema == null && common.contains(name);
        if (!named) {
            (main ? mainTables : nestedTables).add(new TableUse(name, schema, alias));
        }
        String known = alias == null ? name : alias;
        if (main) {
            outerSources.add(known);
        }
        if (!named) {
            (main ? outer : inner).putIfAbsent(known, name);
        }
    }

    /// A subquery or function stands in FROM: a column without qualifier may be its.
    void addDerived(@Nullable String alias) {
        outerSources.add(alias == null ? "(derived)" : alias);
        if (alias != null) {
            derived.add(alias);
        }
    }

    /// All tables, those of the outermost statement first.
    List<TableUse> tables() {
        Set<TableUse> all = new LinkedHashSet<>(mainTables);
        all.addAll(nestedTables);
        return List.copyOf(all);
    }

    /// The column that `path` (`column`, `alias.column`, `schema.table.column`) names.
    ColumnUse column(List<String> path) {
        String column = path.getLast();
        if (path.size() == 1) {
            return new ColumnUse(onlyTable(), column);
        }
        String qualifier = path.get(path.size() - 2);
        String table = outer.get(qualifier);
        if (table == null) {
            table = inner.get(qualifier);
        }
        if (table == null && !derived.contains(qualifier)) {
            table = qualifier;
        }
        return new ColumnUse(table, column);
    }

    private @Nullable String onlyTable() {
        if (outerSources.size() != 1) {
            return null;
        }
        return outer.get(outerSources.iterator().next());
    }
}
