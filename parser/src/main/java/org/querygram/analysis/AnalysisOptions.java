package org.querygram.analysis;

import java.util.Set;
import org.querygram.detect.Thresholds;

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
