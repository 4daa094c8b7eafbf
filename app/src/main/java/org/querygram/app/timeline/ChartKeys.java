package org.querygram.app.timeline;

import javafx.scene.input.KeyEvent;

/// What keys do while the chart has the focus.
final class ChartKeys {

    private final TimelineViewModel model;
    private final ChartMouse mouse;

    ChartKeys(ChartPane chart, ChartMouse mouse) {
        this.model = chart.model();
        this.mouse = mouse;
        chart.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case W -> model.zoomAtPosition(mouse.pointedPosition(), 1);
            case S -> model.zoomAtPosition(mouse.pointedPosition(), -1);
            case A -> model.move(-1);
            case D -> model.move(1);
            case F -> model.fitSelection();
            case DIGIT0, NUMPAD0 -> model.fitAll();
            case PERIOD -> model.step(1);
            case COMMA -> model.step(-1);
            case R -> model.selectionToRange();
            case ESCAPE -> model.selection().clear();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
