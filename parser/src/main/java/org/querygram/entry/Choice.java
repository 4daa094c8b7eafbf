package org.querygram.entry;

import org.jspecify.annotations.Nullable;

/// Why a source was read as it was: what spoke for the format, and which one came second.
///
/// @param named true when the user named the format; others were asked only if it found nothing
/// @param statements statements that the format found in the first megabyte
/// @param firstLine line of the first of them, from 1; 0 if there is none
/// @param runnerUp title of the format that came second; null if no other saw anything of its own
/// @param runnerUpStatements statements that it found in the same lines
public record Choice(
        boolean named,
        long statements,
        long firstLine,
        @Nullable String runnerUp,
        long runnerUpStatements) {}
