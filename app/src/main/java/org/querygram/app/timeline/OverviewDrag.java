package org.querygram.app.timeline;

import javafx.scene.Cursor;

import org.querygram.timeline.Viewport;

/// Moves the overview's window, or one of its handles.
final class OverviewDrag {

    private static final double HANDLE = 6;

    private enum Part {
        FROM,
        TO,
        WINDOW,
        OUTSIDE
    }

    private Part part = Part.OUTSIDE;
    private Viewport before = new Viewport(0, 1, 1);
    private double pressedX;

    void press(double x, ChartScene scene) {
        part = partAt(x, scene);
        before = scene.viewport();
        pressedX = x;
    }

    void drag(double x, ChartPane chart) {
        double by = (x - pressedX) / chart.shown().layout().plotWidth() * before.whole();
        double at = position(x, chart.shown());
        switch (part) {
            case FROM -> chart.model().showBetweenPositions(at, before.to());
            case TO -> chart.model().showBetweenPositions(before.from(), at);
            case WINDOW ->
                    chart.model()
                            .moveByPositions(
                                    before.from()
                                            + by
                                            - chart.model().viewportProperty().get().from());
            case OUTSIDE ->
                    chart.model().showBetweenPositions(position(pressedX, chart.shown()), at);
        }
    }

    /// A click beside the window brings it there.
    void click(double x, ChartPane chart) {
        if (part == Part.OUTSIDE) {
            double middle = (before.from() + before.to()) / 2;
            chart.model().moveByPositions(position(x, chart.shown()) - middle);
        }
    }

    Cursor cursor(double x, ChartScene scene) {
        return switch (partAt(x, scene)) {
            case FROM, TO -> Cursor.H_RESIZE;
            case WINDOW -> Cursor.OPEN_HAND;
            case OUTSIDE -> Cursor.DEFAULT;
        };
    }

    private static Part partAt(double x, ChartScene scene) {
        double from = x(scene.viewport().from(), scene);
        double to = x(scene.viewport().to(), scene);
        if (Math.abs(x - from) <= HANDLE) {
            return Part.FROM;
        }
        if (Math.abs(x - to) <= HANDLE) {
            return Part.TO;
        }
        return x > from && x < to ? Part.WINDOW : Part.OUTSIDE;
    }

    private static double x(double position, ChartScene scene) {
        return ChartLayout.GUTTER
                + position / scene.viewport().whole() * scene.layout().plotWidth();
    }

    private static double position(double x, ChartScene scene) {
        return (x - ChartLayout.GUTTER) / scene.layout().plotWidth() * scene.viewport().whole();
    }
}
