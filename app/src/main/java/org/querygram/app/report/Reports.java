package org.querygram.app.report;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.csv.AnalysisCsv;
import org.querygram.app.report.csv.ComparisonCsv;
import org.querygram.app.report.csv.CsvTable;
import org.querygram.app.report.html.AnalysisHtml;
import org.querygram.app.report.html.ChartFile;
import org.querygram.app.report.html.ComparisonHtml;
import org.querygram.app.report.json.AnalysisJson;
import org.querygram.app.report.json.ComparisonJson;
import org.querygram.app.report.junit.AnalysisJunit;
import org.querygram.app.report.junit.ComparisonJunit;
import org.querygram.app.report.markdown.AnalysisMarkdown;
import org.querygram.app.report.markdown.ComparisonMarkdown;
import org.querygram.app.report.pdf.AnalysisPdf;
import org.querygram.app.report.pdf.ChartPng;
import org.querygram.app.report.pdf.ComparisonPdf;
import org.querygram.app.report.sarif.AnalysisSarif;
import org.querygram.app.report.sarif.ComparisonSarif;
import org.querygram.compare.Comparison;

import tools.jackson.core.exc.JacksonIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

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

    /// As `check`, for a report of two logs.
    public static void checkComparison(Path target) throws ReportException {
        check(target);
        if (ReportFormat.of(target) == ReportFormat.SAVED) {
            throw new ReportException(
                    "%s: .qgram holds one analysis. Write a comparison as .json, or save each side."
                            .formatted(target),
                    true);
        }
        if (ReportFormat.of(target).isChart()) {
            throw new ReportException(
                    "%s: a chart shows one log. Choose .html or .pdf, which have the charts of both."
                            .formatted(target),
                    true);
        }
        if (ReportFormat.of(target) == ReportFormat.CSV
                && CsvTable.of(target) == CsvTable.STATEMENTS) {
            throw new ReportException(
                    "%s: a comparison has no table of statements. Name it findings.csv or queries.csv."
                            .formatted(target),
                    true);
        }
    }

    /// Writes a report of one log, whole or not at all.
    ///
    /// @throws ReportException when it could not be written; an older file is unchanged then
    public static void write(Analysis analysis, Path target, ReportOptions options)
            throws ReportException {
        SafeWrite.write(target, body(analysis, target, options));
    }

    /// What a report of one log holds.
    static SafeWrite.Body body(Analysis analysis, Path target, ReportOptions options)
            throws ReportException {
        return telling(body(analysis, ReportFormat.of(target), CsvTable.of(target), options));
    }

    private static SafeWrite.Body body(
            Analysis analysis, ReportFormat format, CsvTable table, ReportOptions options) {
        boolean masks = options.masks(format);
        String version = Version.text();
        return switch (format) {
            case JSON ->
                    out ->
                            new AnalysisJson(version, masks, options.all(), options.threads())
                                    .write(analysis, out);
            case SAVED ->
                    packed(
                            out ->
                                    new AnalysisJson(version, masks, true, options.threads())
                                            .write(analysis, out));
            case PDF ->
                    out -> new AnalysisPdf(version, masks, options.checked()).write(analysis, out);
            case HTML ->
                    out -> new AnalysisHtml(version, masks, options.checked()).write(analysis, out);
            case MARKDOWN -> out -> new AnalysisMarkdown(masks).write(analysis, out);
            case CSV -> out -> new AnalysisCsv(table, masks).write(analysis, out);
            case SARIF ->
                    out -> new AnalysisSarif(version, masks, options.known()).write(analysis, out);
            case JUNIT ->
                    out ->
                            new AnalysisJunit(masks, options.checked(), options.known())
                                    .write(analysis, out);
            case CHART_SVG -> out -> new ChartFile(masks).write(analysis, out);
            case CHART_PNG -> out -> new ChartPng(masks).write(analysis, out);
        };
    }

    /// Writes a report of two logs, whole or not at all.
    ///
    /// @throws ReportException when it could not be written; an older file is unchanged then
    public static void write(Comparison comparison, Path target, ReportOptions options)
            throws ReportException {
        checkComparison(target);
        ReportFormat format = ReportFormat.of(target);
        SafeWrite.write(target, telling(body(comparison, format, CsvTable.of(target), options)));
    }

    private static SafeWrite.Body body(
            Comparison comparison, ReportFormat format, CsvTable table, ReportOptions options) {
        boolean masks = options.masks(format);
        String version = Version.text();
        return switch (format) {
            case JSON -> out -> new ComparisonJson(version, masks).write(comparison, out);
            case SAVED -> throw new IllegalArgumentException("a comparison is not saved");
            case PDF -> out -> new ComparisonPdf(version, masks).write(comparison, out);
            case HTML -> out -> new ComparisonHtml(version, masks).write(comparison, out);
            case MARKDOWN -> out -> new ComparisonMarkdown(masks).write(comparison, out);
            case CSV -> out -> new ComparisonCsv(table).write(comparison, out);
            case SARIF -> out -> new ComparisonSarif(version, masks).write(comparison, out);
            case JUNIT -> out -> new ComparisonJunit(masks).write(comparison, out);
            case CHART_SVG, CHART_PNG ->
                    throw new IllegalArgumentException("a chart shows one log");
        };
    }

    /// gzip, with nothing in its head that differs from run to run.
    private static SafeWrite.Body packed(SafeWrite.Body body) {
        return out -> {
            GZIPOutputStream packing = new GZIPOutputStream(out, 1 << 16);
            body.writeTo(packing);
            packing.finish();
        };
    }

    /// What is thrown in the midst of a report when the disk is full is no `IOException`.
    private static SafeWrite.Body telling(SafeWrite.Body body) {
        return out -> {
            try {
                body.writeTo(out);
            } catch (JacksonIOException | UncheckedIOException e) {
                Throwable cause = e.getCause();
                throw new IOException(cause == null ? e.getMessage() : cause.getMessage(), e);
            }
        };
    }
}
