package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.app.ignore.IgnoreFile;
import org.querygram.app.ignore.IgnoreFileException;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;
import org.querygram.detect.IgnoreList;
import org.querygram.detect.Threshold;
import org.querygram.detect.Thresholds;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which detectors run, with what limits, and when a build fails.
final class DetectionOptions {

    @Option(
            names = "--threshold",
            paramLabel = "DETECTOR.NAME=N",
            description =
                    "A limit, as 'querygram detectors' prints them. May be given several times.")
    Map<String, Double> thresholds = new LinkedHashMap<>();

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "Run only these detectors.")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "ID",
            split = ",",
            description = "Run all but these detectors.")
    List<String> without = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "Exit with 1 if there is such a finding (in compare and with --baseline: a new"
                            + " one). A grade (certain, likely, possible), a severity (problem,"
                            + " warning), a detector's id, or 'new' for any new problem or"
                            + " warning.")
    List<String> failOn = new ArrayList<>();

    @Option(
            names = "--ignore-file",
            paramLabel = "FILE",
            description =
                    "Findings that are fine, a line each: DETECTOR FINGERPRINT # note. Otherwise"
                            + " .querygram-ignore is taken from here or the nearest folder above,"
                            + " up to the repository's.")
    @Nullable Path ignoreFile;

    @Option(names = "--no-ignore", description = "Show findings that were called fine, too.")
    boolean noIgnore;

    AnalysisOptions toAnalysisOptions() throws UsageException {
        checkIds("--only", only);
        checkIds("--without", without);
        Map<String, Double> limits = limits();
        return new AnalysisOptions(
                new Thresholds(limits), new HashSet<>(only), new HashSet<>(without), ignored());
    }

    private IgnoreList ignored() throws UsageException {
        if (noIgnore) {
            return IgnoreList.empty();
        }
        Path file = ignoreFile != null ? ignoreFile : IgnoreFile.nearest(Path.of("")).orElse(null);
        try {
            return file == null ? IgnoreList.empty() : IgnoreFile.read(file);
        } catch (IgnoreFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    FailOn toFailOn() throws UsageException {
        return new FailOn(failOn, ids());
    }

    /// Ids of the detectors that these options let run, in order.
    List<String> checked() {
        return Detectors.all().stream()
                .map(Detector::id)
                .filter(id -> only.isEmpty() || only.contains(id))
                .filter(id -> !without.contains(id))
                .toList();
    }

    private static List<String> ids() {
        return Detectors.all().stream().map(Detector::id).toList();
    }

    private static void checkIds(String option, Collection<String> given) throws UsageException {
        List<String> known = ids();
        for (String id : given) {
            if (!known.contains(id)) {
                throw new UsageException(
                        "%s %s: no such detector.%s 'querygram detectors' lists all of them."
                                .formatted(option, id, Suggestion.of(id, known)));
            }
        }
    }

    private Map<String, Double> limits() throws UsageException {
        Set<String> known = new HashSet<>();
        for (Detector detector : Detectors.all()) {
            for (Threshold threshold : detector.thresholds()) {
                known.add(detector.id() + "." + threshold.name());
            }
        }
        for (Map.Entry<String, Double> given : thresholds.entrySet()) {
            if (!known.contains(given.getKey())) {
                throw new UsageException(
                        "--threshold %s: no such limit.%s 'querygram detectors' lists all of them."
                                .formatted(given.getKey(), Suggestion.of(given.getKey(), known)));
            }
            if (!Double.isFinite(given.getValue()) || given.getValue() < 0) {
                throw new UsageException(
                        "--threshold %s=%s: a limit is a number from 0 on."
                                .formatted(given.getKey(), given.getValue()));
            }
        }
        return thresholds;
    }
}
