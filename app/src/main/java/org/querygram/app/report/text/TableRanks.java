package org.querygram.app.report.text;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables of one analysis, or of both sides of a comparison, those with most statements first.
/// A table's rank gives its colour, so that it looks alike in charts, lists and on both sides.
public final class TableRanks {

    private final List<String> names;
    private final Map<String, Integer> rankByName = new HashMap<>();

    private TableRanks(Map<String, Long> weights) {
        Comparator<Map.Entry<String, Long>> heaviest = Map.Entry.comparingByValue();
        names =
                weights.entrySet().stream()
                        .sorted(heaviest.reversed())
                        .map(Map.Entry::getKey)
                        .toList();
        for (String name : names) {
            rankByName.put(name, rankByName.size());
        }
    }

    public static TableRanks of(Analysis... analyses) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (Analysis analysis : analyses) {
            for (QueryStats stats : analysis.stats()) {
                String table = tableOf(analysis, stats.queryClass());
                if (table != null) {
                    weights.merge(table, (long) stats.count(), Long::sum);
                }
            }
        }
        return new TableRanks(weights);
    }

    /// The table that a query class stands for: the one it writes, else the first it reads; null
    /// for housekeeping and for statements without a table.
    public static @Nullable String tableOf(Analysis analysis, int queryClass) {
        List<QueryClass> classes = analysis.workload().queryClasses();
        if (queryClass >= classes.size()) {
            // A saved analysis has figures alone.
            return null;
        }
        QueryClass query = classes.get(queryClass);
        if (query.housekeeping()) {
            return null;
        }
        List<TableUse> tables = analysis.workload().shape(queryClass).tables();
        return tables.isEmpty() ? null : tables.get(0).name();
    }

    /// For each query class its table's rank, -1 where it has none.
    public int[] ranks(Analysis analysis) {
        return analysis.workload().queryClasses().stream()
                .mapToInt(query -> rank(tableOf(analysis, query.index())))
                .toArray();
    }

    /// From 0 for the table with most statements; -1 if unknown.
    public int rank(@Nullable String table) {
        if (table == null) {
            return -1;
        }
        // A finding may carry the schema; ranks go by the name alone.
        String bare = table.substring(table.lastIndexOf('.') + 1);
        return rankByName.getOrDefault(table, rankByName.getOrDefault(bare, -1));
    }

    /// All names, heaviest first.
    public List<String> names() {
        return new ArrayList<>(names);
    }
}
