package org.querygram.detect;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells which limits decided a finding.
final class Decisions {

    /// What tells a problem from a warning; a hint is one for other reasons.
    private static final Set<String> LOUDNESS = Set.of("serious", "warn");

    /// By what the statements left are counted.
    private static final Set<String> SAVING = Set.of("batch", "block");

    /// What the limits that had a say depend on.
    private record Case(String detector, boolean hint, boolean saves) {}

    private final Map<String, List<Threshold>> limits = new HashMap<>();
    private final Map<Case, List<Decision>> known = new HashMap<>();

    /// Findings in segments of one form share their facts, and go on to.
    private final Map<FindingFacts, FindingFacts> decided = new IdentityHashMap<>();

    private final Thresholds thresholds;

    Decisions(List<Detector> detectors, Thresholds thresholds) {
        detectors.forEach(detector -> limits.put(detector.id(), detector.thresholds()));
        this.thresholds = thresholds;
    }

    Finding decided(Finding finding) {
        return finding.decided(decided.computeIfAbsent(finding.facts(), facts -> with(finding)));
    }

    private FindingFacts with(Finding finding) {
        Case like =
                new Case(
                        finding.detector(),
                        finding.severity() == Severity.INFO,
                        finding.avoidable() > 0);
        return finding.facts().decidedBy(known.computeIfAbsent(like, this::decisions));
    }

    private List<Decision> decisions(Case like) {
        return limits.getOrDefault(like.detector, List.of()).stream()
                .filter(limit -> hadASay(limit, like))
                .map(limit -> decision(like.detector, limit))
                .toList();
    }

    private static boolean hadASay(Threshold limit, Case like) {
        if (LOUDNESS.contains(limit.name())) {
            return !like.hint;
        }
        return !SAVING.contains(limit.name()) || like.saves;
    }

    private Decision decision(String detector, Threshold limit) {
        return new Decision(
                detector + "." + limit.name(), thresholds.of(detector, limit), limit.meaning());
    }
}
