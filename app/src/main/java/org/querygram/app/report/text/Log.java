package org.querygram.app.report.text;

import org.querygram.analysis.Analysis;

/// One analysed log with what its sections share.
public record Log(Analysis analysis, Words words, LogTexts texts, TableRanks ranks) {

    public static Log of(Analysis analysis, LogTexts texts, TableRanks ranks) {
        return new Log(analysis, Words.of(analysis), texts, ranks);
    }

    /// False for a log without SQL, and for a saved analysis, which has figures alone.
    public boolean hasStatements() {
        return analysis.workload().size() > 0;
    }

    /// "import.log", "a.log and 3 more".
    public String name() {
        if (analysis.reports().isEmpty()) {
            return "no log";
        }
        String first = texts.path(analysis.reports().get(0).path());
        String shown = first.equals("-") ? "standard input" : first;
        int more = analysis.reports().size() - 1;
        return more == 0 ? shown : "%s and %d more".formatted(shown, more);
    }
}
