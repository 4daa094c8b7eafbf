package org.querygram.entry;

import java.util.List;

/// What became of every line of one source. Nothing is dropped without being counted here.
///
/// @param entries log entries understood, statements included
/// @param statements statements counted as CLI.md defines them
/// @param otherEntries entries that are no statement
/// @param joinedEntries those of them that add to a statement: durations, values, plans, errors;
/// the
///     rest are connections, checkpoints, other loggers
/// @param continuationLines lines that belong to an entry above them
/// @param unknownLines lines that the format does not understand
/// @param examplesOfUnknown the first few of them
/// @param problems cut lines, bad bytes, torn ends; the first hundred
/// @param problemsTotal all problems, those beyond the first hundred included
public record Coverage(
        long entries,
        long statements,
        long otherEntries,
        long joinedEntries,
        long continuationLines,
        long unknownLines,
        List<Example> examplesOfUnknown,
        List<ReadProblem> problems,
        long problemsTotal) {

    /// One line that was not understood, cut to 200 characters.
    public record Example(long line, String text) {}

    public Coverage {
        examplesOfUnknown = List.copyOf(examplesOfUnknown);
        problems = List.copyOf(problems);
    }
}
