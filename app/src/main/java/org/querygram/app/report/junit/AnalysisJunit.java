package org.querygram.app.report.junit;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.FindingWords;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;
import org.querygram.detect.Severity;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One log as test results: each problem or warning is a test that failed, each hint one that
/// passed and says something, each detector that found nothing one that passed, each that could not
/// judge the log one that was skipped.
///
/// @param masks true to replace literals, values and what else may be private
/// @param checked ids of the detectors that ran, in order
/// @param known ids of causes that an earlier analysis has, too: they pass; null without one
public record AnalysisJunit(boolean masks, List<String> checked, @Nullable Set<String> known) {

    static final String GROUP = "querygram.";

    public AnalysisJunit {
        checked = List.copyOf(checked);
        known = known == null ? null : Set.copyOf(known);
    }

    /// Writes the whole document; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Words words = Words.of(analysis);
        List<TestCase> cases = new ArrayList<>();
        for (Cause cause : analysis.causes()) {
            FindingWords lines = new FindingWords(analysis, words, texts, cause.whole());
            boolean old = known != null && known.contains(cause.id());
            cases.add(ofFinding(lines, !old && cause.whole().severity() != Severity.INFO));
        }
        silent(cases, analysis);
        new TestSuite(name(analysis, texts), cases).write(out);
    }

    /// A finding as a test that failed, or that passed and tells of it.
    static TestCase ofFinding(FindingWords lines, boolean failed) {
        Finding finding = lines.finding();
        String place = Words.place(finding);
        return new TestCase(
                GROUP + finding.detector(),
                finding.title() + (place.isEmpty() ? "" : " (" + place + ")"),
                failed ? TestCase.Outcome.FAILED : TestCase.Outcome.PASSED,
                lines.headline(),
                lines.lines());
    }

    private void silent(List<TestCase> cases, Analysis analysis) {
        Set<String> spoke = new HashSet<>();
        analysis.causes().forEach(cause -> spoke.add(cause.whole().detector()));
        Map<String, String> reasons = new HashMap<>();
        for (NotApplicable each : analysis.notApplicable()) {
            reasons.put(each.detector(), each.reason());
        }
        for (String detector : checked) {
            String reason = reasons.get(detector);
            if (!spoke.contains(detector)) {
                cases.add(
                        new TestCase(
                                GROUP + detector,
                                reason == null ? "nothing found" : "not applicable",
                                reason == null ? TestCase.Outcome.PASSED : TestCase.Outcome.SKIPPED,
                                reason == null ? "" : reason,
                                List.of()));
            }
        }
    }

    static String name(Analysis analysis, LogTexts texts) {
        return analysis.reports().stream()
                .map(ReadReport::path)
                .limit(3)
                .map(path -> path.equals("-") ? "standard input" : texts.path(path))
                .collect(Collectors.joining(", "));
    }
}
