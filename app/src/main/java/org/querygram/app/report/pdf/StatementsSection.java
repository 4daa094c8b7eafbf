package org.querygram.app.report.pdf;

import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.TableRanks;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// The query classes with their figures, those that took longest first.
final class StatementsSection {

    /// More rows than anybody reads on paper.
    private static final int MOST = 150;

    private static final int CHARACTERS = 700;
    private static final float SIGN = 18;
    private static final float COUNT = 40;
    private static final float TIME = 45;

    private final Flow flow;
    private final Log log;

    StatementsSection(Flow flow, Log log) {
        this.flow = flow;
        this.log = log;
    }

    void write() throws IOException {
        List<QueryStats> stats =
                log.analysis().stats().stream()
                        .sorted(
                                Comparator.comparingLong(QueryStats::totalNanos)
                                        .thenComparingInt(QueryStats::count)
                                        .reversed())
                        .toList();
        if (stats.isEmpty()) {
            return;
        }
        flow.part("All statements", new Target());
        float rest = Sheet.RIGHT - Sheet.LEFT - SIGN - COUNT - 4 * TIME;
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", SIGN),
                                Column.left("Statement", rest),
                                Column.right("Count", COUNT),
                                Column.right("Total", TIME),
                                Column.right("Mean", TIME),
                                Column.right("p95", TIME),
                                Column.right("Max", TIME)));
        for (QueryStats each : stats.subList(0, Math.min(MOST, stats.size()))) {
            row(table, each);
        }
        total(table);
        if (stats.size() > MOST) {
            flow.space(5);
            String more = Figures.count(stats.size() - MOST, "more query class");
            flow.paragraph(Span.muted("%s not shown; the JSON report has them.".formatted(more)));
        }
    }

    private void row(Table table, QueryStats stats) throws IOException {
        QueryClass query = log.analysis().workload().queryClasses().get(stats.queryClass());
        int rank = log.ranks().rank(TableRanks.tableOf(log.analysis(), query.index()));
        String sql = FreeText.cut(FreeText.visible(query.normalized()), CHARACTERS);
        table.row(
                Cell.swatch(rank),
                Cell.of(SqlSpans.of(sql, Style.CELL_CODE)),
                Cell.of(Span.body(Figures.count(stats.count()))),
                time(stats.totalNanos()),
                time(stats.meanNanos()),
                time(stats.p95Nanos()),
                time(stats.maxNanos()));
    }

    private Cell time(long nanos) {
        return Cell.of(new Span(log.words().figures().duration(nanos), Style.BODY.sized(8.5f)));
    }

    private void total(Table table) throws IOException {
        Cell none = Cell.of();
        String classes = Figures.count(log.analysis().stats().size(), "query class");
        String time = log.words().figures().duration(log.analysis().summary().durationNanos());
        table.row(
                none,
                Cell.of(Span.bold(classes)),
                Cell.of(Span.bold(Figures.count(log.analysis().summary().statements()))),
                Cell.of(Span.bold(time)),
                none,
                none,
                none);
    }
}
