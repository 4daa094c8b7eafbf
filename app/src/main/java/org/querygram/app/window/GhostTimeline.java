package org.querygram.app.window;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// A faint timeline with fourteen rounds of a loop: what a log will look like here.
final class GhostTimeline {

    private static final int ROUNDS = 14;
    private static final double ROUND_WIDTH = 58;
    private static final double BASE = 50;

    private GhostTimeline() {}

    static Node node() {
        Group group = new Group();
        for (int round = 0; round < ROUNDS; round++) {
            double x = 20 + round * ROUND_WIDTH;
            group.getChildren().add(styled(new Polyline(x, 8, x, 2, x + 50, 2, x + 50, 8)));
            group.getChildren().add(bar(x, 9, 34));
            for (int step = 0; step < 4; step++) {
                group.getChildren().add(bar(x + 13 + step * 10, 6, 18));
            }
        }
        Line base = new Line(0, BASE + 0.5, 852, BASE + 0.5);
        base.getStyleClass().add("ghost-base");
        group.getChildren().add(base);
        group.setMouseTransparent(true);
        return group;
    }

    private static Node styled(Polyline bracket) {
        bracket.getStyleClass().add("ghost-bracket");
        return bracket;
    }

    private static Node bar(double x, double width, double height) {
        Rectangle bar = new Rectangle(x, BASE - height, width, height);
        bar.setArcWidth(4);
        bar.setArcHeight(4);
        bar.getStyleClass().add("ghost-bar");
        return bar;
    }
}
