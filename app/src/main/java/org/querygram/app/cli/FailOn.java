package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.detect.Finding;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// When a build shall fail. A grade or severity stands for itself and all that is surer or worse; a
/// hint (info) fails a build only when its detector is named.
final class FailOn {

    /// Any problem or warning that an earlier analysis or log does not have.
    static final String NEW = "new";

    private @Nullable Grade grade;
    private @Nullable Severity severity;
    private final Set<String> ids = new HashSet<>();
    private boolean anyNew;

    /// @param words of `--fail-on`: grades, severities, detector ids
    FailOn(Collection<String> words, Collection<String> detectors) throws UsageException {
        for (String word : words) {
            add(word.strip().toLowerCase(Locale.ROOT), detectors);
        }
    }

    private void add(String word, Collection<String> detectors) throws UsageException {
        if (word.equals(NEW)) {
            anyNew = true;
            return;
        }
        for (Grade each : Grade.values()) {
            if (each.id().equals(word)) {
                grade = grade == null || each.compareTo(grade) > 0 ? each : grade;
                return;
            }
        }
        if (word.equals(Severity.INFO.id())) {
            throw new UsageException(
                    "--fail-on info: hints never fail a build unless named. Give the detector's"
                            + " id.");
        }
        for (Severity each : Severity.values()) {
            if (each.id().equals(word)) {
                severity = severity == null || each.compareTo(severity) > 0 ? each : severity;
                return;
            }
        }
        if (!detectors.contains(word)) {
            throw new UsageException(
                    ("--fail-on %s: neither a grade (certain, likely, possible), a severity"
                         + " (problem, warning) nor a detector.%s 'querygram detectors' lists"
                         + " them.")
                            .formatted(word, Suggestion.of(word, candidates(detectors))));
        }
        ids.add(word);
    }

    private static List<String> candidates(Collection<String> detectors) {
        List<String> all = new ArrayList<>(detectors);
        for (Grade each : Grade.values()) {
            all.add(each.id());
        }
        all.add(NEW);
        all.add(Severity.PROBLEM.id());
        all.add(Severity.WARNING.id());
        return all;
    }

    /// Whether one of the findings is what the build shall fail on.
    boolean matches(Collection<Finding> findings) {
        return findings.stream().anyMatch(this::matches);
    }

    /// The findings on which the build shall fail.
    List<Finding> matching(Collection<Finding> findings) {
        return findings.stream().filter(this::matches).toList();
    }

    /// Refuses `new` where there is nothing earlier to compare with.
    void refuseNew() throws UsageException {
        if (anyNew) {
            throw new UsageException(
                    "--fail-on new needs an earlier analysis. Give it with --baseline, or use"
                            + " 'querygram compare'.");
        }
    }

    private boolean matches(Finding finding) {
        if (ids.contains(finding.detector())) {
            return true;
        }
        if (finding.severity() == Severity.INFO) {
            return false;
        }
        return anyNew
                || (grade != null && finding.grade().compareTo(grade) <= 0)
                || (severity != null && finding.severity().compareTo(severity) <= 0);
    }
}
