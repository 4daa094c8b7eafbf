package org.querygram.app.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.querygram.app.log.Selected;
import org.querygram.timeline.Viewport;

/// What the mouse does in the chart: click selects, drag moves, Shift and drag selects a range, the
/// wheel zooms.
final class ChartMouse {

    /// A press that moves less than this is a click.
    private static final double CLICK = 4;

    /// One notch of a wheel, in JavaFX.
    private static final double NOTCH = 40;

    private enum Drag {
        NONE,
        MOVE,
        RANGE,
        OVERVIEW
    }

    private final ChartPane chart;
    private final OverviewDrag overview = new OverviewDrag();
    private Drag drag = Drag.NONE;
    private boolean moved;
    private double pressedX;
    private double lastX;
    private double pointerX = -1;

    ChartMouse(ChartPane chart) {
        this.chart = chart;
        chart.setOnMousePressed(this::pressed);
        chart.setOnMouseDragged(this::dragged);
        chart.setOnMouseReleased(this::released);
        chart.setOnMouseMoved(this::moved);
        chart.setOnMouseExited(
                _ -> {
                    pointerX = -1;
                    chart.tip().hideNow();
                    chart.hover(ChartHit.NOTHING);
                });
        chart.setOnScroll(this::scrolled);
    }

    /// The position under the pointer, or the middle of what is seen.
    double pointedPosition() {
        Viewport seen = chart.model().viewportProperty().get();
        return pointerX < ChartLayout.GUTTER
                ? (seen.from() + seen.to()) / 2
                : chart.shown().positionOfX(pointerX);
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        chart.tip().hideNow();
        pressedX = event.getX();
        lastX = event.getX();
        moved = false;
        drag = Drag.NONE;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (chart.shown().layout().isOverview(event.getY())) {
            drag = Drag.OVERVIEW;
            overview.press(event.getX(), chart.shown());
            if (event.getClickCount() == 2) {
                chart.model().fitAll();
            }
        } else if (event.getX() >= ChartLayout.GUTTER) {
            drag = event.isShiftDown() ? Drag.RANGE : Drag.MOVE;
        }
    }

    private void dragged(MouseEvent event) {
        moved |= Math.abs(event.getX() - pressedX) >= CLICK;
        if (!moved) {
            return;
        }
        double x = event.getX();
        switch (drag) {
            case NONE -> {}
            case MOVE -> {
                ChartScene shown = chart.shown();
                chart.setCursor(Cursor.CLOSED_HAND);
                chart.model().moveByPositions(shown.positionOfX(lastX) - shown.positionOfX(x));
            }
            case RANGE -> chart.showDragged(pressedX, x);
            case OVERVIEW -> overview.drag(x, chart);
        }
        lastX = x;
    }

    private void released(MouseEvent event) {
        chart.setCursor(Cursor.DEFAULT);
        if (drag == Drag.RANGE && moved) {
            ChartScene shown = chart.shown();
            chart.showDragged();
            chart.model()
                    .selectBetweenPositions(
                            shown.positionOfX(pressedX), shown.positionOfX(event.getX()));
        } else if (drag == Drag.OVERVIEW && !moved && event.getClickCount() == 1) {
            overview.click(event.getX(), chart);
        } else if (drag != Drag.OVERVIEW && !moved && event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        drag = Drag.NONE;
    }

    private void click(MouseEvent event) {
        Selected selected = chart.shown().selects(chart.shown().at(event.getX(), event.getY()));
        if (selected != null) {
            chart.model().selection().select(selected);
            if (event.getClickCount() == 2) {
                chart.model().fitSelection();
            }
        }
    }

    private void moved(MouseEvent event) {
        pointerX = event.getX();
        ChartHit hit = chart.shown().at(event.getX(), event.getY());
        chart.hover(hit);
        chart.tip()
                .show(text(hit), event.getX(), event.getY(), chart.getWidth(), chart.getHeight());
        boolean over = chart.shown().layout().isOverview(event.getY());
        chart.setCursor(over ? overview.cursor(event.getX(), chart.shown()) : Cursor.DEFAULT);
    }

    private String text(ChartHit hit) {
        return switch (hit) {
            case ChartHit.Nothing _, ChartHit.LaneName _ -> "";
            case ChartHit.OfBracket(Bracket bracket) -> bracket.name();
            case ChartHit.OfMark(FindingMarks.Mark mark) -> StatementTip.of(mark);
            case ChartHit.Row(int lane, int index, int together) -> {
                int row = chart.shown().lanes().lanes().get(lane).row(index);
                String one = StatementTip.of(chart.model().log(), row);
                yield together < 2 ? one : one + "\n" + StatementTip.together(together);
            }
        };
    }

    private void scrolled(ScrollEvent event) {
        pointerX = event.getX();
        chart.tip().hideNow();
        boolean sideways =
                event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            chart.model().move(-delta / NOTCH);
        } else {
            chart.model().zoomAtPosition(pointedPosition(), event.getDeltaY() / NOTCH);
        }
        event.consume();
    }
}
