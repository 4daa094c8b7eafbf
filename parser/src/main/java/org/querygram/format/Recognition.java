package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.wrap.Wrapper;

import java.util.List;

/// A format's claim on a sample, with the scanner that it would read the source with.
///
/// @param statements statements that the scanner found in the sample
/// @param unknownLines lines of the sample that it did not understand
/// @param prefix what it learnt about the line prefix, for people; null if there is nothing to tell
/// @param wrapper what the scanner takes off every line first; null for a log as it was written
public record Recognition(
        LogFormat format,
        EntryScanner scanner,
        long statements,
        long unknownLines,
        @Nullable String prefix,
        List<String> notes,
        @Nullable Wrapper wrapper) {

    /// A claim on a log as it was written.
    public Recognition(
            LogFormat format,
            EntryScanner scanner,
            long statements,
            long unknownLines,
            @Nullable String prefix,
            List<String> notes) {
        this(format, scanner, statements, unknownLines, prefix, notes, null);
    }
}
