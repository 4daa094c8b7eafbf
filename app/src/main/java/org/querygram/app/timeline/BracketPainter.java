package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.querygram.timeline.Viewport;

import java.util.List;

/// Draws brackets: a line with two feet, its name in a gap of the line, or behind it where it is
/// too narrow.
///
/// @param marks pixels at which marks of findings stand on the first level: names keep clear of
/// them
record BracketPainter(
        GraphicsContext gc,
        ChartStyle style,
        Viewport viewport,
        double left,
        double width,
        double[] marks) {

    /// Half a mark, and the number behind it.
    private static final double BEFORE_MARK = 12;

    private static final double BEHIND_MARK = 26;

    private static final double FOOT = 6;
    private static final double TICK = 4;
    private static final double AIR = 12;

    /// @param lines y of each level's line
    void paint(List<Bracket> brackets, double[] lines) {
        for (int i = 0; i < brackets.size(); i++) {
            Bracket bracket = brackets.get(i);
            double free = left + width;
            for (int next = i + 1; next < brackets.size(); next++) {
                if (brackets.get(next).level() == bracket.level()) {
                    free = x(brackets.get(next).from());
                    break;
                }
            }
            paint(bracket, lines[bracket.level()], free);
        }
    }

    private void paint(Bracket bracket, double y, double free) {
        double from = Math.max(left - 1, x(bracket.from()));
        double to = Math.min(left + width + 1, x(bracket.to()));
        double inset = to - from > 30 ? 1 : 0;
        double middle = (from + to) / 2;
        String name = nameFor(bracket, to - from, middle);
        double half = name.isEmpty() ? 0 : ChartStyle.width(ChartStyle.STRONG, name) / 2 + AIR;
        Color colour = style.colour(bracket.selected() ? "accent" : "muted");
        gc.setFill(colour);
        double thick = style.snap(bracket.selected() ? 2 : 1.4);
        line(from + inset, name.isEmpty() ? to - inset : middle - half, y, thick);
        if (!name.isEmpty()) {
            line(middle + half, to - inset, y, thick);
            ChartStyle.write(gc, name, middle, y + 4, ChartStyle.STRONG, TextAlignment.CENTER);
        } else {
            behind(bracket, to, y, free);
        }
        feet(bracket, from + inset, to - inset, y, thick);
        ticks(bracket, y, middle - half, middle + half);
    }

    private String nameFor(Bracket bracket, double room, double middle) {
        for (String name : List.of(bracket.name(), bracket.brief())) {
            double length = ChartStyle.width(ChartStyle.STRONG, name);
            boolean fits = length + 2 * AIR + 8 < room;
            if (fits && isClear(bracket, middle - length / 2, middle + length / 2)) {
                return name;
            }
        }
        return "";
    }

    private boolean isClear(Bracket bracket, double from, double to) {
        for (double mark : marks) {
            double x = left + mark;
            if (bracket.level() == 0 && x + BEHIND_MARK > from && x - BEFORE_MARK < to) {
                return false;
            }
        }
        return true;
    }

    private void behind(Bracket bracket, double to, double y, double free) {
        String name = bracket.level() == 0 ? "loop " + bracket.brief() : bracket.brief();
        double length = ChartStyle.width(ChartStyle.STRONG, name);
        boolean aRound = !bracket.brief().startsWith("×");
        boolean clear = length < free - to - 14 && isClear(bracket, to + 6, to + 6 + length);
        if (!aRound && clear) {
            ChartStyle.write(gc, name, to + 6, y + 4, ChartStyle.STRONG, TextAlignment.LEFT);
        }
    }

    private void line(double from, double to, double y, double thick) {
        if (to > from) {
            gc.fillRect(style.snap(from), style.snap(y), to - from, thick);
        }
    }

    private void feet(Bracket bracket, double from, double to, double y, double thick) {
        if (bracket.from() >= viewport.from()) {
            gc.fillRect(style.snap(from), style.snap(y), thick, FOOT);
        }
        if (bracket.to() <= viewport.to()) {
            gc.fillRect(style.snap(to - thick), style.snap(y), thick, FOOT);
        }
    }

    private void ticks(Bracket bracket, double y, double gapFrom, double gapTo) {
        gc.setGlobalAlpha(0.75);
        for (double tick : bracket.ticks()) {
            double x = x(tick);
            boolean inGap = x > gapFrom - 2 && x < gapTo + 2;
            if (x > left && x < left + width && !inGap) {
                gc.fillRect(style.snap(x), style.snap(y), style.devicePixel(), TICK);
            }
        }
        gc.setGlobalAlpha(1);
    }

    private double x(double position) {
        return left + viewport.pixelOfPosition(position, width);
    }
}
