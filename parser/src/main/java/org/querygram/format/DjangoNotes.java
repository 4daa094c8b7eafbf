package org.querygram.format;

import java.util.ArrayList;
import java.util.List;

/// What the reader of a Django log should know about how it was read. What the log lacks (times,
/// sessions) is no note: whoever shows a log sees that from its statements, and says what to set.
final class DjangoNotes {

    private DjangoNotes() {}

    /// The notes on a layout and those of all Django logs.
    static List<String> with(List<String> layout, FormatHints hints) {
        List<String> notes = new ArrayList<>(layout);
        if (hints.prefix() != null) {
            notes.add(
                    "The prefix given is PostgreSQL's log_line_prefix; a Django log has none, so it"
                            + " was not used.");
        }
        return notes;
    }
}
