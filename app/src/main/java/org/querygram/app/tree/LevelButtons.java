package org.querygram.app.tree;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;

/// The buttons 1, 2, All over the tree, and what they do to it.
final class LevelButtons {

    private LevelButtons() {}

    static HBox of(LoopTreeViewModel model) {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        buttons.getStyleClass().add("qg-segments");
        for (LoopTreeViewModel.Level level : LoopTreeViewModel.Level.values()) {
            ToggleButton button = new ToggleButton(level.title());
            button.setToggleGroup(group);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        model.levelProperty().set(level);
                    });
            button.setAccessibleText("Unfold to level " + level.title());
            model.levelProperty().subscribe(now -> button.setSelected(now == level));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    static void unfold(
            TreeTableView<LoopRow> table, LoopTreeViewModel model, LoopTreeViewModel.Level level) {
        int budget = LoopRows.MOST_AT_ONCE;
        for (TreeItem<LoopRow> item : table.getRoot().getChildren()) {
            budget = unfold(item, model, level, 0, budget);
        }
    }

    /// @return rows that may still be opened
    private static int unfold(
            TreeItem<LoopRow> item,
            LoopTreeViewModel model,
            LoopTreeViewModel.Level level,
            int depth,
            int budget) {
        if (item.isLeaf() || item.getValue() instanceof LoopRow.More) {
            return budget;
        }
        boolean open = level == LoopTreeViewModel.Level.ALL || depth < level.ordinal();
        int left = budget;
        if (open) {
            left -= item.getChildren().size();
        }
        item.setExpanded(open && left > 0);
        for (TreeItem<LoopRow> child :
                open && left > 0 ? item.getChildren() : java.util.List.<TreeItem<LoopRow>>of()) {
            left = unfold(child, model, level, depth + 1, left);
        }
        return left;
    }
}
