package org.querygram.app.tree;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.shape.Line;

import org.querygram.loops.LoopNode;

/// The rail from a loop's pill down to its last step, as a brace: drawn row by row, to the left of
/// the row's own content. It is dashed at a step that some rounds lack and absent at a stray one.
final class Rail {

    /// As `-fx-indent` in tree.css.
    private static final double INDENT = 18;

    private static final double HEIGHT = 26;

    /// From the start of a row's content back to the middle of its parent's triangle.
    private static final double TO_PARENT = 29;

    private Rail() {}

    static Node of(TreeItem<LoopRow> item) {
        Group group = new Group();
        group.setManaged(false);
        group.setMouseTransparent(true);
        TreeItem<LoopRow> at = item;
        int up = 0;
        while (at != null && at.getValue() instanceof LoopRow.Part part && part.parent != null) {
            double x = -TO_PARENT - up * INDENT;
            addPiece(group, part, x, up == 0);
            at = at.getParent();
            up++;
        }
        return group;
    }

    /// @param own true at the step itself, false where an outer loop's rail passes by
    private static void addPiece(Group group, LoopRow.Part part, double x, boolean own) {
        if (!own) {
            if (!part.last()) {
                group.getChildren().add(line(x, 0, x, HEIGHT, false));
            }
            return;
        }
        boolean last = lastRegular(part);
        if (!part.stray()) {
            double bottom = last ? HEIGHT / 2 : HEIGHT;
            group.getChildren().add(line(x, 0, x, bottom, part.optional()));
        }
        if (last) {
            group.getChildren().add(line(x, HEIGHT / 2, x + 8, HEIGHT / 2, false));
        }
    }

    private static boolean lastRegular(LoopRow.Part part) {
        LoopNode.Loop parent = part.parent;
        for (int i = part.position + 1; parent != null && i < parent.body().size(); i++) {
            if (!(parent.body().get(i) instanceof LoopNode.Step step && step.stray())) {
                return false;
            }
        }
        return !part.stray();
    }

    private static Line line(double x, double y, double toX, double toY, boolean dashed) {
        Line line = new Line(x, y, toX, toY);
        line.getStyleClass().add(dashed ? "rail-dashed" : "rail");
        return line;
    }
}
