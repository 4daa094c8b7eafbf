package org.querygram.app.report;

import java.util.List;

/// How reports are written.
///
/// @param masking whether literals and bound values are replaced
/// @param all true to keep every segment and query in JSON, however many there are
/// @param checked ids of the detectors that ran, in order; empty when that is not known
public record ReportOptions(Masking masking, boolean all, List<String> checked) {

    /// Whether values of the log are replaced in a report.
    public enum Masking {
        /// In files that are made to be shared, not in JSON.
        BY_FORMAT,
        ON,
        OFF
    }

    public ReportOptions {
        checked = List.copyOf(checked);
    }

    public static ReportOptions defaults() {
        return new ReportOptions(Masking.BY_FORMAT, false, List.of());
    }

    boolean masks(ReportFormat format) {
        return switch (masking) {
            case ON -> true;
            case OFF -> false;
            case BY_FORMAT -> format.maskedByDefault();
        };
    }
}
