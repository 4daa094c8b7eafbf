package org.querygram.app.log;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which of the eight table colours a table wears: the eight tables with most statements have one
/// each, numbered in order of first appearance; all others are grey. Several analyses share one
/// numbering, so that a table keeps its colour in both halves of a comparison.
public final class TableColours {

    private static final int COLOURS = 8;

    private final Map<String, Integer> numbers = new HashMap<>();

    private TableColours() {}

    public static TableColours of(Analysis... analyses) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (Analysis analysis : analyses) {
            weigh(analysis, weights);
        }
        List<String> heaviest = new ArrayList<>(weights.keySet());
        heaviest.sort(Comparator.comparing((String table) -> -weights.getOrDefault(table, 0L)));
        List<String> coloured = heaviest.subList(0, Math.min(COLOURS, heaviest.size()));
        TableColours colours = new TableColours();
        weights.keySet().stream()
                .filter(coloured::contains)
                .forEach(table -> colours.numbers.put(table, colours.numbers.size() + 1));
        return colours;
    }

    /// 1 to 8, or 0 for a table without a colour of its own and for no table.
    public int number(@Nullable String table) {
        if (table == null) {
            return 0;
        }
        // A finding may carry the schema; colours go by the name alone.
        String bare = table.substring(table.lastIndexOf('.') + 1);
        return numbers.getOrDefault(table, numbers.getOrDefault(bare, 0));
    }

    /// The table that a query class is about: the one written, or the first one read. Null for
    /// housekeeping and for statements without a table.
    public static @Nullable String tableOf(Workload workload, int queryClass) {
        if (workload.queryClasses().get(queryClass).housekeeping()) {
            return null;
        }
        List<TableUse> tables = workload.shape(queryClass).tables();
        return tables.isEmpty() ? null : tables.getFirst().name();
    }

    private static void weigh(Analysis analysis, Map<String, Long> weights) {
        for (QueryClass queryClass : analysis.workload().queryClasses()) {
            String table = tableOf(analysis.workload(), queryClass.index());
            if (table != null) {
                QueryStats stats = analysis.stats().get(queryClass.index());
                weights.merge(table, (long) stats.count(), Long::sum);
            }
        }
    }
}
