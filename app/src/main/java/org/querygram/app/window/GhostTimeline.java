package org.querygram.app.window;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;

/// A faint timeline with fourteen rounds of a loop: what a log will look like here. Three shapes
/// and not one for every bar: they are part of the window's first picture, and each shape is styled
/// for itself.
final class GhostTimeline {

    /// Of all that it draws.
    static final double HEIGHT = 52;

    private static final int ROUNDS = 14;
    private static final int ROUND_WIDTH = 58;
    private static final int BASE = 50;

    private GhostTimeline() {}

    static Node node() {
        StringBuilder brackets = new StringBuilder();
        StringBuilder bars = new StringBuilder();
        for (int round = 0; round < ROUNDS; round++) {
            int x = 20 + round * ROUND_WIDTH;
            brackets.append("M").append(x).append(" 8V2h50V8");
            bar(bars, x, 9, 34);
            for (int step = 0; step < 4; step++) {
                bar(bars, x + 13 + step * 10, 6, 18);
            }
        }
        Line base = new Line(0, BASE + 0.5, 852, BASE + 0.5);
        base.getStyleClass().add("ghost-base");
        SVGPath over = shape("ghost-bracket", brackets.toString());
        SVGPath below = shape("ghost-bar", bars.toString());
        Group group = new Group(over, below, base);
        group.setMouseTransparent(true);
        return group;
    }

    private static SVGPath shape(String styleClass, String content) {
        SVGPath shape = new SVGPath();
        shape.setContent(content);
        shape.getStyleClass().add(styleClass);
        return shape;
    }

    /// A bar on the base line, its corners cut round by 2.
    private static void bar(StringBuilder path, int x, int width, int height) {
        int across = width - 4;
        int along = height - 4;
        path.append("M").append(x + 2).append(' ').append(BASE - height);
        path.append("h").append(across).append("a2 2 0 0 1 2 2");
        path.append("v").append(along).append("a2 2 0 0 1 -2 2");
        path.append("h").append(-across).append("a2 2 0 0 1 -2 -2");
        path.append("v").append(-along).append("a2 2 0 0 1 2 -2Z");
    }
}
