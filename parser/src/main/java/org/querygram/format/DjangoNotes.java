package org.querygram.format;

import java.util.ArrayList;
import java.util.List;

/// What the reader of a Django log should know about how it was read.
final class DjangoNotes {

    private DjangoNotes() {}

    static List<String> of(
            List<String> layout, boolean hasTime, boolean hasSession, FormatHints hints) {
        List<String> notes = new ArrayList<>(layout);
        if (!hasTime) {
            notes.add(LoggerLearnt.NO_TIMES);
        }
        return with(notes, hasSession, hints);
    }

    /// The notes and those of all Django logs.
    static List<String> with(List<String> layout, boolean hasSession, FormatHints hints) {
        List<String> notes = new ArrayList<>(layout);
        if (!hasSession) {
            notes.add(
                    "Without process and thread in the formatter, statements of concurrent requests"
                            + " cannot be told apart.");
        }
        if (hints.prefix() != null) {
            notes.add(
                    "The prefix given is PostgreSQL's log_line_prefix; a Django log has none, so it"
                            + " was not used.");
        }
        return notes;
    }
}
