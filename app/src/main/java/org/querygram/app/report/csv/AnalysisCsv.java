package org.querygram.app.report.csv;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.TableRanks;
import org.querygram.detect.Finding;
import org.querygram.sql.TableUse;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segment;
import org.querygram.workload.QueryClass;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One table of an analysis, whole: a spreadsheet sorts and filters for itself.
///
/// @param masks true to replace literals, values and what else may be private
public record AnalysisCsv(CsvTable table, boolean masks) {

    /// Writes the table; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out);
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        switch (table) {
            case FINDINGS -> findings(csv, analysis, texts);
            case QUERIES -> queries(csv, analysis, texts);
            case STATEMENTS -> statements(csv, analysis, texts);
        }
        csv.flush();
    }

    private static void findings(CsvOut csv, Analysis analysis, LogTexts texts) throws IOException {
        csv.head(FindingCells.HEAD);
        FindingCells cells = new FindingCells(csv, analysis, texts);
        for (Finding finding : analysis.findings()) {
            cells.write(finding);
            csv.end();
        }
    }

    private static void queries(CsvOut csv, Analysis analysis, LogTexts texts) throws IOException {
        csv.head(
                "fingerprint",
                "kind",
                "tables",
                "count",
                "total_ms",
                "mean_ms",
                "p50_ms",
                "p95_ms",
                "p99_ms",
                "max_ms",
                "errors",
                "housekeeping",
                "normalized",
                "example_source",
                "example_line",
                "example_sql");
        List<QueryStats> heaviest =
                analysis.stats().stream()
                        .sorted(
                                Comparator.comparingLong(QueryStats::totalNanos)
                                        .thenComparingInt(QueryStats::count)
                                        .reversed()
                                        .thenComparingInt(QueryStats::queryClass))
                        .toList();
        for (QueryStats stats : heaviest) {
            query(csv, analysis.workload(), texts, stats);
        }
    }

    private static void query(CsvOut csv, Workload workload, LogTexts texts, QueryStats stats)
            throws IOException {
        QueryClass query = workload.queryClasses().get(stats.queryClass());
        String tables =
                workload.shape(query.index()).tables().stream()
                        .map(TableUse::name)
                        .distinct()
                        .collect(Collectors.joining(" "));
        csv.text(query.id())
                .text(query.kind().name())
                .text(tables)
                .number(stats.count())
                .millis(stats.totalNanos())
                .millis(stats.meanNanos())
                .millis(stats.p50Nanos())
                .millis(stats.p95Nanos())
                .millis(stats.p99Nanos())
                .millis(stats.maxNanos())
                .number(stats.errors())
                .text(String.valueOf(query.housekeeping()))
                .text(query.normalized())
                .text(texts.source(stats.exampleRow()))
                .number(workload.line(stats.exampleRow()))
                .text(texts.sql(stats.exampleRow()))
                .end();
    }

    /// Worked out once for each unit of work, not for each of its statements.
    private static String title(
            LogTexts texts, Map<Integer, String> titles, Analysis analysis, int segment) {
        return titles.computeIfAbsent(
                segment, index -> texts.title(analysis.segments().list().get(index)));
    }

    private static void statements(CsvOut csv, Analysis analysis, LogTexts texts)
            throws IOException {
        csv.head(
                "number",
                "source",
                "line",
                "time",
                "duration_ms",
                "session",
                "segment",
                "segment_title",
                "fingerprint",
                "kind",
                "table",
                "failed",
                "sql");
        Workload workload = analysis.workload();
        Map<Integer, String> titles = new HashMap<>();
        for (int row = 0; row < workload.size(); row++) {
            QueryClass query = workload.queryClasses().get(workload.queryClass(row));
            int segment = analysis.segments().indexOf(row);
            csv.number(row + 1L)
                    .text(texts.source(row))
                    .number(workload.line(row))
                    .time(workload.timeMicros(row))
                    .millis(workload.durationNanos(row))
                    .text(texts.text(workload.sessions().get(workload.session(row)).name()))
                    .text(Segment.id(segment))
                    .text(title(texts, titles, analysis, segment))
                    .text(query.id())
                    .text(query.kind().name())
                    .text(TableRanks.tableOf(analysis, query.index()))
                    .text(String.valueOf(workload.has(row, StatementFlags.FAILED)))
                    .text(texts.sql(row))
                    .end();
        }
    }
}
