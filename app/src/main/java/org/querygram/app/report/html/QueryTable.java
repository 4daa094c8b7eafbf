package org.querygram.app.report.html;

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
record QueryTable(Html html, Log log) {

    /// A browser still scrolls such a table smoothly.
    private static final int MOST = 500;

    private static final int CHARACTERS = 1_000;

    void write() throws IOException {
        List<QueryStats> stats =
                log.analysis().stats().stream()
                        .sorted(
                                Comparator.comparingLong(QueryStats::totalNanos)
                                        .thenComparingInt(QueryStats::count)
                                        .reversed()
                                        .thenComparingInt(QueryStats::queryClass))
                        .toList();
        if (stats.isEmpty()) {
            return;
        }
        html.block("h2", "All statements", "id", "statements");
        html.start("div", "class", "wide").start("table", "class", "queries").start("thead");
        html.start("tr").element("th", "Statement", "scope", "col");
        for (String name : List.of("Count", "Total", "Mean", "p95", "Max")) {
            html.element("th", name, "scope", "col", "class", "number");
        }
        html.end().endBlock().start("tbody");
        for (QueryStats each : stats.subList(0, Math.min(MOST, stats.size()))) {
            row(each);
        }
        html.end().end().endBlock();
        if (stats.size() > MOST) {
            String more = Figures.count(stats.size() - MOST, "more query class");
            html.block("p", more + " not shown; the JSON and CSV reports have them.");
        }
    }

    private void row(QueryStats stats) throws IOException {
        QueryClass query = log.analysis().workload().queryClasses().get(stats.queryClass());
        int rank = log.ranks().rank(TableRanks.tableOf(log.analysis(), query.index()));
        html.start("tr").start("td");
        html.element("span", "", "class", "swatch t" + (rank >= 0 && rank < 8 ? rank + 1 : 0));
        html.start("code");
        SqlHtml.write(html, FreeText.cut(FreeText.visible(query.normalized()), CHARACTERS));
        html.end().end();
        number(Figures.count(stats.count()));
        for (long nanos :
                new long[] {
                    stats.totalNanos(), stats.meanNanos(), stats.p95Nanos(), stats.maxNanos()
                }) {
            number(log.words().figures().duration(nanos));
        }
        html.endBlock();
    }

    private void number(String text) throws IOException {
        html.element("td", text, "class", "number");
    }
}
