package org.querygram.app.report.saved;

/// A statement that a saved analysis names: evidence of a finding, or the example of a class.
///
/// @param source its number
/// @param text number of its text
record Witness(int source, long line, int text) {}
