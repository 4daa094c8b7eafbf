package org.querygram.app.timeline;

/// What is under the pointer.
sealed interface ChartHit {

    ChartHit NOTHING = new Nothing();

    record Nothing() implements ChartHit {}

    /// A statement.
    ///
    /// @param index in its lane
    /// @param together how many statements share the pixel
    record Row(int lane, int index, int together) implements ChartHit {}

    /// The name of a lane.
    record LaneName(int lane) implements ChartHit {}

    record OfBracket(Bracket bracket) implements ChartHit {}

    record OfMark(FindingMarks.Mark mark) implements ChartHit {}
}
