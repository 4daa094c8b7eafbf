package org.querygram.app.report.junit;

import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.FindingWords;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Two logs as test results: a new problem or warning is a test that failed; what was there before
/// and what is resolved passed.
///
/// @param masks true to replace literals, values and what else may be private
public record ComparisonJunit(boolean masks) {

    /// Writes the whole document; the stream stays open.
    public void write(Comparison comparison, OutputStream out) throws IOException {
        LogTexts before = new LogTexts(comparison.before().analysis().workload(), masks);
        LogTexts after = before.of(comparison.after().analysis().workload());
        Words was = Words.of(comparison.before().analysis());
        Words is = Words.of(comparison.after().analysis());
        List<TestCase> cases = new ArrayList<>();
        for (FindingChange change : comparison.findings()) {
            cases.add(change.after() == null ? one(was, before, change) : one(is, after, change));
        }
        if (cases.isEmpty()) {
            cases.add(
                    new TestCase(
                            "querygram", "no findings", TestCase.Outcome.PASSED, "", List.of()));
        }
        String name =
                AnalysisJunit.name(comparison.before().analysis(), before)
                        + " -> "
                        + AnalysisJunit.name(comparison.after().analysis(), after);
        new TestSuite(name, cases).write(out);
    }

    private static TestCase one(Words words, LogTexts texts, FindingChange change) {
        Finding finding = ComparisonWords.subject(change);
        boolean failed =
                change.kind() == FindingChange.Kind.NEW && finding.severity() != Severity.INFO;
        TestCase made =
                AnalysisJunit.ofFinding(
                        new FindingWords(words.analysis(), words, texts, finding), failed);
        return new TestCase(
                made.group(),
                change.kind().id() + ": " + made.name(),
                made.outcome(),
                change.kind().id() + ": " + made.message(),
                made.lines());
    }
}
