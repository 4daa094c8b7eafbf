package org.querygram.app.report.json;

import org.querygram.app.report.text.LogTexts;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

/// One query class with its figures and an example.
record QueryJson(JsonOut json, LogTexts texts, Workload workload) {

    /// @param batched true when every run went out in a batch
    void write(QueryStats stats, boolean batched) {
        QueryClass query = workload.queryClasses().get(stats.queryClass());
        json.object()
                .text("fingerprint", query.id())
                .text("normalized", query.normalized())
                .text("kind", query.kind().name())
                .texts(
                        "tables",
                        workload.shape(query.index()).tables().stream()
                                .map(TableUse::name)
                                .distinct()
                                .toList())
                .number("firstSeen", query.index() + 1)
                .number("count", stats.count())
                .millis("totalMs", stats.totalNanos())
                .millis("meanMs", stats.meanNanos())
                .millis("p50Ms", stats.p50Nanos())
                .millis("p95Ms", stats.p95Nanos())
                .millis("p99Ms", stats.p99Nanos())
                .millis("maxMs", stats.maxNanos())
                .number("errors", stats.errors())
                .flag("housekeeping", query.housekeeping())
                .flag("batched", batched);
        json.object("example");
        place(json, texts, workload, stats.exampleRow());
        json.number("length", workload.length(stats.exampleRow()))
                .text("sql", texts.sql(stats.exampleRow()))
                .texts("parameters", texts.parameters(stats.exampleRow()))
                .end();
        json.end();
    }

    /// Where a row stands: source, line, offset; and the line of the program that sent it, where
    /// the log knows it.
    static void place(JsonOut json, LogTexts texts, Workload workload, int row) {
        String path = workload.sources().get(workload.source(row)).path();
        json.text("source", texts.masks() ? texts.path(path) : path)
                .number("line", workload.line(row))
                .number("offset", workload.offset(row));
        String caller = workload.caller(row);
        if (caller != null) {
            json.text("caller", caller);
        }
    }
}
