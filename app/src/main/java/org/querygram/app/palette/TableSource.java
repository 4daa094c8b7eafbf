package org.querygram.app.palette;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.workload.QueryClass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The tables of the log in front, the busiest first; choosing one selects its statements.
public final class TableSource implements PaletteSource {

    private final Supplier<@Nullable OpenLog> log;
    private final Consumer<Selected> select;

    /// @param log in front, or null
    public TableSource(Supplier<@Nullable OpenLog> log, Consumer<Selected> select) {
        this.log = log;
        this.select = select;
    }

    @Override
    public String prefix() {
        return "@";
    }

    @Override
    public String counted(int count) {
        return log.get() == null ? "no log is open" : Figures.counted(count, "table");
    }

    @Override
    public List<PaletteEntry> entries(String typed) {
        OpenLog now = log.get();
        if (now == null) {
            return List.of();
        }
        Map<String, Integer> counts = counts(now);
        List<String> busiest = new ArrayList<>(counts.keySet());
        busiest.sort(Comparator.comparing((String table) -> -counts.getOrDefault(table, 0)));
        return busiest.stream()
                .map(table -> entry(now, table, counts.getOrDefault(table, 0)))
                .toList();
    }

    private PaletteEntry entry(OpenLog now, String table, int count) {
        return PaletteEntry.of(
                table,
                Figures.counted(count, "statement"),
                () -> select.accept(new Selected.OfRows("Table " + table, rows(now, table))));
    }

    private static Map<String, Integer> counts(OpenLog log) {
        Map<String, Integer> counts = new TreeMap<>();
        for (QueryClass queryClass : log.workload().queryClasses()) {
            String table = log.table(queryClass.index());
            if (table != null) {
                counts.merge(
                        table,
                        log.analysis().stats().get(queryClass.index()).count(),
                        Integer::sum);
            }
        }
        return counts;
    }

    private static int[] rows(OpenLog log, String table) {
        boolean[] wanted = new boolean[log.workload().queryClasses().size()];
        for (int each = 0; each < wanted.length; each++) {
            wanted[each] = table.equals(log.table(each));
        }
        return IntStream.range(0, log.workload().size())
                .filter(row -> wanted[log.workload().queryClass(row)])
                .toArray();
    }
}
