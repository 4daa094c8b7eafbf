package org.querygram.app.report.sarif;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.json.JsonOut;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Side;
import org.querygram.detect.Cause;
import org.querygram.entry.ReadProblem;
import org.querygram.entry.ReadReport;

import java.io.OutputStream;
import java.util.Set;

/// Writes the causes of one log as SARIF 2.1.0 (OASIS standard): a rule for each detector, a result
/// for each cause, at its line of the log.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
/// @param known ids of causes that an earlier analysis has, too; null without one
public record AnalysisSarif(String version, boolean masks, @Nullable Set<String> known) {

    /// GitHub shows 5,000 results of a run, and refuses a file with more than 25,000 or 10 MB
    /// packed (docs.github.com, "SARIF results exceed limit", 2026). The worst causes come first.
    static final int MOST_RESULTS = 5_000;

    public AnalysisSarif {
        known = known == null ? null : Set.copyOf(known);
    }

    /// Writes the whole object; the stream stays open.
    ///
    /// @throws tools.jackson.core.exc.JacksonIOException when the stream fails
    public void write(Analysis analysis, OutputStream out) {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        try (JsonOut json = new JsonOut(out)) {
            SarifHead.start(json, version);
            invocation(json, analysis, texts);
            json.array("results");
            ResultJson results = new ResultJson(json, Side.of(analysis), Words.of(analysis), texts);
            for (Cause cause : analysis.causes().stream().limit(MOST_RESULTS).toList()) {
                results.write(cause.whole(), cause.id(), state(cause));
            }
            json.end();
            SarifHead.end(json);
        }
    }

    private @Nullable String state(Cause cause) {
        return known == null ? null : known.contains(cause.id()) ? "unchanged" : "new";
    }

    /// What could not be read, so that an empty list of results is not taken for a clean log.
    private static void invocation(JsonOut json, Analysis analysis, LogTexts texts) {
        json.array("invocations").object().flag("executionSuccessful", analysis.complete());
        json.array("toolExecutionNotifications");
        for (ReadReport report : analysis.reports()) {
            note(json, texts, report, 0, Words.coverage(report), "note");
            for (ReadProblem problem : report.coverage().problems()) {
                note(json, texts, report, problem.line(), problem.reason(), "warning");
            }
        }
        int more = analysis.causes().size() - MOST_RESULTS;
        if (more > 0) {
            String text = Figures.count(more, "more finding") + " not listed; the JSON has them";
            json.object().text("level", "warning");
            json.object("message").text("text", text).end();
            json.end();
        }
        json.end().end().end();
    }

    private static void note(
            JsonOut json, LogTexts texts, ReadReport report, long line, String text, String level) {
        json.object().text("level", level);
        json.object("message").text("text", texts.text(text)).end();
        json.array("locations");
        SarifHead.location(json, texts.path(report.path()), line);
        json.end().end();
    }
}
