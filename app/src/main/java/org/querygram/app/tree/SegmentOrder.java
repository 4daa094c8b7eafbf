package org.querygram.app.tree;

import org.querygram.app.log.OpenLog;

import java.util.Comparator;

/// In which order segments stand in the tree. What stands below a segment keeps the order of the
/// log, which is what the tree tells of it.
enum SegmentOrder {
    /// That of the log, or, where there are many, the busiest first.
    USUAL,
    MOST_STATEMENTS,
    FEWEST_STATEMENTS,
    MOST_TIME,
    LEAST_TIME;

    /// From so many segments on the busiest stand first: nobody reads a thousand requests in order.
    private static final int MANY_SEGMENTS = 8;

    /// Compares segments by their indexes; those alike keep the order of the log.
    ///
    /// @param shown how many there are
    Comparator<Integer> of(OpenLog log, int shown) {
        Comparator<Integer> size = Comparator.comparingInt(log.outline()::statements);
        Comparator<Integer> time = Comparator.comparingLong(log::segmentTime);
        return switch (this) {
            case USUAL -> shown > MANY_SEGMENTS ? size.reversed() : (_, _) -> 0;
            case MOST_STATEMENTS -> size.reversed();
            case FEWEST_STATEMENTS -> size;
            case MOST_TIME -> time.reversed();
            case LEAST_TIME -> time;
        };
    }
}
