package org.querygram.app.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.querygram.app.theme.Palette;
import org.querygram.app.timeline.ChartStrip;

/// Both timelines under each other. The wheel zooms, dragging moves, `0` shows all.
final class SidesChart extends Region {

    static final double GUTTER = 150;
    static final double RIGHT = 16;
    private static final double HEIGHT = 178;
    private static final double NOTCH = 40;

    private final SidesViewModel sides;
    private final ReadOnlyObjectProperty<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final SidesPainter painter;
    private double pointerX;
    private double pointerY;

    SidesChart(
            CompareViewModel model, SidesViewModel sides, ReadOnlyObjectProperty<Palette> palette) {
        this.sides = sides;
        this.palette = palette;
        this.painter = new SidesPainter(model, sides);
        getChildren().add(canvas);
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleText("Timelines before and after, " + model.summary());
        palette.addListener((_, _, _) -> requestLayout());
        sides.viewportProperty(0).addListener((_, _, _) -> requestLayout());
        sides.viewportProperty(1).addListener((_, _, _) -> requestLayout());
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setOnScroll(this::scrolled);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseMoved(this::remember);
        setOnKeyPressed(this::keyPressed);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        canvas.setWidth(width);
        canvas.setHeight(HEIGHT);
        if (width <= GUTTER + RIGHT) {
            return;
        }
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(palette.get().colour("pane"));
        gc.fillRect(0, 0, width, HEIGHT);
        painter.paint(new ChartStrip(gc, palette.get(), scale(), GUTTER, width - GUTTER - RIGHT));
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
    }

    private void remember(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
    }

    private int side() {
        return pointerY < SidesPainter.MIDDLE ? 0 : 1;
    }

    private double share() {
        double width = getWidth() - GUTTER - RIGHT;
        return Math.clamp((pointerX - GUTTER) / width, 0, 1);
    }

    private void scrolled(ScrollEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        sides.zoom(side(), share(), event.getDeltaY() / NOTCH);
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        remember(event);
        if (event.getClickCount() == 2) {
            sides.fitAll();
        }
    }

    private void dragged(MouseEvent event) {
        double width = getWidth() - GUTTER - RIGHT;
        sides.move(side(), (pointerX - event.getX()) / width);
        pointerX = event.getX();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case W -> sides.zoom(side(), share(), 1);
            case S -> sides.zoom(side(), share(), -1);
            case A -> sides.move(side(), -0.1);
            case D -> sides.move(side(), 0.1);
            case DIGIT0, NUMPAD0, F -> sides.fitAll();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
