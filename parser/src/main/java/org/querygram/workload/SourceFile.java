package org.querygram.workload;

/// One source of the workload.
///
/// @param index its number, in the order given
/// @param path as the user gave it; "-" for standard input
/// @param format id of its log format
public record SourceFile(int index, String path, String format) {}
