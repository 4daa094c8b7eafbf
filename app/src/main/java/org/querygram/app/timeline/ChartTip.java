package org.querygram.app.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// The small text beside the pointer. Comes after 150 ms, goes at once.
final class ChartTip extends Label {

    private static final Duration WAIT = Duration.millis(150);
    private static final double BESIDE = 12;

    private final PauseTransition wait = new PauseTransition(WAIT);

    ChartTip() {
        getStyleClass().add("timeline-tip");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        wait.setOnFinished(_ -> setVisible(true));
    }

    /// Shows a text beside a point of the chart, inside of it; nothing for an empty text.
    void show(String text, double x, double y, double chartWidth, double chartHeight) {
        if (text.isEmpty()) {
            hideNow();
            return;
        }
        setText(text);
        autosize();
        double left = x + BESIDE + getWidth() > chartWidth ? x - BESIDE - getWidth() : x + BESIDE;
        double top = y + BESIDE + getHeight() > chartHeight ? y - BESIDE - getHeight() : y + BESIDE;
        relocate(Math.max(0, left), Math.max(0, top));
        if (!isVisible()) {
            wait.playFromStart();
        }
    }

    void hideNow() {
        wait.stop();
        setVisible(false);
    }
}
