package org.querygram.app.report.html;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.TableRanks;
import org.querygram.app.report.text.Words;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The report of one analysis as a page for the browser.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
/// @param checked ids of the detectors that ran; empty when that is not known
public record AnalysisHtml(String version, boolean masks, List<String> checked) {

    /// Findings that are shown in full; the list has all of them up to a limit of its own.
    private static final int MOST_IN_FULL = 200;

    private static final int MOST_LISTED = 1_000;

    private static final String NUMBERS =
            "N → M counts statements. M assumes one statement for a loop of lookups and batches for"
                + " rows that are written one at a time; the advice of each finding says how. No"
                + " statement is counted for two findings. Time saved is an upper bound: the sum of"
                + " the durations of the statements that go away, without the time between them.";

    public AnalysisHtml {
        checked = List.copyOf(checked);
    }

    /// Writes the whole page; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Log log = Log.of(analysis, texts, TableRanks.of(analysis));
        List<Finding> all = new ArrayList<>(log.words().faults());
        all.addAll(log.words().hints());
        Html html = new Html(out);
        Page.start(html, "Querygram report: " + log.name(), version);
        head(html, log);
        chart(html, log);
        list(html, log, all);
        inFull(html, log, all);
        new QueryTable(html, log).write();
        new CoverageHtml(html, log).write("What was read", "coverage");
        checks(html, analysis);
        Page.end(html, masks, version);
    }

    private static void head(Html html, Log log) throws IOException {
        Summary summary = log.analysis().summary();
        long nanos = summary.durationNanos();
        html.start("header");
        html.block(
                "p",
                "Querygram report: %s, %s%s"
                        .formatted(
                                log.name(),
                                Figures.count(summary.statements(), "statement"),
                                nanos < 0
                                        ? ""
                                        : ", %s in the database"
                                                .formatted(log.words().figures().duration(nanos))),
                "class",
                "kicker");
        headline(html, summary.statements(), summary.statementsAfterFixes());
        html.block("p", log.words().lead(), "class", "lead");
        html.endBlock();
    }

    /// "2,796 → 32 statements" as the page's title.
    static void headline(Html html, int before, int after) throws IOException {
        html.start("h1");
        if (before != after) {
            html.text(Figures.count(before)).element("span", " → ", "class", "arrow");
        }
        html.text(Figures.count(after, "statement")).endBlock();
    }

    private static void chart(Html html, Log log) throws IOException {
        if (log.analysis().summary().statements() == 0) {
            return;
        }
        Scale scale = Scale.of(log.analysis());
        html.start("figure");
        new ChartSvg(html, log, scale).write();
        html.block(
                "figcaption",
                "Statements over "
                        + (scale.timed() ? "time" : "their order")
                        + ", coloured by table, higher where they took longer.");
        html.endBlock();
    }

    private static void list(Html html, Log log, List<Finding> all) throws IOException {
        html.block("h2", "Findings", "id", "findings");
        if (all.isEmpty()) {
            html.block("p", "None. What was read and checked is listed below.");
            return;
        }
        html.start("div", "class", "wide").start("table", "class", "findings").start("thead");
        html.start("tr").element("th", "What and where", "scope", "col");
        html.element("th", "Statements", "scope", "col", "class", "number");
        html.element("th", "Saves at most", "scope", "col", "class", "number");
        html.end().endBlock().start("tbody");
        int listed = Math.min(MOST_LISTED, all.size());
        for (int i = 0; i < listed; i++) {
            row(html, log, all.get(i), i < MOST_IN_FULL ? "#finding-" + (i + 1) : "");
        }
        html.end().end().endBlock();
        if (all.size() > listed) {
            String more = Figures.count(all.size() - listed, "more finding");
            html.block("p", more + " not listed here; the JSON and CSV reports have all.");
        }
    }

    private static void row(Html html, Log log, Finding finding, String link) throws IOException {
        html.start("tr", "class", finding.severity().id()).start("td");
        html.element("span", FindingHtml.mark(finding) + " ", "class", "mark");
        if (link.isEmpty()) {
            html.element("strong", finding.title());
        } else {
            html.element("a", finding.title(), "href", link);
        }
        String place = Words.place(finding);
        String words =
                "%s%s, %s"
                        .formatted(
                                place.isEmpty() ? "" : place + ", ",
                                Words.severity(finding.severity()).toLowerCase(Locale.ROOT),
                                finding.grade().id());
        html.start("br").element("small", words).end();
        html.element(
                "td",
                finding.avoidable() == 0
                        ? Figures.count(finding.count())
                        : "%s → %s"
                                .formatted(
                                        Figures.count(finding.statementsBefore()),
                                        Figures.count(finding.statementsAfter())),
                "class",
                "number");
        html.element(
                "td",
                finding.avoidable() > 0
                        ? log.words().figures().duration(finding.durationNanos())
                        : Figures.UNKNOWN,
                "class",
                "number");
        html.endBlock();
    }

    private static void inFull(Html html, Log log, List<Finding> all) throws IOException {
        int shown = Math.min(MOST_IN_FULL, all.size());
        for (int i = 0; i < shown; i++) {
            new FindingHtml(html, log, all.get(i)).write("finding-" + (i + 1));
        }
        if (all.size() > shown) {
            String more = Figures.count(all.size() - shown, "more finding");
            html.block("p", more + " not shown in full; the JSON report has all.");
        }
    }

    private void checks(Html html, Analysis analysis) throws IOException {
        Set<String> others = new HashSet<>();
        analysis.findings().forEach(finding -> others.add(finding.detector()));
        analysis.notApplicable().forEach(each -> others.add(each.detector()));
        List<String> silent = checked.stream().filter(id -> !others.contains(id)).toList();
        if (!silent.isEmpty()) {
            html.block("h2", "Checked, nothing found");
            html.block("p", String.join(", ", silent));
        }
        if (!analysis.notApplicable().isEmpty()) {
            html.block("h2", "Not applicable to this log");
            html.start("ul");
            for (NotApplicable each : analysis.notApplicable()) {
                html.block("li", each.detector() + ": " + each.reason());
            }
            html.endBlock();
        }
        html.block("h2", "How the numbers are made");
        html.block("p", NUMBERS);
    }
}
