package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.detect.Decision;
import org.querygram.detect.Finding;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;

/// One finding in plain lines, for pages that show text and no more: scanning results, tests.
public record FindingWords(Analysis analysis, Words words, LogTexts texts, Finding finding) {

    private static final int EVIDENCE_CHARACTERS = 300;

    /// "Tags are looked up one at a time: 1,153 -> 1 statements in GET /articles/".
    public String headline() {
        String counts =
                finding.avoidable() > 0
                        ? "%s -> %s"
                                .formatted(
                                        Figures.count(finding.statementsBefore()),
                                        Figures.count(finding.statementsAfter(), "statement"))
                        : Figures.count(finding.count(), "statement");
        return "%s: %s in %s".formatted(FreeText.visible(finding.title()), counts, where());
    }

    /// "GET /articles/", or "812 of 1,000 GET /articles/*" where it shows in several.
    public String where() {
        String places = PlaceWords.of(analysis, finding);
        return places.isEmpty()
                ? texts.title(analysis.segments().list().get(finding.segment()))
                : texts.text(places);
    }

    /// The statements that prove it, each with its line: "import.log:12: SELECT ...".
    public List<String> evidence() {
        Workload workload = analysis.workload();
        List<String> lines = new ArrayList<>();
        for (int row : finding.evidence()) {
            String sql = FreeText.visible(texts.shownSql(row, EVIDENCE_CHARACTERS)).strip();
            lines.add("%s:%d: %s".formatted(texts.source(row), workload.line(row), sql));
        }
        int more = Words.notInEvidence(finding);
        if (more > 0) {
            lines.add("and %s more".formatted(Figures.count(more)));
        }
        return lines;
    }

    /// "n-plus-one.repeats = 5, n-plus-one.serious = 10"; empty where no limit had a say.
    public static String decidedBy(Finding finding) {
        return String.join(", ", finding.decidedBy().stream().map(Decision::text).toList());
    }

    /// Everything: why, evidence, advice, caveat, what the log cannot show.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(finding.why());
        String saves = words.saves(finding);
        if (!saves.isEmpty() && finding.avoidable() > 0) {
            lines.add("Repairing it " + saves + ".");
        }
        String callers = PlaceWords.callers(analysis.workload(), finding);
        if (!callers.isEmpty()) {
            lines.add("Sent from " + callers);
        }
        lines.addAll(evidence());
        for (AdviceText advice : AdviceText.of(finding.advice(), analysis)) {
            lines.add(advice.title() + ": " + advice.sentence());
            advice.code().lines().map(line -> "    " + line).forEach(lines::add);
        }
        if (!finding.advice().caveat().isEmpty()) {
            lines.add("Take care: " + finding.advice().caveat());
        }
        if (!finding.cannotShow().isEmpty()) {
            lines.add("What this log cannot show: " + finding.cannotShow());
        }
        if (!decidedBy(finding).isEmpty()) {
            lines.add("Decided by: " + decidedBy(finding));
        }
        return lines.stream().map(FreeText::visible).toList();
    }
}
