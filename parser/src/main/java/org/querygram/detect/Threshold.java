package org.querygram.detect;

/// A named limit of a detector, as `--threshold DETECTOR.NAME=N` sets it.
///
/// @param meaning one sentence: above or below which the detector speaks
public record Threshold(String name, double defaultValue, String meaning) {}
