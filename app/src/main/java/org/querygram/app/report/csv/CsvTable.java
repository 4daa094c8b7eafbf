package org.querygram.app.report.csv;

import java.nio.file.Path;
import java.util.Locale;

/// Which table a CSV file holds. Its name says so: what ends in `queries.csv` or `statements.csv`
/// has those, every other `.csv` has the findings.
public enum CsvTable {
    FINDINGS,
    QUERIES,
    STATEMENTS;

    public static CsvTable of(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith("queries.csv")) {
            return QUERIES;
        }
        return name.endsWith("statements.csv") ? STATEMENTS : FINDINGS;
    }
}
