package org.querygram.app.report.markdown;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.detect.Finding;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The report of two logs laid side by side, short enough for a pull request.
///
/// @param masks true to replace literals, values and what else may be private
public record ComparisonMarkdown(boolean masks) {

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_QUERIES = 40;
    private static final int SQL_CHARACTERS = 160;

    /// Writes the whole text as UTF-8; the stream stays open.
    public void write(Comparison comparison, OutputStream out) throws IOException {
        Markdown markdown = new Markdown();
        markdown.heading(2, "Querygram: " + comparison.verdict().replace("->", "→"));
        if (comparison.same()) {
            markdown.paragraph("Both logs show the same.");
        }
        for (FindingChange.Kind kind : FindingChange.Kind.values()) {
            findings(markdown, ComparisonWords.of(comparison, kind), kind);
        }
        queries(markdown, comparison);
        markdown.heading(3, "What was read");
        read(markdown, "Before", comparison.before().analysis());
        read(markdown, "After", comparison.after().analysis());
        markdown.writeTo(out);
    }

    private static void findings(
            Markdown markdown, List<FindingChange> changes, FindingChange.Kind kind) {
        if (changes.isEmpty()) {
            return;
        }
        markdown.heading(3, ComparisonWords.change(kind) + " findings");
        markdown.tableHead("", "Finding", "Where", "Before:", "After:");
        for (FindingChange change : changes.subList(0, Math.min(MOST_FINDINGS, changes.size()))) {
            Finding finding = ComparisonWords.subject(change);
            markdown.tableRow(
                    AnalysisMarkdown.mark(finding),
                    Markdown.escaped(finding.title()),
                    Markdown.inlineCode(Words.place(finding)),
                    count(change.before()),
                    count(change.after()));
        }
        if (changes.size() > MOST_FINDINGS) {
            String more = Figures.count(changes.size() - MOST_FINDINGS);
            markdown.paragraph("… and %s more, in the JSON report.".formatted(more));
        }
    }

    private static String count(@Nullable Finding finding) {
        return finding == null ? Figures.UNKNOWN : Figures.count(finding.count());
    }

    private static void queries(Markdown markdown, Comparison comparison) {
        List<QueryChange> changes = ComparisonWords.differing(comparison);
        String rest = ComparisonWords.rest(comparison);
        if (!changes.isEmpty()) {
            markdown.heading(3, "Statements");
            markdown.tableHead("Change", "Statement", "Before:", "After:");
            for (QueryChange change : changes.subList(0, Math.min(MOST_QUERIES, changes.size()))) {
                String sql = FreeText.visible(change.normalized());
                markdown.tableRow(
                        ComparisonWords.change(change.change()),
                        Markdown.inlineCode(FreeText.cut(sql, SQL_CHARACTERS)),
                        Figures.count(change.countBefore()),
                        Figures.count(change.countAfter()));
            }
            if (changes.size() > MOST_QUERIES) {
                String more = Figures.count(changes.size() - MOST_QUERIES);
                markdown.paragraph("… and %s more, in the JSON report.".formatted(more));
            }
        }
        if (!rest.isEmpty()) {
            markdown.paragraph(Markdown.escaped(rest));
        }
    }

    private void read(Markdown markdown, String side, Analysis analysis) {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        for (ReadReport report : analysis.reports()) {
            markdown.item(
                    "%s: %s, read as %s. %s"
                            .formatted(
                                    side,
                                    Markdown.inlineCode(texts.path(report.path())),
                                    Markdown.escaped(report.formatTitle()),
                                    Words.coverage(report)));
        }
    }
}
