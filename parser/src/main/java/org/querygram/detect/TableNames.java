package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.TableUse;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How findings name a table: alone, or with its schema where two schemas of the log have one of
/// that name.
final class TableNames {

    private final Workload workload;
    private final Map<String, Set<String>> schemasByTable = new HashMap<>();

    TableNames(Workload workload) {
        this.workload = workload;
        for (QueryClass queryClass : workload.queryClasses()) {
            if (!queryClass.housekeeping()) {
                workload.shape(queryClass.index()).tables().forEach(this::learn);
            }
        }
    }

    /// A table without a schema is the one of the search path, where PostgreSQL has `public`
    /// unless somebody changed it.
    private void learn(TableUse table) {
        String named = table.schema();
        String schema = named == null || named.equals("public") ? "" : named;
        schemasByTable.computeIfAbsent(table.name(), name -> new HashSet<>()).add(schema);
    }

    /// @param queryClasses of the finding, the repeated one first
    @Nullable String of(@Nullable String table, List<Integer> queryClasses) {
        if (table == null || schemasByTable.getOrDefault(table, Set.of()).size() < 2) {
            return table;
        }
        for (int queryClass : queryClasses) {
            for (TableUse use : workload.shape(queryClass).tables()) {
                if (use.name().equals(table)) {
                    return use.schema() == null ? table : use.schema() + "." + table;
                }
            }
        }
        return table;
    }
}
