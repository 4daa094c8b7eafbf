package org.querygram.app.queries;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.theme.Palette;
import org.querygram.stats.QueryStats;

/// The histogram of durations of one query class, painted; its text says the same.
final class HistogramPane extends Region {

    private static final double SIDE = 16;
    private static final double LEFT = 58;
    private static final double TOP = 24;
    private static final double RULER = 26;

    /// A label of the ruler takes this much at most.
    private static final double LABEL = 58;

    private final ReadOnlyObjectProperty<Palette> palette;
    private final Canvas canvas = new Canvas();

    /// The palette outlives the pane.
    private final InvalidationListener repaint = _ -> requestLayout();

    private @Nullable QueryDetail shown;

    HistogramPane(ReadOnlyObjectProperty<Palette> palette) {
        this.palette = palette;
        getChildren().add(canvas);
        getStyleClass().add("histogram");
        setMinSize(0, 0);
        palette.addListener(new WeakInvalidationListener(repaint));
    }

    void show(@Nullable QueryDetail detail) {
        shown = detail;
        setAccessibleText(detail == null ? "" : sentence(detail));
        requestLayout();
    }

    /// `221 durations, 50 % within 1.79 ms, 95 % within 2.75 ms, the longest 4.58 ms`.
    private static String sentence(QueryDetail detail) {
        QueryStats stats = detail.row().stats();
        StringBuilder text = new StringBuilder();
        text.append(Figures.counted(detail.histogram().measured(), "duration"));
        if (stats.p50Nanos() >= 0) {
            text.append(", half of them within ").append(detail.row().time(stats.p50Nanos()));
        }
        if (stats.p95Nanos() >= 0) {
            text.append(", 95 % within ").append(detail.row().time(stats.p95Nanos()));
        }
        return text.append(", the longest ").append(detail.row().time(stats.maxNanos())).toString();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, Math.floor(getWidth())));
        canvas.setHeight(Math.max(0, Math.floor(getHeight())));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(palette.get().colour("pane"));
        gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        QueryDetail detail = shown;
        if (detail != null && canvas.getHeight() > TOP + RULER + 10 && canvas.getWidth() > 120) {
            paint(gc, detail);
        }
    }

    private void paint(GraphicsContext gc, QueryDetail detail) {
        gc.setFont(Font.font("IBM Plex Sans", 11));
        gc.setTextBaseline(VPos.CENTER);
        if (detail.histogram().measured() == 0) {
            gc.setFill(palette.get().colour("muted"));
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(nothing(detail), SIDE, TOP);
            return;
        }
        paintBars(gc, detail);
        paintRuler(gc, detail);
        QueryStats stats = detail.row().stats();
        double free = paintMark(gc, detail, "p50", stats.p50Nanos(), LEFT);
        paintMark(gc, detail, "p95", stats.p95Nanos(), free);
    }

    private static String nothing(QueryDetail detail) {
        return detail.row().log().isSaved() && detail.row().stats().totalNanos() >= 0
                ? "A saved analysis keeps no single durations"
                : "The log has no durations for this statement";
    }

    private double plotWidth() {
        return canvas.getWidth() - LEFT - SIDE;
    }

    private double bottom() {
        return canvas.getHeight() - RULER;
    }

    private void paintBars(GraphicsContext gc, QueryDetail detail) {
        int[] bins = detail.histogram().bins();
        double step = plotWidth() / bins.length;
        double room = bottom() - TOP - 12;
        int highest = detail.histogram().highest();
        gc.setFill(palette.get().table(detail.row().colour()));
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                // One run among a million shall still be seen.
                double height = Math.max(2, room * bins[i] / highest);
                double left = Math.round(LEFT + i * step);
                double right = Math.round(LEFT + (i + 1) * step) - 1;
                gc.fillRect(left, bottom() - height, Math.max(1, right - left), height);
            }
        }
        gc.setFill(palette.get().colour("muted"));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Figures.count(highest), LEFT - 8, TOP + 12);
    }

    private void paintRuler(GraphicsContext gc, QueryDetail detail) {
        gc.setStroke(palette.get().colour("ctl"));
        gc.setLineWidth(1);
        double line = bottom() + 0.5;
        gc.strokeLine(LEFT, line, LEFT + plotWidth(), line);
        gc.setFill(palette.get().colour("muted"));
        gc.setTextAlign(TextAlignment.CENTER);
        double free = 0;
        for (long nanos : detail.histogram().ticks()) {
            double x = Math.round(LEFT + plotWidth() * detail.histogram().share(nanos)) + 0.5;
            gc.strokeLine(x, line, x, line + 4);
            double at = Math.clamp(x, LABEL / 2, canvas.getWidth() - LABEL / 2);
            if (at - LABEL / 2 >= free) {
                gc.fillText(scaleText(detail, nanos), at, line + 14);
                free = at + LABEL / 2;
            }
        }
    }

    /// `50 µs`, `2 ms`, `10 s`: the scale's own steps, which are round.
    private static String scaleText(QueryDetail detail, long nanos) {
        if (nanos < 1_000_000 && detail.row().log().figures().wholeMillis()) {
            return "under 1 ms";
        }
        if (nanos >= 1_000_000_000) {
            return Figures.count(nanos / 1_000_000_000) + " s";
        }
        return nanos >= 1_000_000 ? nanos / 1_000_000 + " ms" : nanos / 1_000 + " µs";
    }

    /// @param from where text may start
    /// @return where the next text may start
    private double paintMark(
            GraphicsContext gc, QueryDetail detail, String name, long nanos, double from) {
        if (nanos < 0) {
            return from;
        }
        double x = Math.round(LEFT + plotWidth() * detail.histogram().share(nanos)) + 0.5;
        gc.setStroke(palette.get().colour("fg"));
        gc.setLineDashes(2, 2);
        gc.strokeLine(x, TOP - 4, x, bottom());
        gc.setLineDashes();
        String text = name + " " + detail.row().time(nanos);
        double width = text.length() * 6.3;
        double left = x - 4 - width >= from ? x - 4 - width : Math.max(x + 4, from);
        if (left + width > canvas.getWidth()) {
            return from;
        }
        gc.setFill(palette.get().colour("fg"));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text, left, TOP - 12);
        return left + width + 10;
    }
}
