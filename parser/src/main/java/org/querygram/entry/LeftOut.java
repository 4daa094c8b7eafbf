package org.querygram.entry;

import java.util.List;

/// Statements of one source that were read and then left out, because the user asked for others; or
/// files beside it that are no logs.
///
/// @param by what they differ in: "user", "database", "application", "path" or "time"; "file" for
/// files
/// @param count how many, a statement counted for the first thing that it differs in
/// @param unnamed how many of them tell nothing of it at all (a connection that names no user)
/// @param examples what some of the others are named instead, the most frequent first
public record LeftOut(String by, long count, long unnamed, List<String> examples) {

    /// Stands in `by` for files.
    public static final String FILE = "file";

    public LeftOut {
        examples = List.copyOf(examples);
    }
}
