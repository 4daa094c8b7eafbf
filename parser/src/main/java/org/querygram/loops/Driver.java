package org.querygram.loops;

import org.jspecify.annotations.Nullable;
import org.querygram.loops.LoopNode.Step;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.KeyNames;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Says of what table a loop goes through the rows, by the keys that differ from round to round.
///
/// Strongest first: a row that each round writes (link tables aside); a foreign key that rows are
/// looked up by; the list before the loop that holds a foreign key to the rows looked up; the rows
/// looked up themselves.
final class Driver {

    /// Rounds compared with the one after them.
    private static final int SAMPLE = 50;

    /// Steps of a round looked at: who drives a loop shows early in it, and the shape of each
    /// statement costs.
    private static final int MOST_STEPS = 64;

    private final Workload workload;
    private final int[] rows;
    private @Nullable Set<String> tables;

    /// @param rows of the segment, ascending
    Driver(Workload workload, int[] rows) {
        this.workload = workload;
        this.rows = rows;
    }

    /// The table, or null if the log does not show it.
    @Nullable String of(List<LoopNode> body, int firstRow) {
        List<Step> steps = regularSteps(body);
        List<Function<Step, String>> rules =
                List.of(
                        this::written,
                        this::parent,
                        step -> listed(step, firstRow),
                        this::lookedUp);
        for (Function<Step, String> rule : rules) {
            for (Step step : steps) {
                String table = rule.apply(step);
                if (!table.isEmpty()) {
                    return table;
                }
            }
        }
        return null;
    }

    /// Steps that most rounds have.
    private List<Step> regularSteps(List<LoopNode> body) {
        List<Step> steps =
                body.stream()
                        .filter(Step.class::isInstance)
                        .map(Step.class::cast)
                        .filter(step -> !step.stray() && !queryClass(step).housekeeping())
                        .toList();
        int most = steps.stream().mapToInt(Step::count).max().orElse(0);
        return steps.stream()
                .filter(step -> 2 * step.count() > most)
                .limit(MOST_STEPS)
                .filter(step -> !table(step).isEmpty())
                .toList();
    }

    private String written(Step step) {
        boolean writes = queryClass(step).kind().isWrite();
        return writes && !isLink(shape(step)) && !varying(step).isEmpty() ? table(step) : "";
    }

    /// A link table holds foreign keys only.
    private static boolean isLink(StatementShape shape) {
        List<ColumnUse> columns =
                shape.columns().stream()
                        .filter(column -> !column.column().equalsIgnoreCase("id"))
                        .toList();
        return columns.size() >= 2
                && columns.stream().noneMatch(c -> referent(c.column()).isEmpty());
    }

    private String parent(Step step) {
        String thing = queryClass(step).kind().isWrite() ? "" : referent(varying(step));
        if (thing.isEmpty() || KeyNames.isTableOf(lower(table(step)), thing)) {
            return "";
        }
        return tables().stream()
                .filter(table -> KeyNames.isTableOf(lower(table), thing))
                .findFirst()
                .orElse("");
    }

    private String listed(Step step, int firstRow) {
        int before = Arrays.binarySearch(rows, firstRow) - 1;
        if (before < 0 || varying(step).isEmpty()) {
            return "";
        }
        StatementShape list = workload.shape(workload.queryClass(rows[before]));
        String target = lower(table(step));
        boolean refers =
                list.columns().stream()
                        .map(column -> referent(column.column()))
                        .anyMatch(thing -> !thing.isEmpty() && KeyNames.isTableOf(target, thing));
        return refers ? list.tables().getFirst().name() : "";
    }

    private String lookedUp(Step step) {
        return varying(step).isEmpty() || isLink(shape(step)) ? "" : table(step);
    }

    /// The first key column whose value mostly differs from one round to the next, or "".
    private String varying(Step step) {
        QueryClass queryClass = queryClass(step);
        int pairs = Math.min(SAMPLE, step.count() - 1);
        for (int key = 0; key < queryClass.keyColumns().size(); key++) {
            int differs = 0;
            for (int i = 0; i < pairs; i++) {
                int value = workload.keyValue(step.rows()[i], key);
                int next = workload.keyValue(step.rows()[i + 1], key);
                differs += value != 0 && next != 0 && value != next ? 1 : 0;
            }
            if (2 * differs > pairs) {
                return queryClass.keyColumns().get(key);
            }
        }
        return "";
    }

    private QueryClass queryClass(Step step) {
        return workload.queryClasses().get(step.queryClass());
    }

    private StatementShape shape(Step step) {
        return workload.shape(step.queryClass());
    }

    private String table(Step step) {
        if (queryClass(step).housekeeping() || shape(step).tables().isEmpty()) {
            return "";
        }
        return shape(step).tables().getFirst().name();
    }

    /// All tables of the segment.
    private Set<String> tables() {
        Set<String> known = tables;
        if (known == null) {
            known = new TreeSet<>();
            int[] classes = Arrays.stream(rows).map(workload::queryClass).distinct().toArray();
            for (int queryClass : classes) {
                if (!workload.queryClasses().get(queryClass).housekeeping()) {
                    for (TableUse table : workload.shape(queryClass).tables()) {
                        known.add(table.name());
                    }
                }
            }
            tables = known;
        }
        return known;
    }

    private static String referent(String column) {
        return KeyNames.referent(lower(column));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
