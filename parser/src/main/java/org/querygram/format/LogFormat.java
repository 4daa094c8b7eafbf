package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

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

    /// The setting that makes such a log tell a fact that it lacks, as a user would write it:
    /// "log_min_duration_statement = 0". Empty where there is none.
    default String settingFor(LogFact fact) {
        return "";
    }
}
