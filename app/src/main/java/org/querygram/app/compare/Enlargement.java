package org.querygram.app.compare;

import javafx.scene.canvas.GraphicsContext;

import org.querygram.app.log.Figures;
import org.querygram.app.timeline.ChartLanes;
import org.querygram.app.timeline.ChartStrip;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.Viewport;

import java.util.List;

/// A box in which a short log is drawn once more, wide enough to see each statement.
final class Enlargement {

    private static final double BESIDE = 90;
    private static final double MOST_WIDTH = 560;
    private static final double HEIGHT = 74;
    private static final double WORDS = 190;

    private final ChartStrip strip;
    private final double top;
    private final double left;
    private final double width;
    private final double statements;

    Enlargement(ChartStrip strip, double top, double statements) {
        this.strip = strip;
        this.top = top;
        this.statements = statements;
        this.left = strip.left() + BESIDE;
        this.width =
                Math.min(
                        Math.max(170, Math.min(MOST_WIDTH, statements * 43)),
                        strip.width() - BESIDE - WORDS);
    }

    /// The box, and dashes from what it enlarges.
    void frame(double from, double fromTop, double fromBottom) {
        GraphicsContext gc = strip.gc();
        gc.setStroke(strip.colour("ctl"));
        gc.setLineWidth(1);
        gc.setLineDashes(3, 3);
        gc.strokeLine(from + 2, fromTop, left, top + 2);
        gc.strokeLine(from + 2, fromBottom, left, top + HEIGHT - 2);
        gc.setLineDashes();
        gc.setFill(strip.colour("pane"));
        gc.fillRoundRect(left, top, width, HEIGHT, 10, 10);
        gc.strokeRoundRect(left + 0.5, top + 0.5, width - 1, HEIGHT - 1, 10, 10);
        String title = Figures.counted((long) statements, "statement") + ", enlarged";
        strip.text(title, left + 10, top + 15, false, "muted");
    }

    void statements(ChartLanes lanes, List<LanePaint> paints, long longestNanos) {
        ChartStrip inside =
                new ChartStrip(strip.gc(), strip.palette(), strip.scale(), left + 12, width - 24);
        inside.statements(
                lanes, paints, Viewport.whole(lanes.axis()), longestNanos, top + HEIGHT - 4, 46);
    }

    void beside(String first, String second) {
        double x = left + width + 18;
        GraphicsContext gc = strip.gc();
        gc.setFill(strip.colour("pane"));
        gc.fillRect(x - 4, top + 18, strip.left() + strip.width() - x, 38);
        strip.text(first, x, top + 32, false, "muted");
        strip.text(second, x, top + 49, false, "muted");
    }
}
