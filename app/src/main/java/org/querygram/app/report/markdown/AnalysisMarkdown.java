package org.querygram.app.report.markdown;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;
import org.querygram.entry.LeftOut;
import org.querygram.entry.ReadReport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The report of one analysis, short enough for a pull request: N → M, the findings, what was read.
///
/// @param masks true to replace literals, values and what else may be private
public record AnalysisMarkdown(boolean masks) {

    /// Findings that are listed; a pull request is no place for more.
    private static final int MOST_LISTED = 50;

    private static final int MOST_IN_FULL = 15;
    private static final int MOST_SOURCES = 20;

    /// Writes the whole text as UTF-8; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        Words words = Words.of(analysis);
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Markdown markdown = new Markdown();
        markdown.heading(2, "Querygram: " + words.headline("→"));
        markdown.paragraph(Markdown.escaped(words.lead()));
        findings(markdown, words);
        inFull(markdown, analysis, words, texts);
        read(markdown, analysis, words, texts);
        if (masks) {
            markdown.paragraph(
                    "_Values are masked: `?1`, `?2` … stand for values of the log, the same number"
                            + " for the same value._");
        }
        markdown.writeTo(out);
    }

    private static void findings(Markdown markdown, Words words) {
        table(markdown, words, words.faults());
        List<Finding> hints = words.hints();
        if (!hints.isEmpty()) {
            markdown.heading(3, "Hints");
            table(markdown, words, hints);
        }
    }

    private static void table(Markdown markdown, Words words, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        markdown.tableHead("", "Finding", "Where", "Statements:", "Saves at most:");
        for (Finding finding : findings.subList(0, Math.min(MOST_LISTED, findings.size()))) {
            markdown.tableRow(
                    mark(finding),
                    Markdown.escaped(finding.title()) + " (" + finding.grade().id() + ")",
                    Markdown.inlineCode(Words.place(finding)),
                    statements(finding),
                    finding.avoidable() > 0
                            ? words.figures().duration(finding.durationNanos())
                            : Figures.UNKNOWN);
        }
        if (findings.size() > MOST_LISTED) {
            String more = Figures.count(findings.size() - MOST_LISTED, "more finding");
            markdown.paragraph("… and %s, in the JSON report.".formatted(more));
        }
    }

    /// The shapes of the window and the PDF; the words stand beside them for who cannot see them.
    static String mark(Finding finding) {
        String shape =
                switch (finding.severity()) {
                    case PROBLEM -> "◆";
                    case WARNING -> "▲";
                    case INFO -> "●";
                };
        return shape + " " + Words.severity(finding.severity());
    }

    static String statements(Finding finding) {
        return finding.avoidable() > 0
                ? "%s → %s"
                        .formatted(
                                Figures.count(finding.statementsBefore()),
                                Figures.count(finding.statementsAfter()))
                : Figures.count(finding.count());
    }

    private static void inFull(Markdown markdown, Analysis analysis, Words words, LogTexts texts) {
        List<Finding> faults = words.faults();
        int shown = Math.min(MOST_IN_FULL, faults.size());
        for (Finding finding : faults.subList(0, shown)) {
            new FindingMarkdown(markdown, analysis, words, texts).write(finding);
        }
        if (faults.size() > shown) {
            String more = Figures.count(faults.size() - shown, "finding");
            markdown.paragraph("%s more are listed above only.".formatted(more));
        }
    }

    private static void read(Markdown markdown, Analysis analysis, Words words, LogTexts texts) {
        markdown.heading(3, "What was read");
        List<ReadReport> reports = analysis.reports();
        for (ReadReport report : reports.subList(0, Math.min(MOST_SOURCES, reports.size()))) {
            markdown.item(
                    "%s, %s, read as %s. %s"
                            .formatted(
                                    Markdown.inlineCode(texts.path(report.path())),
                                    Figures.bytes(report.bytes()),
                                    Markdown.escaped(report.formatTitle()),
                                    Words.coverage(report)));
            for (LeftOut left : report.leftOut()) {
                markdown.item(Markdown.escaped(Words.leftOut(left, !texts.masks())));
            }
        }
        if (reports.size() > MOST_SOURCES) {
            markdown.item("and " + Figures.count(reports.size() - MOST_SOURCES, "more log"));
        }
        for (String limit : words.limits()) {
            markdown.item(Markdown.escaped(limit));
        }
    }
}
