package org.querygram.app.report.csv;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.detect.Finding;
import org.querygram.sql.Fingerprints;

import java.io.IOException;
import java.io.OutputStream;

/// What changed from one log to the other, as one table: findings or queries.
public record ComparisonCsv(CsvTable table) {

    /// Writes the table; the stream stays open.
    public void write(Comparison comparison, OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out);
        switch (table) {
            case FINDINGS -> findings(csv, comparison);
            case QUERIES -> queries(csv, comparison);
            case STATEMENTS ->
                    throw new IllegalArgumentException("a comparison has no table of statements");
        }
        csv.flush();
    }

    private static void findings(CsvOut csv, Comparison comparison) throws IOException {
        csv.head(
                "change",
                "detector",
                "severity",
                "grade",
                "title",
                "table",
                "column",
                "count_before",
                "count_after",
                "avoidable_before",
                "avoidable_after");
        for (FindingChange change : comparison.findings()) {
            Finding finding = ComparisonWords.subject(change);
            csv.text(change.kind().id())
                    .text(finding.detector())
                    .text(finding.severity().id())
                    .text(finding.grade().id())
                    .text(finding.title())
                    .text(finding.table())
                    .text(finding.column());
            side(csv, change.before(), false);
            side(csv, change.after(), false);
            side(csv, change.before(), true);
            side(csv, change.after(), true);
            csv.end();
        }
    }

    private static void side(CsvOut csv, @Nullable Finding finding, boolean avoidable)
            throws IOException {
        csv.number(finding == null ? 0 : avoidable ? finding.avoidable() : finding.count());
    }

    private static void queries(CsvOut csv, Comparison comparison) throws IOException {
        csv.head(
                "change",
                "fingerprint",
                "housekeeping",
                "count_before",
                "count_after",
                "total_ms_before",
                "total_ms_after",
                "normalized");
        for (QueryChange change : comparison.queries()) {
            csv.text(change.change().id())
                    .text(Fingerprints.hex(change.fingerprint()))
                    .text(String.valueOf(change.housekeeping()))
                    .number(change.countBefore())
                    .number(change.countAfter())
                    .millis(change.totalNanosBefore())
                    .millis(change.totalNanosAfter())
                    .text(change.normalized())
                    .end();
        }
    }
}
