package org.querygram.app;

import org.querygram.app.log.OpenLog;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.window.ReportExporter;
import org.querygram.compare.Comparison;
import org.querygram.compare.Comparisons;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the window's reports.
final class Exporting implements ReportExporter {

    @Override
    public void export(OpenLog log, Path target) throws IOException {
        ReportOptions options =
                new ReportOptions(ReportOptions.Masking.BY_FORMAT, false, log.detectors());
        try {
            Reports.write(log.analysis(), target, options);
        } catch (ReportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void export(OpenLog before, OpenLog after, Path target) throws IOException {
        Comparison comparison = Comparisons.compare(before.side(), after.side());
        try {
            Reports.write(comparison, target, ReportOptions.defaults());
        } catch (ReportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
