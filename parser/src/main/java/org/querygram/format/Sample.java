package org.querygram.format;

/// The first bytes of a source (at most 1 MB, cut at a line end where one is near), to recognise
/// its format by.
///
/// @param complete true when the whole source is in the sample
public record Sample(byte[] bytes, int length, boolean complete) {}
