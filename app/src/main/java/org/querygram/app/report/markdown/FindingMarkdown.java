package org.querygram.app.report.markdown;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.AdviceText;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FindingWords;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.PlaceWords;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;

/// One finding in full, folded: a pull request shows its title, a click the rest.
record FindingMarkdown(Markdown markdown, Analysis analysis, Words words, LogTexts texts) {

    private static final int EVIDENCE_CHARACTERS = 500;

    void write(Finding finding) {
        markdown.paragraph(
                "<details><summary>%s: <b>%s</b> (%s)</summary>"
                        .formatted(
                                AnalysisMarkdown.mark(finding),
                                html(finding.title()),
                                html(finding.detector())));
        String saves = words.saves(finding);
        markdown.paragraph(
                "**%s** statements%s, %s, in %s."
                        .formatted(
                                AnalysisMarkdown.statements(finding),
                                saves.isEmpty() ? "" : ", " + saves,
                                finding.grade().id(),
                                Markdown.escaped(segment(finding))));
        markdown.paragraph(Markdown.escaped(finding.why()));
        evidence(finding);
        for (AdviceText advice : AdviceText.of(finding.advice(), analysis)) {
            advice(advice);
        }
        text("Take care", finding.advice().caveat());
        text("Limits of this log", finding.cannotShow());
        text("Decided by", FindingWords.decidedBy(finding));
        markdown.paragraph("</details>");
    }

    private String segment(Finding finding) {
        String places = PlaceWords.of(analysis, finding);
        return places.isEmpty()
                ? texts.title(analysis.segments().list().get(finding.segment()))
                : texts.text(places);
    }

    private void evidence(Finding finding) {
        StringBuilder lines = new StringBuilder();
        for (int row : finding.evidence()) {
            String sql = texts.shownSql(row, EVIDENCE_CHARACTERS).strip();
            lines.append("-- line ").append(Figures.count(analysis.workload().line(row)));
            if (analysis.reports().size() > 1) {
                lines.append(" of ").append(source(row));
            }
            String caller = analysis.workload().caller(row);
            lines.append(caller == null ? "" : ", sent from " + caller);
            lines.append('\n').append(sql).append('\n');
        }
        int more = Words.notInEvidence(finding);
        if (more > 0) {
            lines.append("-- and ").append(Figures.count(more)).append(" more");
        }
        if (!lines.isEmpty()) {
            markdown.code("sql", lines.toString());
        }
    }

    private String source(int row) {
        return texts.path(
                analysis.workload().sources().get(analysis.workload().source(row)).path());
    }

    private void advice(AdviceText advice) {
        markdown.paragraph(
                "**%s.** %s".formatted(advice.title(), Markdown.escaped(advice.sentence())));
        if (!advice.code().isEmpty()) {
            markdown.code(language(advice), advice.code());
        }
    }

    private static String language(AdviceText advice) {
        if (advice.sql()) {
            return "sql";
        }
        return advice.title().contains("Django") ? "python" : "java";
    }

    private void text(String label, String text) {
        if (!text.isEmpty()) {
            markdown.paragraph("**%s:** %s".formatted(label, Markdown.escaped(text)));
        }
    }

    private static String html(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
