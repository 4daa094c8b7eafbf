package org.querygram.entry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How one source was read.
///
/// @param path as the user gave it; "-" for standard input
/// @param format id of the format, as `querygram formats` prints it
/// @param prefix PostgreSQL's log_line_prefix, given or inferred; null for other formats
/// @param bytes of the decompressed source
/// @param choice why it was read as this format
/// @param notes what the reader should know: how a prefix was found, that counts are lower bounds
/// @param lowerBounds why statements are missing in the log itself (a threshold, a sample), so that
///     all counts are lower bounds; null where nothing says so
/// @param leftOut statements that were read (`coverage` counts them) and not asked for
public record ReadReport(
        String path,
        String format,
        String formatTitle,
        String encoding,
        long bytes,
        long lines,
        @Nullable String prefix,
        Coverage coverage,
        Choice choice,
        List<String> notes,
        @Nullable String lowerBounds,
        List<LeftOut> leftOut) {

    public ReadReport {
        notes = List.copyOf(notes);
        leftOut = List.copyOf(leftOut);
    }

    /// Of a source of which everything was kept.
    public ReadReport(
            String path,
            String format,
            String formatTitle,
            String encoding,
            long bytes,
            long lines,
            @Nullable String prefix,
            Coverage coverage,
            Choice choice,
            List<String> notes) {
        this(
                path,
                format,
                formatTitle,
                encoding,
                bytes,
                lines,
                prefix,
                coverage,
                choice,
                notes,
                null,
                List.of());
    }

    /// The same, after a choice among its statements.
    public ReadReport leaving(List<LeftOut> out) {
        return new ReadReport(
                path,
                format,
                formatTitle,
                encoding,
                bytes,
                lines,
                prefix,
                coverage,
                choice,
                notes,
                lowerBounds,
                out);
    }
}
