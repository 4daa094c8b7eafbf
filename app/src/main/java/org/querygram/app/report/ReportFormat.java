package org.querygram.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a report can be. The ending of the file's name says which.
public enum ReportFormat {
    JSON(".json", false),
    PDF(".pdf", true),
    MARKDOWN(".md", true);

    /// Endings that the command line promises and this version does not write.
    private static final List<String> NOT_THERE_YET = List.of(".html", ".htm", ".csv", ".sarif");

    private final String ending;
    private final boolean masked;

    ReportFormat(String ending, boolean masked) {
        this.ending = ending;
        this.masked = masked;
    }

    /// With its dot: ".json".
    public String ending() {
        return ending;
    }

    /// True for files that are made to be shared: their literals are replaced unless the user says
    /// otherwise.
    public boolean maskedByDefault() {
        return masked;
    }

    /// The format that a file's ending names.
    ///
    /// @throws ReportException for an ending that no report has
    public static ReportFormat of(Path target) throws ReportException {
        Path fileName = target.getFileName();
        String name = fileName == null ? "" : fileName.toString().toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (name.endsWith(format.ending)) {
                return format;
            }
        }
        for (String later : NOT_THERE_YET) {
            if (name.endsWith(later)) {
                throw new ReportException(
                        "%s: reports ending in %s are not there yet. Choose .json, .pdf or .md."
                                .formatted(target, later),
                        true);
            }
        }
        throw new ReportException(
                "%s: its ending does not say what kind of report to write. Choose .json, .pdf or .md."
                        .formatted(target),
                true);
    }
}
