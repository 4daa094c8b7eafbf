package org.querygram.timeline;

/// A line of the ruler.
///
/// @param position where it stands on the axis
public record Tick(double position, String label) {}
