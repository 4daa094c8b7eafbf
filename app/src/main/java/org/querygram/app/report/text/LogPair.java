package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;
import org.querygram.compare.Comparison;

/// The two logs of a comparison with what their sections share: a table has one colour, and a
/// masked value one mark, in both.
public record LogPair(Log before, Log after) {

    /// @param masks true to replace literals, values and what else may be private
    public static LogPair of(Comparison comparison, boolean masks) {
        Analysis before = comparison.before().analysis();
        Analysis after = comparison.after().analysis();
        TableRanks ranks = TableRanks.of(before, after);
        LogTexts texts = new LogTexts(before.workload(), masks);
        return new LogPair(
                Log.of(before, texts, ranks), Log.of(after, texts.of(after.workload()), ranks));
    }

    /// "before.log → after.log".
    public String subject() {
        return before.name() + " → " + after.name();
    }
}
