package org.querygram.source;

/// A file in a folder or an archive that is not read.
///
/// @param name as a person would name it
/// @param why a verb first: "is a picture (PNG)"
/// @param wanted true when it may well be a log, and could not be read
public record Skipped(String name, String why, boolean wanted) {}
