package org.querygram.app.report.json;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.Summary;

/// The figures of one analysis.
final class SummaryJson {

    private SummaryJson() {}

    /// Writes the members; the object around them is the caller's.
    static void write(JsonOut json, Analysis analysis) {
        Summary summary = analysis.summary();
        json.number("statements", summary.statements())
                .number("fingerprints", summary.fingerprints())
                .number("sessions", summary.sessions())
                .number("segments", summary.segments())
                .number("transactions", summary.transactions())
                .millis("durationMs", summary.durationNanos())
                .time("from", summary.fromMicros())
                .time("to", summary.toMicros())
                .number("errors", summary.errors())
                .number("findings", summary.findings())
                .number("avoidableStatements", summary.avoidableStatements())
                .number("statementsAfterFixes", summary.statementsAfterFixes())
                .flag("lowerBounds", analysis.lowerBounds() != null);
    }
}
