package org.querygram.app.cli;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.nio.file.Path;
import java.util.List;

/// Logs in, analysis out, with the options of one run.
final class Reader {

    private final Console console;
    private final SharedOptions shared;
    private final ReadOptions reading;
    private final AnalysisOptions detection;

    Reader(
            Console console,
            SharedOptions shared,
            ReadingOptions reading,
            DetectionOptions detection)
            throws UsageException {
        this.console = console;
        this.shared = shared;
        this.reading = reading.toReadOptions();
        this.detection = detection.toAnalysisOptions();
    }

    /// Reads all of the files as one workload.
    Analysis analyse(List<Path> files) throws UnreadableInputException {
        ReadResult read = read(files);
        return Analyzer.analyse(read.workload(), read.reports(), read.complete(), detection);
    }

    private ReadResult read(List<Path> files) throws UnreadableInputException {
        WorkloadReader reader = new WorkloadReader(console.in());
        Progress progress = shared.progress(console);
        if (progress instanceof ProgressLine line) {
            try (line) {
                return reader.read(files, reading, line);
            }
        }
        return reader.read(files, reading, progress);
    }
}
