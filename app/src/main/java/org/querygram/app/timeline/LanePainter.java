package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneColumns;
import org.querygram.timeline.LaneLod;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.Viewport;

/// Draws the statements of a lane: each as a bar, or where they are too dense one column a pixel.
public final class LanePainter {

    /// Under this width a statement has no bar of its own.
    private static final double OWN_BAR = 3;

    /// So many statements of a lane may be drawn one by one where the clock sets their width.
    private static final int FEW = 3000;

    /// Long statements that stand out of columns; more would cover each other.
    private static final int MOST_LONG = 5000;

    private static final double LEAST_WIDTH = 1.5;
    private static final double CROSS = 2.5;

    private final GraphicsContext gc;
    private final ChartStyle style;
    private final BarColours colours;
    private final Viewport viewport;
    private final AxisKind axis;
    private final BarHeight heights;
    private double lastCross = -100;

    LanePainter(
            GraphicsContext gc,
            ChartStyle style,
            Viewport viewport,
            AxisKind axis,
            long longestNanos) {
        this.gc = gc;
        this.style = style;
        this.colours = new BarColours(style);
        this.viewport = viewport;
        this.axis = axis;
        this.heights = new BarHeight(longestNanos);
    }

    /// The room that a lane has.
    ///
    /// @param baseline that the bars stand on
    /// @param barHeight of the longest statement
    record Room(double left, double width, double baseline, double barHeight) {}

    void paint(LaneLod lane, LanePaint paint, Room room) {
        lastCross = -100;
        if (isDense(lane, room)) {
            paintColumns(lane, paint, room);
            if (axis != AxisKind.ORDER) {
                paintBars(lane, paint, room, OWN_BAR / room.width() * viewport.span());
            }
        } else {
            paintBars(lane, paint, room, 0);
        }
    }

    private boolean isDense(LaneLod lane, Room room) {
        if (axis == AxisKind.ORDER) {
            return viewport.pixelsOfStretch(1, room.width()) < OWN_BAR;
        }
        int seen = lane.firstAtOrAfter(viewport.to()) - lane.firstAtOrAfter(viewport.from());
        return seen > FEW;
    }

    private void paintColumns(LaneLod lane, LanePaint paint, Room room) {
        int pixels = (int) Math.round(room.width() * style.scale());
        LaneColumns columns = lane.columns(viewport, pixels, paint);
        for (int pixel = 0; pixel < pixels; pixel++) {
            int count = columns.count(pixel);
            if (count > 0) {
                double height = height(columns.longestNanos(pixel), room);
                double x = room.left() + pixel * style.devicePixel();
                gc.setFill(colours.column(columns.group(pixel), count, columns.isStrong(pixel)));
                gc.fillRect(x, room.baseline() - height, style.devicePixel(), height);
                if (columns.hasFailed(pixel)) {
                    cross(x, room.baseline() - height);
                }
            }
        }
    }

    private void paintBars(LaneLod lane, LanePaint paint, Room room, double least) {
        int[] left = {MOST_LONG};
        lane.forEachSeen(
                viewport,
                least,
                index -> {
                    bar(lane, index, paint, room);
                    return left[0]-- > 0;
                });
    }

    private void bar(LaneLod lane, int index, LanePaint paint, Room room) {
        double[] x = stretch(lane, index, room);
        double width = x[1] - x[0];
        double height = height(lane.durationNanos(index), room);
        double top = style.snap(room.baseline() - height);
        int group = paint.groups().group(index);
        gc.setFill(colours.bar(group, paint.strong().get(index)));
        gc.fillRect(x[0], top, width, room.baseline() - top);
        if (width > 4 && lane.isWrite(index)) {
            notch(x[0], top, width);
        }
        if (paint.failed().get(index)) {
            cross((x[0] + x[1]) / 2, top);
        }
    }

    /// Left and right edge of a bar, inside the drawn area.
    double[] stretch(LaneLod lane, int index, Room room) {
        double from = viewport.pixelOfPosition(lane.start(index), room.width());
        double to = viewport.pixelOfPosition(lane.end(index), room.width());
        double gap = axis == AxisKind.ORDER ? Math.min(4, (to - from) * 0.1) : 0;
        double left = style.snap(room.left() + Math.max(0, from));
        double right = style.snap(room.left() + Math.min(room.width(), to - gap));
        return new double[] {left, Math.max(right, left + LEAST_WIDTH)};
    }

    double height(long nanos, Room room) {
        return heights.share(nanos) * room.barHeight();
    }

    /// A light line near the top tells writes from reads without a colour.
    private void notch(double x, double top, double width) {
        Color pane = style.colour("pane");
        gc.setFill(Color.color(pane.getRed(), pane.getGreen(), pane.getBlue(), 0.8));
        gc.fillRect(x, style.snap(top + 3), width, Math.max(style.devicePixel(), style.snap(1.2)));
    }

    /// An error: a cross over its bar; where they are dense, one every few pixels.
    private void cross(double x, double top) {
        if (x - lastCross < 3 * CROSS) {
            return;
        }
        lastCross = x;
        double y = top - CROSS - 1.5;
        gc.setStroke(style.colour("problem"));
        gc.setLineWidth(1.6);
        gc.strokeLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
        gc.strokeLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
    }
}
