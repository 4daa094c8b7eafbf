package org.querygram.app.timeline;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.querygram.app.theme.Palette;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.Gaps;
import org.querygram.timeline.LaneLod;
import org.querygram.timeline.Viewport;

import java.util.List;

/// The chart itself. Drawn when it is laid out, so that many changes between two frames cost one
/// drawing; what follows the pointer is a canvas of its own on top and costs a few lines.
final class ChartPane extends Region {

    private final TimelineViewModel model;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Canvas overlay = new Canvas();
    private final ChartTip tip = new ChartTip();
    private final OverviewPainter overview = new OverviewPainter();
    /// The palette outlives the chart: it must not keep the chart, and with it the log, alive.
    private final InvalidationListener repaint = _ -> requestLayout();

    private ChartScene shown = ChartScene.EMPTY;
    private ChartHit hovered = ChartHit.NOTHING;
    private double[] dragged = {};

    ChartPane(TimelineViewModel model, ReadOnlyObjectProperty<Palette> palette) {
        this.model = model;
        this.palette = palette;
        getChildren().addAll(canvas, overlay, tip);
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        palette.addListener(new WeakInvalidationListener(repaint));
        model.viewportProperty().addListener((_, _, _) -> requestLayout());
        model.paintsProperty().addListener((_, _, _) -> requestLayout());
        model.readyProperty().addListener((_, _, _) -> requestLayout());
        focusedProperty().addListener((_, _, _) -> drawOverlay());
    }

    /// Where things stand since the last drawing.
    ChartScene shown() {
        return shown;
    }

    TimelineViewModel model() {
        return model;
    }

    ChartTip tip() {
        return tip;
    }

    /// Puts an edge around what is under the pointer.
    void hover(ChartHit hit) {
        if (!hit.equals(hovered)) {
            hovered = hit;
            drawOverlay();
        }
    }

    /// Shows a range that is being dragged, in points; an empty array for none.
    void showDragged(double... range) {
        dragged = range;
        drawOverlay();
    }

    @Override
    protected double computePrefHeight(double width) {
        return ChartLayout.preferredHeight(
                model.lanesProperty().get().lanes().size(), model.index().levels());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        for (Canvas each : List.of(canvas, overlay)) {
            each.setWidth(width);
            each.setHeight(height);
        }
        tip.autosize();
        if (width > 0 && height > 0 && !model.readyProperty().get()) {
            clear(width, height);
        } else if (width > 0 && height > 0) {
            draw(width, height);
            drawOverlay();
        }
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
    }

