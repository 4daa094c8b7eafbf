package org.querygram.app.tree;

import javafx.scene.control.TreeTableCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A figure, to the right.
final class FigureCell extends TreeTableCell<LoopRow, LoopRow> {

    private final Function<LoopRow, String> figure;

    FigureCell(Function<LoopRow, String> figure, String styleClass) {
        this.figure = figure;
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(@Nullable LoopRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null || empty ? null : figure.apply(item));
    }
}
