package org.querygram.app.report.pdf;

import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.LogPair;
import org.querygram.compare.Comparison;

import java.io.IOException;
import java.io.OutputStream;

/// The report of two logs laid side by side.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
public record ComparisonPdf(String version, boolean masks) {

    /// Writes the whole document; the stream stays open.
    public void write(Comparison comparison, OutputStream out) throws IOException {
        LogPair logs = LogPair.of(comparison, masks);
        Log before = logs.before();
        Log after = logs.after();
        String subject = logs.subject();
        try (Book book = new Book(subject, masks ? AnalysisPdf.MASKED : AnalysisPdf.NOT_MASKED)) {
            Metadata.write(book.document(), "Querygram comparison: " + subject, version);
            Flow flow = new Flow(book);
            new ComparisonCover(flow, comparison, before, after).write();
            new FindingChanges(flow, comparison).write();
            new QueryChanges(flow, comparison, before.ranks()).write();
            new CoverageSection(flow, before, "Coverage before").write();
            new CoverageSection(flow, after, "Coverage after").write();
            book.save(out);
        }
    }
}
