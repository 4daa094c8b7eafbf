package org.querygram.entry;

/// A run of bytes of one source: whole lines, unless it is the last one.
///
/// @param buffer holds the bytes from `from` (inclusive) to `to` (exclusive)
/// @param bufferOffset bytes from the start of the decompressed source to `buffer[0]`
/// @param line number of the line at `from`, from 1
/// @param last true when the source ends at `to`
public record Block(byte[] buffer, int from, int to, long bufferOffset, long line, boolean last) {}
