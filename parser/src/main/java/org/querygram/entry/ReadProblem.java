package org.querygram.entry;

/// Something in a log that could not be read as it should; reading went on.
///
/// @param line where, from 1; 0 for the source as a whole
/// @param reason what happened and what became of it, a sentence
public record ReadProblem(long line, String reason) {}
