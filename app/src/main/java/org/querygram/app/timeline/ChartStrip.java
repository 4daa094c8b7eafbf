package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.querygram.app.log.Selected;
import org.querygram.app.theme.Palette;
import org.querygram.loops.LoopNode;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.List;
import java.util.function.Function;

/// A log drawn as one strip, for views that lay logs side by side: the same bars, brackets and
/// rulers as in the timeline.
///
/// @param left where the drawn area starts, in points
/// @param width of the drawn area
public record ChartStrip(
        GraphicsContext gc, Palette palette, double scale, double left, double width) {

    public Color colour(String name) {
        return palette.colour(name);
    }

    private ChartStyle style() {
        return new ChartStyle(palette, scale);
    }

    /// The lines of the ruler, behind what is drawn later.
    public void grid(TimeAxis axis, Viewport viewport, double top, double bottom) {
        new RulerPainter(gc, style(), axis, viewport, left, width).paintGrid(top, bottom);
    }

    /// The ruler's words, with their baseline at `y`.
    public void ruler(TimeAxis axis, Viewport viewport, double y) {
        new RulerPainter(gc, style(), axis, viewport, left, width).paintLabels(y);
    }

    /// All lanes over each other on one line.
    ///
    /// @param longestNanos that the highest bar stands for, of all logs that are compared
    public void statements(
            ChartLanes lanes,
            List<LanePaint> paints,
            Viewport viewport,
            long longestNanos,
            double baseline,
            double barHeight) {
        LanePainter painter =
                new LanePainter(gc, style(), viewport, lanes.axis().kind(), longestNanos);
        var room = new LanePainter.Room(left, width, baseline, barHeight);
        for (int i = 0; i < paints.size(); i++) {
            painter.paint(lanes.lanes().get(i), paints.get(i), room);
        }
    }

    /// The outermost loops as brackets with their line at `y`.
    ///
    /// @param remark what stands behind a loop's name: ", only before"
    public void loops(
            ChartIndex index,
            TimeAxis axis,
            Viewport viewport,
            double y,
            Function<LoopNode.Loop, String> remark) {
        List<Bracket> brackets =
                Brackets.seen(index, axis, viewport, width, Selected.NOTHING).list().stream()
                        .filter(bracket -> bracket.level() == 0)
                        .map(bracket -> named(bracket, remark))
                        .toList();
        new BracketPainter(gc, style(), viewport, left, width, new double[0])
                .paint(brackets, new double[] {y, y, y});
    }

    private static Bracket named(Bracket bracket, Function<LoopNode.Loop, String> remark) {
        boolean isLoop = bracket.brief().startsWith("×");
        if (isLoop && bracket.selects() instanceof Selected.OfNode(_, LoopNode.Loop loop)) {
            return new Bracket(
                    bracket.level(),
                    bracket.from(),
                    bracket.to(),
                    "loop " + bracket.brief() + remark.apply(loop),
                    bracket.brief(),
                    bracket.ticks(),
                    bracket.weight(),
                    false,
                    bracket.selects());
        }
        return bracket;
    }

    /// A word or two, with the baseline at `y`.
    public void text(String text, double x, double y, boolean strong, String colour) {
        gc.setFill(colour(colour));
        ChartStyle.write(
                gc,
                text,
                x,
                y,
                strong ? ChartStyle.STRONG_NAME : ChartStyle.SMALL,
                TextAlignment.LEFT);
    }

    /// The same, cut to a width.
    public void textWithin(String text, double x, double y, double room) {
        text(ChartStyle.fitted(ChartStyle.SMALL, text, room), x, y, false, "muted");
    }
}
