package org.querygram.analysis;

import org.querygram.detect.Thresholds;

import java.util.Set;

/// Which detectors run, and with what limits.
///
/// @param only ids to run; empty for all
/// @param without ids not to run
public record AnalysisOptions(Thresholds thresholds, Set<String> only, Set<String> without) {

    public AnalysisOptions {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    public static AnalysisOptions defaults() {
        return new AnalysisOptions(Thresholds.defaults(), Set.of(), Set.of());
    }
}
