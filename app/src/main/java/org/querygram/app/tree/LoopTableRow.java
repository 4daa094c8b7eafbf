package org.querygram.app.tree;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;

import org.jspecify.annotations.Nullable;

/// A row that wears `:concerned` when the selection speaks of it.
final class LoopTableRow extends TreeTableRow<LoopRow> {

    private static final PseudoClass CONCERNED = PseudoClass.getPseudoClass("concerned");

    private final LoopTreeViewModel model;

    LoopTableRow(LoopTreeViewModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable LoopRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(CONCERNED, item != null && !empty && model.isConcerned(item));
        setAccessibleText(item == null || empty ? null : sentence(item));
    }

    private String sentence(LoopRow row) {
        String folded =
                model.isLeaf(row)
                        ? ""
                        : getTreeItem() != null && getTreeItem().isExpanded()
                                ? ", expanded"
                                : ", collapsed";
        int level = getTreeItem() == null ? 1 : getTreeTableView().getTreeItemLevel(getTreeItem());
        return model.text(row).sentence() + folded + ", level " + level;
    }
}
