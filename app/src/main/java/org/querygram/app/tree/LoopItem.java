package org.querygram.app.tree;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A row of the tree control; its children are made the first time it is unfolded.
final class LoopItem extends TreeItem<LoopRow> {

    private final LoopTreeViewModel model;
    private boolean filled;

    LoopItem(LoopTreeViewModel model, LoopRow row) {
        super(row);
        this.model = model;
    }

    @Override
    public boolean isLeaf() {
        return model.isLeaf(getValue());
    }

    @Override
    public ObservableList<TreeItem<LoopRow>> getChildren() {
        ObservableList<TreeItem<LoopRow>> children = super.getChildren();
        if (!filled) {
            filled = true;
            model.children(getValue()).forEach(row -> children.add(new LoopItem(model, row)));
        }
        return children;
    }
}
