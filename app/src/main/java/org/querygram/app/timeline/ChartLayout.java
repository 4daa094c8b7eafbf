package org.querygram.app.timeline;

/// Where the parts of a chart stand, in points.
///
/// @param bracketRows rows above the lanes, 0 to 3
/// @param overview whether the strip below the ruler is shown
record ChartLayout(double width, double height, int lanes, int bracketRows, boolean overview) {

    static final double GUTTER = 150;
    static final double RIGHT = 16;
    static final double LEFT = 16;
    static final double BRACKET_ROW = 20;
    static final double OVERVIEW_HEIGHT = 22;

    /// The least a lane's name needs; the design's 24 to 44 where there is room.
    private static final double LEAST_LANE = 13;

    private static final double MOST_LANE = 44;
    private static final double RULER = 22;
    private static final double FOOT = 30;
    private static final double FOOT_WITHOUT_OVERVIEW = 4;

    /// Below this the overview's 30 points are worth more to the lanes.
    private static final double LOW = 140;

    private static final double LOW_LANE = 15;

    /// With the overview where there is room for it.
    static ChartLayout of(double width, double height, int lanes, int bracketRows) {
        ChartLayout all = new ChartLayout(width, height, lanes, bracketRows, true);
        boolean low = height < LOW || all.laneHeight() < LOW_LANE;
        return low ? new ChartLayout(width, height, lanes, bracketRows, false) : all;
    }

    /// What a chart asks for.
    static double preferredHeight(int lanes, int bracketRows) {
        double lane = lanes <= 3 ? 34 : 24;
        return 12 + bracketRows * BRACKET_ROW + Math.max(1, lanes) * lane + RULER + FOOT;
    }

    double plotWidth() {
        return Math.max(1, width - GUTTER - RIGHT);
    }

    double plotRight() {
        return GUTTER + plotWidth();
    }

    /// The line of a row of brackets.
    double bracketLine(int row) {
        return 16 + row * BRACKET_ROW;
    }

    /// Where grid lines and bands start.
    double plotTop() {
        return 8 + bracketRows * BRACKET_ROW;
    }

    double laneHeight() {
        double foot = overview ? FOOT : FOOT_WITHOUT_OVERVIEW;
        double room = height - plotTop() - 4 - RULER - foot;
        return Math.clamp(room / Math.max(1, lanes), LEAST_LANE, MOST_LANE);
    }

    /// The line that the bars of a lane stand on.
    double baseline(int lane) {
        return Math.round(plotTop() + 4 + (lane + 1) * laneHeight() - 3);
    }

    /// How high the highest bar of a lane is.
    double barHeight() {
        return laneHeight() - (laneHeight() < 20 ? 4 : 7);
    }

    double lanesBottom() {
        return plotTop() + 4 + Math.max(1, lanes) * laneHeight();
    }

    /// The baseline of the ruler's words.
    double rulerText() {
        return lanesBottom() + 15;
    }

    double overviewTop() {
        return Math.round(rulerText() + 8);
    }

    /// The lane at a height, or -1.
    int laneAt(double y) {
        int lane = (int) Math.floor((y - plotTop() - 4) / laneHeight());
        return lane >= 0 && lane < lanes ? lane : -1;
    }

    /// True on the overview strip.
    boolean isOverview(double y) {
        return overview && y >= overviewTop() - 4 && y <= overviewTop() + OVERVIEW_HEIGHT + 4;
    }
}
