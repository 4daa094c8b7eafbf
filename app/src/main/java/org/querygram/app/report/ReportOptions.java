package org.querygram.app.report;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// How reports are written.
///
/// @param masking whether literals and bound values are replaced
/// @param all true to keep every segment and query in JSON, however many there are
/// @param known ids of causes that an earlier analysis has, too; null without one
/// @param checked ids of the detectors that ran, in order; empty when that is not known
/// @param threads to write with; what is written is the same
public record ReportOptions(
        Masking masking,
        boolean all,
        List<String> checked,
        @Nullable Set<String> known,
        int threads) {

    /// Whether values of the log are replaced in a report.
    public enum Masking {
        /// In files that are made to be shared, not in JSON.
        BY_FORMAT,
        ON,
        OFF
    }

    public ReportOptions {
        checked = List.copyOf(checked);
        known = known == null ? null : Set.copyOf(known);
    }

    /// With nothing earlier to compare with.
    public ReportOptions(Masking masking, boolean all, List<String> checked) {
        this(masking, all, checked, null, Runtime.getRuntime().availableProcessors());
    }

    /// The same beside an earlier analysis that has these causes, too.
    public ReportOptions knowing(Set<String> causes) {
        return new ReportOptions(masking, all, checked, causes, threads);
    }

    /// The same with another number of threads.
    public ReportOptions with(int number) {
        return new ReportOptions(masking, all, checked, known, number);
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
