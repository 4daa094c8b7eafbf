package org.querygram.app;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.ignore.IgnoreFile;
import org.querygram.app.ignore.IgnoreFileException;
import org.querygram.app.log.OpenLog;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.app.settings.Settings;
import org.querygram.app.window.LogOpener;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.IgnoreList;
import org.querygram.detect.Threshold;
import org.querygram.detect.Thresholds;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Reads and judges logs for the window.
final class Opening implements LogOpener {

    private final Supplier<Settings> settings;

    Opening(Supplier<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public OpenLog open(List<Path> paths, ReadOptions options, Progress progress)
            throws UnreadableInputException {
        List<String> detectors = Detectors.all().stream().map(Detector::id).toList();
        for (Path path : paths) {
            if (SavedFile.isOne(path)) {
                return saved(paths, path, detectors);
            }
        }
        ReadResult read = new WorkloadReader().read(paths, options, progress);
        Analysis analysis =
                Analyzer.analyse(
                        read.workload(),
                        read.reports(),
                        read.complete(),
                        new AnalysisOptions(
                                thresholds(settings.get()), Set.of(), Set.of(), fine(paths)),
                        () -> isStopped(read, progress));
        return OpenLog.of(paths, options, analysis, detectors);
    }

    private static OpenLog saved(List<Path> paths, Path saved, List<String> detectors)
            throws UnreadableInputException {
        if (paths.size() > 1) {
            throw new UnreadableInputException(
                    saved.toString(),
                    "%s is a saved analysis, which cannot be read together with other files. Open it alone, or compare it with another one."
                            .formatted(saved.getFileName()),
                    "");
        }
        return OpenLog.of(paths, SavedFile.open(saved), detectors);
    }

    /// Who cancels while the log is read wants what was read to be judged; who cancels after that
    /// wants the judging to end.
    private static boolean isStopped(ReadResult read, Progress progress) {
        return progress.abandoned() || read.complete() && progress.cancelled();
    }

    /// One batch for all detectors that count in batches, and what was set for single limits.
    static Thresholds thresholds(Settings settings) {
        Map<String, Double> changed = new HashMap<>();
        for (Detector detector : Detectors.all()) {
            for (Threshold threshold : detector.thresholds()) {
                if (threshold.name().equals("batch") && settings.batch() > 0) {
                    changed.put(detector.id() + ".batch", (double) settings.batch());
                }
            }
        }
        changed.putAll(settings.thresholds());
        return new Thresholds(changed);
    }

    /// What was called fine, as the file nearest to the first log says. A file that cannot be used
    /// hides nothing: the log is opened all the same.
    private static IgnoreList fine(List<Path> paths) {
        Path folder = paths.isEmpty() ? null : paths.getFirst().toAbsolutePath().getParent();
        if (folder == null) {
            return IgnoreList.empty();
        }
        try {
            Path file = IgnoreFile.nearest(folder).orElse(null);
            return file == null ? IgnoreList.empty() : IgnoreFile.read(file);
        } catch (IgnoreFileException e) {
            return IgnoreList.empty();
        }
    }
}
