package org.querygram.format;

import org.jspecify.annotations.Nullable;

/// One log format. Recognised by content alone; the file's name says nothing.
public interface LogFormat {

    /// Short stable id, as `--as` takes it: `django`, `pg-stderr`.
    String id();

    /// For people: "PostgreSQL server log (stderr)".
    String title();

    /// A claim on the sample, or null when nothing in it looks like this format. Never throws on
    /// any bytes.
    @Nullable Recognition recognise(Sample sample, FormatHints hints);

    /// The claim that holds when the user names this format, even if the sample shows nothing of
    /// it.
    Recognition assume(Sample sample, FormatHints hints);

    /// True when an ERROR is followed by the statement that failed (ERROR_STATEMENT): then an error
    /// alone says nothing of the statement before it.
    default boolean errorsNameTheirStatement() {
        return false;
    }

    /// What must be taken out of a statement's bytes before a person reads them.
    default TextCleanup cleanup() {
        return TextCleanup.NONE;
    }
}
