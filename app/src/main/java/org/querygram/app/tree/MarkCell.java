package org.querygram.app.tree;

import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.FindingMark;
import org.querygram.detect.Finding;

/// The mark of the gravest finding about a row; a click on it selects the finding.
final class MarkCell extends TreeTableCell<LoopRow, LoopRow> {

    private final LoopTreeViewModel model;

    MarkCell(LoopTreeViewModel model) {
        this.model = model;
        getStyleClass().add("mark-cell");
    }

    @Override
    protected void updateItem(@Nullable LoopRow item, boolean empty) {
        super.updateItem(item, empty);
        Finding mark = item == null || empty ? null : model.text(item).mark();
        if (mark == null || item == null) {
            setGraphic(null);
            return;
        }
        StackPane target = new StackPane(FindingMark.of(mark));
        target.setMinSize(22, 22);
        target.setPickOnBounds(true);
        target.setOnMousePressed(
                event -> {
                    model.chooseMark(item);
                    event.consume();
                });
        setGraphic(target);
    }
}
