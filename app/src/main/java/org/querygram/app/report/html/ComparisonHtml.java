package org.querygram.app.report.html;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Summary;
import org.querygram.app.report.chart.Scale;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.LogPair;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.QueryChange;
import org.querygram.detect.Finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The report of two logs laid side by side, as a page for the browser.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
public record ComparisonHtml(String version, boolean masks) {

    private static final int MOST = 500;
    private static final int CHARACTERS = 600;

    /// Writes the whole page; the stream stays open.
    public void write(Comparison comparison, OutputStream out) throws IOException {
        LogPair logs = LogPair.of(comparison, masks);
        Log before = logs.before();
        Log after = logs.after();
        Html html = new Html(out);
        String subject = logs.subject();
        Page.start(html, "Querygram comparison: " + subject, version);
        html.start("header");
        html.block("p", "Two logs compared, measured: " + subject, "class", "kicker");
        AnalysisHtml.headline(html, comparison.statementsBefore(), comparison.statementsAfter());
        html.block("p", lead(comparison), "class", "lead");
        html.endBlock();
        sides(html, before, after);
        charts(html, before, after);
        findings(html, comparison);
        queries(html, comparison);
        new CoverageHtml(html, before).write("What was read before", "coverage-before");
        new CoverageHtml(html, after).write("What was read after", "coverage-after");
        Page.end(html, masks, version);
    }

    private static String lead(Comparison comparison) {
        return comparison.same()
                ? "Both logs show the same statements as often, and the same findings."
                : comparison.verdict().replace("->", "→") + ".";
    }

    private static void sides(Html html, Log before, Log after) throws IOException {
        html.start("div", "class", "wide").start("table", "class", "sides").start("thead");
        html.start("tr").element("td", "");
        html.element("th", "Before", "scope", "col").element("th", "After", "scope", "col");
        html.end().endBlock().start("tbody");
        Summary was = before.analysis().summary();
        Summary is = after.analysis().summary();
        row(html, "Log", before.name(), after.name());
        row(html, "Statements", Figures.count(was.statements()), Figures.count(is.statements()));
        row(
                html,
                "Query classes",
                Figures.count(was.fingerprints()),
                Figures.count(is.fingerprints()));
        row(
                html,
                "In the database",
                before.words().figures().duration(was.durationNanos()),
                after.words().figures().duration(is.durationNanos()));
        row(html, "Findings", before.words().findingsInWords(), after.words().findingsInWords());
        html.end().end().endBlock();
    }

    private static void row(Html html, String name, String left, String right) throws IOException {
        html.start("tr").element("th", name, "scope", "row");
        html.element("td", left).element("td", right).endBlock();
    }

    private static void charts(Html html, Log before, Log after) throws IOException {
        Scale left = Scale.of(before.analysis());
        Scale right = Scale.of(after.analysis());
        if (left.timed() != right.timed()) {
            left = Scale.inOrder(before.analysis());
            right = Scale.inOrder(after.analysis());
        }
        boolean both = before.hasStatements() && after.hasStatements();
        boolean shared = both && left.fits(right);
        chart(html, "Before", before, shared ? left.asLongAs(right) : left);
        chart(html, "After", after, shared ? right.asLongAs(left) : right);
        html.block("p", ComparisonWords.scales(both, shared), "class", "muted");
    }

    private static void chart(Html html, String name, Log log, Scale scale) throws IOException {
        if (log.hasStatements()) {
            html.start("figure").block("figcaption", name);
            new ChartSvg(html, log, scale).write();
            html.endBlock();
        }
    }

    private static void findings(Html html, Comparison comparison) throws IOException {
        html.block("h2", "Findings", "id", "findings");
        if (comparison.findings().isEmpty()) {
            html.block("p", "None on either side.");
            return;
        }
        html.start("div", "class", "wide").start("table", "class", "findings").start("thead");
        html.start("tr").element("th", "Change", "scope", "col");
        html.element("th", "What and where", "scope", "col");
        html.element("th", "Before", "scope", "col", "class", "number");
        html.element("th", "After", "scope", "col", "class", "number");
        html.end().endBlock().start("tbody");
        List<FindingChange> changes = comparison.findings();
        for (FindingChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            Finding finding = ComparisonWords.subject(change);
            html.start("tr", "class", finding.severity().id() + " " + change.kind().id());
            html.element("td", ComparisonWords.change(change.kind())).start("td");
            html.element("span", FindingHtml.mark(finding) + " ", "class", "mark");
            html.element("strong", finding.title());
            html.start("br").element("small", Words.place(finding)).end();
            html.element("td", count(change.before()), "class", "number");
            html.element("td", count(change.after()), "class", "number");
            html.endBlock();
        }
        html.end().end().endBlock();
        more(html, changes.size(), "more finding");
    }

    private static String count(@Nullable Finding finding) {
        return finding == null ? Figures.UNKNOWN : Figures.count(finding.count());
    }

    private static void more(Html html, int all, String what) throws IOException {
        if (all > MOST) {
            html.block("p", Figures.count(all - MOST, what) + " in the JSON report");
        }
    }

    private static void queries(Html html, Comparison comparison) throws IOException {
        List<QueryChange> changes = ComparisonWords.differing(comparison);
        html.block("h2", "Statements", "id", "statements");
        if (!changes.isEmpty()) {
            html.start("div", "class", "wide").start("table", "class", "queries").start("thead");
            html.start("tr").element("th", "Change", "scope", "col");
            html.element("th", "Statement", "scope", "col");
            html.element("th", "Before", "scope", "col", "class", "number");
            html.element("th", "After", "scope", "col", "class", "number");
            html.end().endBlock().start("tbody");
            for (QueryChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
                html.start("tr");
                html.element("td", ComparisonWords.change(change.change()), "class", "change");
                html.start("td").start("code");
                SqlHtml.write(
                        html, FreeText.cut(FreeText.visible(change.normalized()), CHARACTERS));
                html.end().end();
                html.element("td", Figures.count(change.countBefore()), "class", "number");
                html.element("td", Figures.count(change.countAfter()), "class", "number");
                html.endBlock();
            }
            html.end().end().endBlock();
            more(html, changes.size(), "more query class");
        }
        String rest = ComparisonWords.rest(comparison);
        if (!rest.isEmpty() || changes.isEmpty()) {
            html.block("p", rest.isEmpty() ? "No statement differs." : rest);
        }
    }
}
