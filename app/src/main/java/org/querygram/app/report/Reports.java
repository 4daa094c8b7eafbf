package org.querygram.app.report;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.json.AnalysisJson;
import org.querygram.app.report.json.ComparisonJson;
import org.querygram.app.report.markdown.AnalysisMarkdown;
import org.querygram.app.report.markdown.ComparisonMarkdown;
import org.querygram.app.report.pdf.AnalysisPdf;
import org.querygram.app.report.pdf.ComparisonPdf;
import org.querygram.compare.Comparison;

import tools.jackson.core.exc.JacksonIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Writes reports; the ending of the target's name says which kind.
public final class Reports {

    private Reports() {}

    /// Says early, before a long analysis, what would make a report fail.
    ///
    /// @throws ReportException for an ending that no report has, and for a target that cannot be
    /// written
    public static void check(Path target) throws ReportException {
        ReportFormat.of(target);
        SafeWrite.check(target);
    }

    /// Writes a report of one log, whole or not at all.
    ///
    /// @throws ReportException when it could not be written; an older file is unchanged then
    public static void write(Analysis analysis, Path target, ReportOptions options)
            throws ReportException {
        ReportFormat format = ReportFormat.of(target);
        boolean masks = options.masks(format);
        String version = Version.text();
        SafeWrite.Body body =
                switch (format) {
                    case JSON ->
                            json(
                                    out ->
                                            new AnalysisJson(version, masks, options.all())
                                                    .write(analysis, out));
                    case PDF ->
                            out ->
                                    new AnalysisPdf(version, masks, options.checked())
                                            .write(analysis, out);
                    case MARKDOWN -> out -> new AnalysisMarkdown(masks).write(analysis, out);
                };
        SafeWrite.write(target, body);
    }

    /// Writes a report of two logs, whole or not at all.
    ///
    /// @throws ReportException when it could not be written; an older file is unchanged then
    public static void write(Comparison comparison, Path target, ReportOptions options)
            throws ReportException {
        ReportFormat format = ReportFormat.of(target);
        boolean masks = options.masks(format);
        String version = Version.text();
        SafeWrite.Body body =
                switch (format) {
                    case JSON ->
                            json(out -> new ComparisonJson(version, masks).write(comparison, out));
                    case PDF -> out -> new ComparisonPdf(version, masks).write(comparison, out);
                    case MARKDOWN -> out -> new ComparisonMarkdown(masks).write(comparison, out);
                };
        SafeWrite.write(target, body);
    }

    /// What Jackson throws when the disk is full is no `IOException`.
    private static SafeWrite.Body json(JsonBody body) {
        return out -> {
            try {
                body.writeTo(out);
            } catch (JacksonIOException e) {
                Throwable cause = e.getCause();
                throw new IOException(cause == null ? e.getMessage() : cause.getMessage(), e);
            }
        };
    }

    @FunctionalInterface
    private interface JsonBody {
        void writeTo(OutputStream out);
    }
}
