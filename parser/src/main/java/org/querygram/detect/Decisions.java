package org.querygram.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells which limits decided a finding.
final class Decisions {

    /// What tells a problem from a warning; a hint is one for other reasons.
    private static final Set<String> LOUDNESS = Set.of("serious", "warn");

    /// By what the statements left are counted.
    private static final Set<String> SAVING = Set.of("batch", "block");

    private final Map<String, List<Threshold>> limits = new HashMap<>();
    private final Thresholds thresholds;

    Decisions(List<Detector> detectors, Thresholds thresholds) {
        detectors.forEach(detector -> limits.put(detector.id(), detector.thresholds()));
        this.thresholds = thresholds;
    }

    Finding decided(Finding finding) {
        List<Decision> decisions =
                limits.getOrDefault(finding.detector(), List.of()).stream()
                        .filter(limit -> hadASay(limit, finding))
                        .map(limit -> decision(finding.detector(), limit))
                        .toList();
        return finding.decidedBy(decisions);
    }

    private static boolean hadASay(Threshold limit, Finding finding) {
        if (LOUDNESS.contains(limit.name())) {
            return finding.severity() != Severity.INFO;
        }
        return !SAVING.contains(limit.name()) || finding.avoidable() > 0;
    }

    private Decision decision(String detector, Threshold limit) {
        return new Decision(
                detector + "." + limit.name(), thresholds.of(detector, limit), limit.meaning());
    }
}
