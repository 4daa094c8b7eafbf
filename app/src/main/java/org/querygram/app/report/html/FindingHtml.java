package org.querygram.app.report.html;

import org.querygram.app.report.text.AdviceText;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FindingTree;
import org.querygram.app.report.text.FindingWords;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.PlaceWords;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;
import org.querygram.sql.SqlFormatter;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.io.IOException;

/// One finding, from what is wrong to what to do about it.
record FindingHtml(Html html, Log log, Finding finding) {

    private static final int EVIDENCE_CHARACTERS = 420;
    private static final int FORMATTED_CHARACTERS = 4_000;
    private static final int FORMAT_BUDGET = 4_000;

    /// A statement of one line is not shown a second time.
    private static final int FITS_A_LINE = 90;

    /// @param id of the section, as the list of findings links to it
    void write(String id) throws IOException {
        html.start("section", "class", "finding " + finding.severity().id(), "id", id);
        html.start("p", "class", "kind");
        html.element("span", mark(finding), "class", "mark");
        html.element("strong", " " + Words.severity(finding.severity()));
        html.text(", " + finding.grade().id() + " ");
        html.element("code", finding.detector());
        html.endBlock();
        html.block("h3", finding.title());
        numbers();
        paragraph("Why", finding.why());
        where();
        evidence();
        formatted();
        for (AdviceText advice : AdviceText.of(finding.advice(), log.analysis())) {
            advice(advice);
        }
        paragraph("Take care", finding.advice().caveat());
        paragraph("Limits of this log", finding.cannotShow());
        paragraph("Decided by", FindingWords.decidedBy(finding));
        html.endBlock();
    }

    /// The shapes of the window and the PDF; the words stand beside them for who cannot see them.
    static String mark(Finding finding) {
        return switch (finding.severity()) {
            case PROBLEM -> "◆";
            case WARNING -> "▲";
            case INFO -> "●";
        };
    }

    private void numbers() throws IOException {
        html.start("p", "class", "numbers");
        if (finding.avoidable() > 0) {
            html.element("strong", Figures.count(finding.statementsBefore()));
            html.element("span", " → ", "class", "arrow");
            html.element("strong", Figures.count(finding.statementsAfter()));
            html.text(finding.statementsAfter() == 1 ? " statement" : " statements");
            String saves = log.words().saves(finding);
            if (!saves.isEmpty()) {
                html.text(", " + saves);
            }
        } else {
            html.text(Figures.count(finding.count(), "statement"));
        }
        html.endBlock();
    }

    private void paragraph(String label, String text) throws IOException {
        if (!text.isEmpty()) {
            html.block("h4", label);
            html.block("p", text);
        }
    }

    private void where() throws IOException {
        Segment segment = log.analysis().segments().list().get(finding.segment());
        String places = PlaceWords.of(log.analysis(), finding);
        String place = Words.place(finding);
        html.block("h4", "Where");
        if (!places.isEmpty()) {
            html.block("p", "In " + log.texts().text(places));
        }
        html.block(
                "p",
                "%s%s, %s%s"
                        .formatted(
                                places.isEmpty() ? "" : "The one that weighs most: ",
                                log.texts().title(segment),
                                Figures.count(segment.size(), "statement"),
                                place.isEmpty() ? "" : ", " + place));
        String callers = PlaceWords.callers(log.analysis().workload(), finding);
        if (!callers.isEmpty()) {
            html.start("p").text("Sent from ").element("code", callers).endBlock();
        }
        tree();
    }

    private void tree() throws IOException {
        var rows = FindingTree.of(log, finding);
        if (rows.isEmpty()) {
            return;
        }
        html.start("ul", "class", "tree");
        for (FindingTree.Row row : rows) {
            String look = "d" + Math.min(4, row.depth()) + (row.concerned() ? " concerned" : "");
            html.start("li", "class", look);
            if (!row.pill().isEmpty()) {
                html.element("b", row.pill(), "class", "pill").text(" ");
            }
            html.text(row.text());
            if (!row.tag().isEmpty()) {
                html.text(" ").element("small", row.tag());
            }
            html.endBlock();
        }
        html.endBlock();
    }

    private void evidence() throws IOException {
        if (finding.evidence().isEmpty()) {
            return;
        }
        Workload workload = log.analysis().workload();
        boolean several = log.analysis().reports().size() > 1;
        html.block("h4", "Evidence");
        html.start("table", "class", "evidence").start("tbody");
        for (int row : finding.evidence()) {
            String line = "line " + Figures.count(workload.line(row));
            html.start("tr");
            html.element(
                    "th", several ? log.texts().source(row) + " " + line : line, "scope", "row");
            html.start("td").start("code");
            String sql = log.texts().shownSql(row, EVIDENCE_CHARACTERS);
            SqlHtml.write(html, sql.replaceAll("\\s+", " ").strip());
            html.end().end().endBlock();
        }
        html.end().endBlock();
        int more = Words.notInEvidence(finding);
        if (more > 0) {
            int last = workload.line(finding.rows()[finding.rows().length - 1]);
            html.block(
                    "p",
                    "and %s more, the last at line %s"
                            .formatted(Figures.count(more), Figures.count(last)),
                    "class",
                    "muted");
        }
    }

    private void formatted() throws IOException {
        if (finding.evidence().isEmpty()) {
            return;
        }
        Workload workload = log.analysis().workload();
        int row =
                finding.evidence().stream()
                        .filter(r -> finding.queryClasses().indexOf(workload.queryClass(r)) == 0)
                        .findFirst()
                        .orElse(finding.evidence().getFirst());
        String sql = log.texts().shownSql(row, FORMATTED_CHARACTERS);
        if (sql.length() > FITS_A_LINE) {
            html.block("h4", "The statement at line " + Figures.count(workload.line(row)));
            html.start("pre").start("code");
            SqlHtml.write(html, SqlFormatter.format(sql, FORMAT_BUDGET));
            html.end().endBlock();
        }
    }

    private void advice(AdviceText advice) throws IOException {
        html.block("h4", advice.title());
        if (!advice.sentence().isEmpty()) {
            html.block("p", advice.sentence());
        }
        if (!advice.code().isEmpty()) {
            html.start("pre").start("code");
            if (advice.sql()) {
                SqlHtml.write(html, advice.code());
            } else {
                html.text(advice.code());
            }
            html.end().endBlock();
        }
    }
}
