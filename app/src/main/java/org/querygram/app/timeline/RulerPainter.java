package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import org.querygram.timeline.Ruler;
import org.querygram.timeline.Tick;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.List;

/// Draws the grid behind the lanes and the ruler below them.
public final class RulerPainter {

    /// A label, and air on both sides of it.
    private static final double LABEL = 150;

    private final GraphicsContext gc;
    private final ChartStyle style;
    private final Viewport viewport;
    private final Ruler ruler;
    private final double left;
    private final double width;

    RulerPainter(
            GraphicsContext gc,
            ChartStyle style,
            TimeAxis axis,
            Viewport viewport,
            double left,
            double width) {
        this.gc = gc;
        this.style = style;
        this.viewport = viewport;
        this.left = left;
        this.width = width;
        this.ruler = new Ruler(axis, viewport, Math.max(2, (int) (width / LABEL)));
    }

    void paintGrid(double top, double bottom) {
        gc.setFill(style.colour("grid"));
        for (Tick tick : ruler.ticks()) {
            gc.fillRect(style.snap(x(tick)), top, style.devicePixel(), bottom - top);
        }
    }

    /// @param baseline of the words
    void paintLabels(double baseline) {
        gc.setFill(style.colour("muted"));
        ChartStyle.write(
                gc,
                ChartStyle.fitted(ChartStyle.SMALL, ruler.caption(), left - ChartLayout.LEFT - 4),
                ChartLayout.LEFT,
                baseline,
                ChartStyle.SMALL,
                TextAlignment.LEFT);
        double free = left - 4;
        List<Tick> ticks = ruler.ticks();
        for (Tick tick : ticks) {
            double label = ChartStyle.width(ChartStyle.SMALL, tick.label());
            double from = x(tick) < left + 3 ? left : x(tick) - label / 2;
            from = Math.min(from, left + width - label);
            if (from >= free) {
                ChartStyle.write(
                        gc, tick.label(), from, baseline, ChartStyle.SMALL, TextAlignment.LEFT);
                free = from + label + 8;
            }
        }
    }

    private double x(Tick tick) {
        return left + viewport.pixelOfPosition(tick.position(), width);
    }
}
