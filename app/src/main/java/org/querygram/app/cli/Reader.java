package org.querygram.app.cli;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.app.report.text.Figures;
import org.querygram.entry.Coverage;
import org.querygram.entry.ReadReport;
import org.querygram.filter.FilterException;
import org.querygram.filter.Filtering;
import org.querygram.filter.StatementFilter;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/// Logs in, analysis out, with the options of one run.
final class Reader {

    private final Console console;
    private final SharedOptions shared;
    private final ReadOptions reading;
    private final StatementFilter filter;
    private final AnalysisOptions detection;
    private final int threads;

    Reader(
            Console console,
            SharedOptions shared,
            ReadingOptions reading,
            FilterOptions filters,
            DetectionOptions detection)
            throws UsageException {
        this.console = console;
        this.shared = shared;
        this.reading = reading.toReadOptions();
        this.filter = filters.toFilter();
        this.detection = detection.toAnalysisOptions();
        this.threads = reading.threads();
    }

    /// Reads all of the files as one workload.
    Analysis analyse(List<Path> files) throws UnreadableInputException, UsageException {
        for (Path file : files) {
            if (SavedFile.isOne(file)) {
                throw new UnreadableInputException(
                        file.toString(),
                        "%s is an analysis that querygram has saved, not a log. Give it alone, or give the log that it was made of."
                                .formatted(file),
                        "");
            }
        }
        ReadResult read = read(files);
        for (ReadReport report : read.reports()) {
            refuseIfNothingWasUnderstood(report);
            refuseIfAnotherFormatFits(report);
        }
        ReadResult kept = filtered(read);
        return judged(kept);
    }

    /// Parallel streams of a task use the pool that runs it.
    private Analysis judged(ReadResult kept) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.invoke(
                    ForkJoinTask.adapt(
                            () ->
                                    Analyzer.analyse(
                                            kept.workload(),
                                            kept.reports(),
                                            kept.complete(),
                                            detection)));
        }
    }

    private ReadResult filtered(ReadResult read) throws UsageException {
        try {
            return Filtering.apply(read, filter, reading.zone());
        } catch (FilterException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /// A wrong `--as` or `--prefix` must not pass for a log without findings.
    private static void refuseIfNothingWasUnderstood(ReadReport report)
            throws UnreadableInputException {
        Coverage coverage = report.coverage();
        if (coverage.entries() == 0 && coverage.unknownLines() > 0) {
            throw new UnreadableInputException(
                    report.path(),
                    ("%s: none of its lines (%s) was understood as %s. Leave --as and --prefix"
                                    + " out, or name others.")
                            .formatted(
                                    report.path(),
                                    Figures.count(report.lines()),
                                    report.formatTitle()),
                    coverage.examplesOfUnknown().stream()
                            .map(Coverage.Example::text)
                            .collect(Collectors.joining("\n")));
        }
    }

    /// Lines of a foreign log may look like other entries of the named format: they have times.
    private static void refuseIfAnotherFormatFits(ReadReport report)
            throws UnreadableInputException {
        String other = report.choice().runnerUp();
        if (report.choice().named() && report.coverage().statements() == 0 && other != null) {
            throw new UnreadableInputException(
                    report.path(),
                    "%s shows no SQL as %s, but looks like %s. Leave --as out, or name that one."
                            .formatted(report.path(), report.formatTitle(), other),
                    "");
        }
    }

    private ReadResult read(List<Path> files) throws UnreadableInputException {
        WorkloadReader reader = new WorkloadReader(console.in(), threads);
        Progress progress = shared.progress(console);
        if (progress instanceof ProgressLine line) {
            try (line) {
                return reader.read(files, reading, line);
            }
        }
        return reader.read(files, reading, progress);
    }
}
