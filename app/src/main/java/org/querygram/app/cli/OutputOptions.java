package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.ReportException;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.ReportOptions.Masking;
import org.querygram.app.report.Reports;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which reports to write, and how.
final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description =
                    "Write a report; the ending says which: .json .pdf .html .md .csv .sarif .xml"
                            + " (JUnit) .svg .png (chart) .qgram (saved). May be given several"
                            + " times.")
    List<Path> targets = new ArrayList<>();

    @Option(
            names = "--mask",
            negatable = true,
            fallbackValue = "true",
            description =
                    "Replace literals and bound values; on by default in all reports but .json and"
                            + " .qgram.")
    @Nullable Boolean mask;

    @Option(
            names = "--all",
            description = "Keep every query and segment in .json, also beyond 10,000.")
    boolean all;

    ReportOptions toReportOptions(List<String> checked) {
        Masking masking = mask == null ? Masking.BY_FORMAT : mask ? Masking.ON : Masking.OFF;
        return new ReportOptions(masking, all, checked);
    }

    /// Before a long analysis: what cannot be written, or would overwrite what is read.
    void check(List<Path> inputs) throws UsageException, ReportException {
        for (Path target : targets) {
            Reports.check(target);
        }
        checkNames(inputs);
    }

    /// The same, for reports of two logs.
    void checkComparison(List<Path> inputs) throws UsageException, ReportException {
        for (Path target : targets) {
            Reports.checkComparison(target);
        }
        checkNames(inputs);
    }

    private void checkNames(List<Path> inputs) throws UsageException {
        Set<Path> seen = new HashSet<>();
        for (Path target : targets) {
            if (!seen.add(target.toAbsolutePath().normalize())) {
                throw new UsageException(
                        "-o %s is given twice. Give each report a name of its own."
                                .formatted(target));
            }
            for (Path input : inputs) {
                if (isSame(input, target)) {
                    throw new UsageException(
                            "-o %s would overwrite the log itself. Choose another name."
                                    .formatted(target));
                }
            }
        }
    }

    private static boolean isSame(Path input, Path target) {
        try {
            return Files.exists(input) && Files.exists(target) && Files.isSameFile(input, target);
        } catch (IOException e) {
            return false;
        }
    }
}
