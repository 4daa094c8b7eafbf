package org.querygram.app.report.text;

import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.Side;
import org.querygram.detect.Finding;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a change of the program has brought: findings of the later side whose cause (detector,
/// statement, column) the earlier side does not have anywhere. The same cause in one more request
/// or test is no new one.
public final class Fresh {

    private Fresh() {}

    public static List<Finding> of(Comparison comparison) {
        Set<List<Object>> known = new HashSet<>();
        Side before = comparison.before();
        before.findings().forEach(finding -> known.add(cause(before, finding)));
        return ComparisonWords.of(comparison, FindingChange.Kind.NEW).stream()
                .map(FindingChange::after)
                .filter(Objects::nonNull)
                .filter(finding -> !known.contains(cause(comparison.after(), finding)))
                .toList();
    }

    private static List<Object> cause(Side side, Finding finding) {
        return List.of(
                finding.detector(),
                side.fingerprint(finding),
                Objects.requireNonNullElse(finding.column(), ""));
    }
}
