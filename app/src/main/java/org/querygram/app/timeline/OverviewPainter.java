package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.LaneColumns;
import org.querygram.timeline.LaneGroups;
import org.querygram.timeline.LaneLod;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.Viewport;

import java.util.BitSet;

/// Draws the whole log as a strip, with the part that is seen as a window between two handles.
final class OverviewPainter {

    private static final double HANDLE = 6;
    private static final LanePaint PLAIN =
            new LanePaint(LaneGroups.onlyOf(0), new BitSet(), new BitSet());

    private @Nullable ChartLanes known;
    private double[] heights = {};

    void paint(
            GraphicsContext gc,
            ChartStyle style,
            ChartLayout layout,
            ChartLanes lanes,
            Viewport viewport) {
        double left = ChartLayout.GUTTER;
        double width = layout.plotWidth();
        double top = layout.overviewTop();
        double height = ChartLayout.OVERVIEW_HEIGHT;
        gc.setFill(style.colour("border"));
        gc.fillRoundRect(left, top, width, height, 6, 6);
        gc.setFill(style.colour("subtle"));
        gc.fillRoundRect(left + 1, top + 1, width - 2, height - 2, 5, 5);
        columns(gc, style, lanes, left, width, top);
        double from = left + viewport.from() / viewport.whole() * width;
        double to = left + viewport.to() / viewport.whole() * width;
        veil(gc, style, left, from, top);
        veil(gc, style, to, left + width, top);
        gc.setStroke(style.colour("accent"));
        gc.setLineWidth(1.6);
        gc.strokeRoundRect(from, top + 0.8, Math.max(1, to - from), height - 1.6, 6, 6);
        gc.setFill(style.colour("accent"));
        handle(gc, from, top);
        handle(gc, to, top);
        gc.setFill(style.colour("muted"));
        ChartStyle.write(
                gc, "Overview", ChartLayout.LEFT, top + 15, ChartStyle.SMALL, TextAlignment.LEFT);
    }

    private void columns(
            GraphicsContext gc,
            ChartStyle style,
            ChartLanes lanes,
            double left,
            double width,
            double top) {
        int pixels = (int) Math.round(width * style.scale());
        if (lanes != known || heights.length != pixels) {
            heights = heights(lanes, pixels);
            known = lanes;
        }
        Color muted = style.colour("muted");
        gc.setFill(Color.color(muted.getRed(), muted.getGreen(), muted.getBlue(), 0.55));
        double bottom = top + ChartLayout.OVERVIEW_HEIGHT - 2;
        for (int pixel = 0; pixel < pixels; pixel++) {
            if (heights[pixel] > 0) {
                double height = 2 + heights[pixel] * 14;
                double x = left + pixel * style.devicePixel();
                gc.fillRect(x, bottom - height, style.devicePixel(), height);
            }
        }
    }

    /// The longest of all lanes in each column of pixels, 0 to 1.
    private static double[] heights(ChartLanes lanes, int pixels) {
        double[] heights = new double[pixels];
        Viewport whole = Viewport.whole(lanes.axis());
        BarHeight height = new BarHeight(lanes.longestNanos());
        for (LaneLod lane : lanes.lanes()) {
            LaneColumns columns = lane.columns(whole, pixels, PLAIN);
            for (int pixel = 0; pixel < pixels; pixel++) {
                if (columns.count(pixel) > 0) {
                    long nanos = columns.longestNanos(pixel);
                    heights[pixel] = Math.max(heights[pixel], height.share(nanos));
                }
            }
        }
        return heights;
    }

    private static void veil(
            GraphicsContext gc, ChartStyle style, double from, double to, double top) {
        if (to - from > 1) {
            Color win = style.colour("win");
            gc.setFill(Color.color(win.getRed(), win.getGreen(), win.getBlue(), 0.62));
            gc.fillRect(from, top, to - from, ChartLayout.OVERVIEW_HEIGHT);
        }
    }

    private static void handle(GraphicsContext gc, double x, double top) {
        gc.fillRoundRect(x - HANDLE / 2, top + 5, HANDLE, 12, 4, 4);
    }
}
