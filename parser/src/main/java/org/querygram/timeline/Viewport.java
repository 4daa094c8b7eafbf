package org.querygram.timeline;

/// The part of an axis that is seen. Immutable, always inside the axis.
///
/// Positions are those of `TimeAxis`; pixels count from the left edge of the drawn area, which is
/// `width` wide.
///
/// @param from position at the left edge
/// @param to position at the right edge
/// @param whole length of the axis
public record Viewport(double from, double to, double whole) {

    /// Nothing closer than four statements or four microseconds: durations have no finer steps.
    private static final double LEAST = 4;

    public static Viewport whole(TimeAxis axis) {
        return new Viewport(0, axis.length(), axis.length());
    }

    /// How much of the axis is seen, in positions.
    public double span() {
        return to - from;
    }

    public boolean isWhole() {
        return from <= 0 && to >= whole;
    }

    public double pixelOfPosition(double position, double width) {
        return (position - from) / span() * width;
    }

    public double positionOfPixel(double pixel, double width) {
        return from + pixel / width * span();
    }

    /// How many pixels a stretch of the axis is wide.
    public double pixelsOfStretch(double stretch, double width) {
        return stretch / span() * width;
    }

    /// Zooms so that what stands under a position stays under it.
    ///
    /// @param factor above 1 closer, below 1 away
    public Viewport zoomedAtPosition(double position, double factor) {
        double span = Math.clamp(span() / factor, Math.min(LEAST, whole), whole);
        double left = (position - from) / span();
        return clamped(position - left * span, span);
    }

    /// Moves the part that is seen to the right by a share of its own width; to the left below 0.
    public Viewport movedByShare(double share) {
        return clamped(from + share * span(), span());
    }

    /// Moves by a stretch of the axis.
    public Viewport movedByPositions(double stretch) {
        return clamped(from + stretch, span());
    }

    /// A stretch of the axis with a little room on both sides.
    public Viewport fittedToPositions(double first, double last) {
        double stretch = Math.max(last - first, Math.min(LEAST, whole));
        double span = Math.min(whole, stretch * 1.06);
        return clamped((first + last - span) / 2, span);
    }

    /// Exactly a stretch, as the handles of the overview set it; turned round where the handles
    /// crossed.
    public Viewport betweenPositions(double first, double last) {
        double span = Math.clamp(Math.abs(last - first), Math.min(LEAST, whole), whole);
        return clamped(Math.min(first, last), span);
    }

    /// Moves as little as possible so that a position is seen.
    public Viewport movedToShowPosition(double position) {
        if (position >= from && position <= to) {
            return this;
        }
        return clamped(position - span() / 2, span());
    }

    public Viewport fittedToAll() {
        return new Viewport(0, whole, whole);
    }

    private Viewport clamped(double newFrom, double span) {
        double start = Math.clamp(newFrom, 0, Math.max(0, whole - span));
        return new Viewport(start, Math.min(whole, start + span), whole);
    }
}
