package org.querygram.app.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a report can be. The ending of the file's name says which.
public enum ReportFormat {
    SARIF(true, ".sarif", ".sarif.json"),
    JSON(false, ".json"),
    SAVED(false, ".qgram"),
    PDF(true, ".pdf"),
    HTML(true, ".html", ".htm"),
    MARKDOWN(true, ".md"),
    CSV(true, ".csv"),
    JUNIT(true, ".xml"),
    CHART_SVG(true, ".svg"),
    CHART_PNG(true, ".png");

    private final List<String> endings;
    private final boolean masked;

    ReportFormat(boolean masked, String... endings) {
        this.masked = masked;
        this.endings = List.of(endings);
    }

    /// With its dot: ".json".
    public String ending() {
        return endings.getFirst();
    }

    /// True for files that are made to be shared: their literals are replaced unless the user says
    /// otherwise.
    public boolean maskedByDefault() {
        return masked;
    }

    /// True for what is made from statements alone, and never from two logs or a saved analysis.
    public boolean isChart() {
        return this == CHART_SVG || this == CHART_PNG;
    }

    /// The format that a file's ending names.
    ///
    /// @throws ReportException for an ending that no report has
    public static ReportFormat of(Path target) throws ReportException {
        Path fileName = target.getFileName();
        String name = fileName == null ? "" : fileName.toString().toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        throw new ReportException(
                "%s: its ending does not say what kind of report to write. Choose one of %s."
                        .formatted(target, choice()),
                true);
    }

    private static String choice() {
        return Arrays.stream(values())
                .map(ReportFormat::ending)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
