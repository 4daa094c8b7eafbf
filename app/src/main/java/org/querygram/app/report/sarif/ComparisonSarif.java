package org.querygram.app.report.sarif;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.json.JsonOut;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.Words;
import org.querygram.compare.Comparison;
import org.querygram.compare.FindingChange;
import org.querygram.compare.Side;
import org.querygram.detect.Finding;

import java.io.OutputStream;

/// Writes the findings of two logs as SARIF 2.1.0; `baselineState` says what became of each.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
public record ComparisonSarif(String version, boolean masks) {

    /// Writes the whole object; the stream stays open.
    ///
    /// @throws tools.jackson.core.exc.JacksonIOException when the stream fails
    public void write(Comparison comparison, OutputStream out) {
        LogTexts before = new LogTexts(comparison.before().analysis().workload(), masks);
        LogTexts after = before.of(comparison.after().analysis().workload());
        try (JsonOut json = new JsonOut(out)) {
            SarifHead.start(json, version);
            json.array("results");
            ResultJson was = results(json, comparison.before(), before);
            ResultJson is = results(json, comparison.after(), after);
            for (FindingChange change : comparison.findings()) {
                Finding now = change.after();
                Finding then = change.before();
                if (now != null) {
                    is.write(
                            now,
                            identity(comparison.after().analysis(), now),
                            state(change.kind()));
                } else if (then != null) {
                    was.write(
                            then,
                            identity(comparison.before().analysis(), then),
                            state(change.kind()));
                }
            }
            json.end();
            SarifHead.end(json);
        }
    }

    private static ResultJson results(JsonOut json, Side side, LogTexts texts) {
        return new ResultJson(json, side, Words.of(side.analysis()), texts);
    }

    private static String identity(Analysis analysis, Finding finding) {
        String cause = analysis.causeOf(finding).map(found -> found.id()).orElse(finding.id());
        return cause + "/" + finding.id();
    }

    private static String state(FindingChange.Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case RESOLVED -> "absent";
            case CHANGED -> "updated";
            case SAME -> "unchanged";
        };
    }
}
