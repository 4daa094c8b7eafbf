package org.querygram.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of a statement, and what its qualifiers stand for.
final class ShapeNames {

    private final Set<TableUse> tables = new LinkedHashSet<>();
    private final Map<String, String> outer = new HashMap<>();
    private final Map<String, String> inner = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final Set<String> outerSources = new LinkedHashSet<>();

    /// Names of common table expressions are no tables.
    void addCommonTable(String name) {
        derived.add(name);
    }

    boolean isCommonTable(String name) {
        return derived.contains(name);
    }

    /// @param main whether the table stands in the outermost statement
    void addTable(@Nullable String schema, String name, @Nullable String alias, boolean main) {
        boolean common = schema == null && derived.contains(name);
        if (!common) {
            tables.add(new TableUse(name, schema, alias));
        }
        String known = alias == null ? name : alias;
        if (main) {
            outerSources.add(known);
        }
        if (!common) {
            (main ? outer : inner).putIfAbsent(known, name);
        }
    }

    /// A subquery or function stands in FROM: a column without qualifier may be its.
    void addDerived(String alias) {
        outerSources.add(alias.isEmpty() ? "(derived)" : alias);
        derived.add(alias);
    }

    List<TableUse> tables() {
        return new ArrayList<>(tables);
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
