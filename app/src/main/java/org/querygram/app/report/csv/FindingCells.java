package org.querygram.app.report.csv;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.PlaceWords;
import org.querygram.detect.Finding;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// The cells of one finding: one cause in one segment.
record FindingCells(CsvOut csv, Analysis analysis, LogTexts texts) {

    static final String[] HEAD = {
        "id",
        "detector",
        "severity",
        "grade",
        "title",
        "table",
        "column",
        "count",
        "statements_before",
        "statements_after",
        "avoidable",
        "saves_at_most_ms",
        "segment",
        "segment_title",
        "source",
        "line",
        "evidence_lines",
        "fingerprints",
        "why",
        "advice_django",
        "advice_hibernate",
        "advice_sql",
        "caveat",
        "cannot_show",
        "sent_from"
    };

    void write(Finding finding) throws IOException {
        Workload workload = analysis.workload();
        var segment = analysis.segments().list().get(finding.segment());
        csv.text(finding.id())
                .text(finding.detector())
                .text(finding.severity().id())
                .text(finding.grade().id())
                .text(finding.title())
                .text(finding.table())
                .text(finding.column())
                .number(finding.count())
                .number(finding.statementsBefore())
                .number(finding.statementsAfter())
                .number(finding.avoidable())
                .millis(finding.durationNanos())
                .text(segment.id())
                .text(texts.title(segment));
        place(workload, finding);
        csv.text(
                        finding.queryClasses().stream()
                                .map(index -> workload.queryClasses().get(index))
                                .map(QueryClass::id)
                                .collect(Collectors.joining(" ")))
                .text(finding.why())
                .text(finding.advice().django())
                .text(finding.advice().hibernate())
                .text(finding.advice().sql())
                .text(finding.advice().caveat())
                .text(finding.cannotShow())
                .text(PlaceWords.callers(workload, finding));
    }

    private void place(Workload workload, Finding finding) throws IOException {
        @Nullable Integer first = finding.firstRow() < 0 ? null : finding.firstRow();
        List<Integer> evidence = finding.evidence();
        csv.text(first == null ? "" : texts.source(first))
                .text(first == null ? "" : String.valueOf(workload.line(first)))
                .text(
                        evidence.stream()
                                .map(row -> String.valueOf(workload.line(row)))
                                .collect(Collectors.joining(" ")));
    }
}
