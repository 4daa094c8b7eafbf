package org.querygram.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import org.querygram.timeline.Gap;
import org.querygram.timeline.Viewport;

import java.util.List;

/// Measures long stretches without a statement: `no statement for 2.5 ms`.
record GapPainter(GraphicsContext gc, ChartStyle style, Viewport viewport, ChartLayout layout) {

    private static final double FOOT = 4;

    void paint(List<Gap> gaps) {
        double y =
                Math.max(layout.plotTop() + 16, layout.lanesBottom() - layout.laneHeight() * 1.45);
        for (Gap gap : gaps) {
            paint(gap, Math.round(y));
        }
    }

    private void paint(Gap gap, double y) {
        double from = Math.max(ChartLayout.GUTTER, x(gap.from())) + 2;
        double to = Math.min(layout.plotRight(), x(gap.to())) - 2;
        String text = "no statement for " + SeenText.time(gap.length());
        double width = ChartStyle.width(ChartStyle.SMALL, text);
        double middle =
                Math.clamp(
                        (from + to) / 2,
                        ChartLayout.GUTTER + width / 2,
                        layout.plotRight() - width / 2);
        gc.setFill(style.colour("muted"));
        gc.fillRect(from, y, to - from, style.devicePixel());
        gc.fillRect(from, y - FOOT, style.devicePixel(), 2 * FOOT + 1);
        gc.fillRect(to, y - FOOT, style.devicePixel(), 2 * FOOT + 1);
        ChartStyle.write(gc, text, middle, y - 6, ChartStyle.SMALL, TextAlignment.CENTER);
    }

    private double x(double position) {
        return ChartLayout.GUTTER + viewport.pixelOfPosition(position, layout.plotWidth());
    }
}
