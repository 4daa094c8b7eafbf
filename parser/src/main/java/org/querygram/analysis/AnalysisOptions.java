package org.querygram.analysis;

import org.querygram.detect.IgnoreList;
import org.querygram.detect.Thresholds;

import java.util.Set;

/// Which detectors run, and with what limits.
///
/// @param only ids to run; empty for all
/// @param without ids not to run
/// @param ignored what the user called fine
public record AnalysisOptions(
        Thresholds thresholds, Set<String> only, Set<String> without, IgnoreList ignored) {

    public AnalysisOptions {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
    }

    /// Nothing is called fine.
    public AnalysisOptions(Thresholds thresholds, Set<String> only, Set<String> without) {
        this(thresholds, only, without, IgnoreList.empty());
    }

    public static AnalysisOptions defaults() {
        return new AnalysisOptions(Thresholds.defaults(), Set.of(), Set.of());
    }
}