    private void clear(double width, double height) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(palette.get().colour("pane"));
        gc.fillRect(0, 0, width, height);
        setAccessibleText("Timeline, being drawn");
    }

    private void draw(double width, double height) {
        ChartLanes lanes = model.lanesProperty().get();
        ChartLayout layout =
                ChartLayout.of(width, height, lanes.lanes().size(), model.index().levels());
        ChartStyle style = new ChartStyle(palette.get(), scale());
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(style.colour("pane"));
        gc.fillRect(0, 0, width, height);
        shown = ChartScene.of(model, layout);
        drawBehind(gc, style);
        drawLanes(gc, style);
        drawAround(gc, style);
        setAccessibleText("Timeline, " + model.seen());
    }

    private void drawBehind(GraphicsContext gc, ChartStyle style) {
        ChartLayout layout = shown.layout();
        gc.setFill(style.colour("band"));
        for (double[] band : shown.brackets().bands()) {
            double from = Math.max(ChartLayout.GUTTER, shown.xOfPosition(band[0]));
            double to = Math.min(layout.plotRight(), shown.xOfPosition(band[1]));
            gc.fillRect(from, layout.plotTop(), to - from, layout.lanesBottom() - layout.plotTop());
        }
        ruler(gc, style).paintGrid(layout.plotTop(), layout.lanesBottom());
    }

    private RulerPainter ruler(GraphicsContext gc, ChartStyle style) {
        return new RulerPainter(
                gc,
                style,
                model.axis(),
                shown.viewport(),
                ChartLayout.GUTTER,
                shown.layout().plotWidth());
    }

    private void drawLanes(GraphicsContext gc, ChartStyle style) {
        ChartLanes lanes = shown.lanes();
        var paints = model.paintsProperty().get();
        new GutterPainter(gc, style, shown.layout(), model.log()).paint(lanes, paints);
        LanePainter painter = lanePainter(gc, style);
        for (int i = 0; i < lanes.lanes().size(); i++) {
            painter.paint(lanes.lanes().get(i), paints.get(i), room(i));
        }
    }

    private LanePainter lanePainter(GraphicsContext gc, ChartStyle style) {
        return new LanePainter(
                gc, style, shown.viewport(), model.axis().kind(), shown.lanes().longestNanos());
    }

    private LanePainter.Room room(int lane) {
        ChartLayout layout = shown.layout();
        return new LanePainter.Room(
                ChartLayout.GUTTER, layout.plotWidth(), layout.baseline(lane), layout.barHeight());
    }

    private void drawAround(GraphicsContext gc, ChartStyle style) {
        ChartLayout layout = shown.layout();
        Viewport viewport = shown.viewport();
        if (model.axis().kind() == AxisKind.TIME) {
            var gaps = Gaps.seen(shown.lanes().lanes(), viewport);
            new GapPainter(gc, style, viewport, layout).paint(gaps);
        }
        double[] lines = new double[Brackets.LEVELS];
        java.util.Arrays.setAll(lines, layout::bracketLine);
        double[] marks = shown.marks().stream().mapToDouble(FindingMarks.Mark::x).toArray();
        new BracketPainter(gc, style, viewport, ChartLayout.GUTTER, layout.plotWidth(), marks)
                .paint(shown.brackets().list(), lines);
        new MarkPainter(gc, style).paint(shown.marks(), ChartLayout.GUTTER, lines[0]);
        ruler(gc, style).paintLabels(layout.rulerText());
        if (layout.overview()) {
            overview.paint(gc, style, layout, shown.lanes(), viewport);
        }
    }

    private void drawOverlay() {
        GraphicsContext gc = overlay.getGraphicsContext2D();
        gc.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        ChartStyle style = new ChartStyle(palette.get(), scale());
        if (dragged.length == 2) {
            drawDragged(gc, style);
        }
        if (hovered instanceof ChartHit.Row(int lane, int index, int _) && isShown(lane, index)) {
            edge(gc, style, lane, index, "fg", 1);
        }
        int[] selected = model.selection().get().rows();
        if (isFocused() && selected.length == 1) {
            drawFocus(gc, style, selected[0]);
        }
    }

    private boolean isShown(int lane, int index) {
        return lane < shown.lanes().lanes().size()
                && index < shown.lanes().lanes().get(lane).size();
    }

    private void drawFocus(GraphicsContext gc, ChartStyle style, int row) {
        List<LaneLod> lanes = shown.lanes().lanes();
        for (int lane = 0; lane < lanes.size(); lane++) {
            int index = lanes.get(lane).indexOfRow(row);
            if (index >= 0) {
                edge(gc, style, lane, index, "accent", 2);
                return;
            }
        }
    }

    private void edge(
            GraphicsContext gc, ChartStyle style, int lane, int index, String colour, double line) {
        LanePainter painter = lanePainter(gc, style);
        LaneLod lod = shown.lanes().lanes().get(lane);
        double[] x = painter.stretch(lod, index, room(lane));
        double height = painter.height(lod.durationNanos(index), room(lane));
        if (x[1] < ChartLayout.GUTTER || x[0] > shown.layout().plotRight()) {
            return;
        }
        gc.setStroke(style.colour(colour));
        gc.setLineWidth(line);
        double out = line / 2 + 0.5;
        double top = shown.layout().baseline(lane) - height;
        gc.strokeRect(x[0] - out, top - out, x[1] - x[0] + 2 * out, height + 2 * out);
    }

    private void drawDragged(GraphicsContext gc, ChartStyle style) {
        double from = Math.min(dragged[0], dragged[1]);
        double to = Math.max(dragged[0], dragged[1]);
        double top = shown.layout().plotTop();
        double bottom = shown.layout().lanesBottom();
        gc.setGlobalAlpha(0.35);
        gc.setFill(style.colour("sel"));
        gc.fillRect(from, top, to - from, bottom - top);
        gc.setGlobalAlpha(1);
        gc.setFill(style.colour("accent"));
        gc.fillRect(from - 0.5, top, 1, bottom - top);
        gc.fillRect(to - 0.5, top, 1, bottom - top);
    }
}
