package org.querygram.app.statement;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Rows;
import org.querygram.loops.LoopNode;
import org.querygram.stats.QueryStats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the pages of the pane below the tree.
record DetailPages(OpenLog log) {

    /// More statements than this are no longer read one by one; the log view is for that.
    private static final int MOST_STATEMENTS = 300;

    /// One round of a loop: its own rows up to the next start.
    DetailContent round(LoopNode.Loop loop, int round) {
        int[] rows = rowsOf(loop, round);
        String title = "Round " + Figures.count(round + 1) + " of " + Figures.count(loop.rounds());
        return page(title, lines(rows), rows, flowing(loop, round, rows));
    }

    /// Some statements in order.
    DetailContent several(String title, int[] rows) {
        int[] known = log.known(rows);
        String kept =
                log.isSaved() && known.length < rows.length
                        ? ", the file names " + Figures.count(known.length)
                        : "";
        return page(title, Figures.count(rows.length) + " in all" + kept, known, Set.of());
    }

    /// One run of several.
    DetailContent run(int[] rows, int page) {
        StatementText statement = new StatementText(log, rows[page]);
        String which =
                rows.length == 1
                        ? ""
                        : Figures.count(page + 1) + " of " + Figures.count(rows.length) + " · ";
        return new DetailContent.One(
                "Statement", which + statement.place(), statement, facts(rows[page]));
    }

    private DetailContent page(String title, String subtitle, int[] rows, Set<String> flowing) {
        int shown = Math.min(rows.length, MOST_STATEMENTS);
        List<StatementText> statements = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            statements.add(new StatementText(log, rows[i]));
        }
        return new DetailContent.Several(title, subtitle, statements, flowing, rows.length - shown);
    }

    private int[] rowsOf(LoopNode.Loop loop, int round) {
        int[] starts = loop.starts();
        int end = round + 1 < starts.length ? starts[round + 1] : Integer.MAX_VALUE;
        return Rows.between(loop.rows(), starts[round], end);
    }

    /// Values that tie a round together: they stand in two statements of it and in none of the next
    /// round.
    private Set<String> flowing(LoopNode.Loop loop, int round, int[] rows) {
        Map<String, Integer> uses = uses(rows);
        Set<String> shared = new HashSet<>();
        uses.forEach((value, count) -> addIf(count > 1, value, shared));
        int next = round + 1 < loop.starts().length ? round + 1 : round - 1;
        if (next >= 0) {
            shared.removeAll(uses(rowsOf(loop, next)).keySet());
        }
        return shared;
    }

    private static void addIf(boolean wanted, String value, Set<String> set) {
        if (wanted) {
            set.add(value);
        }
    }

    private Map<String, Integer> uses(int[] rows) {
        Map<String, Integer> uses = new HashMap<>();
        for (int row : Arrays.copyOf(rows, Math.min(rows.length, MOST_STATEMENTS))) {
            for (String value : Gist.values(new StatementText(log, row).sql())) {
                uses.merge(value, 1, Integer::sum);
            }
        }
        return uses;
    }

    private static String first(int[] rows, OpenLog log) {
        return Figures.count(log.workload().line(rows[0]));
    }

    private String lines(int[] rows) {
        if (rows.length == 0) {
            return "";
        }
        String last = Figures.count(log.workload().line(rows[rows.length - 1]));
        return rows.length == 1
                ? "line " + last
                : "lines " + first(rows, log) + " to " + last + " · the values of one round";
    }

    private List<String> facts(int row) {
        QueryStats stats = log.analysis().stats().get(log.workload().queryClass(row));
        List<String> facts = new ArrayList<>();
        long nanos = log.workload().durationNanos(row);
        if (nanos >= 0) {
            facts.add(log.figures().time(nanos));
        }
        if (stats.count() > 1 && stats.meanNanos() >= 0) {
            facts.add("mean " + log.figures().time(stats.meanNanos()));
        }
        facts.add(
                stats.count() == 1
                        ? "once in the log"
                        : Figures.count(stats.count()) + " times in the log");
        long returned = log.workload().rowCount(row);
        if (returned >= 0) {
            facts.add(Figures.counted(returned, "row") + " returned");
        }
        if (log.workload().statement(row).failed()) {
            facts.add("failed");
        }
        return facts;
    }
}
