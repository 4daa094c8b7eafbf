package org.querygram.app.tree;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Parts;

/// The name of a row: pill, verb, table, words, tag, and the rail that holds a loop's steps
/// together.
final class LoopNameCell extends TreeTableCell<LoopRow, LoopRow> {

    private final LoopTreeViewModel model;
    private final ChangeListener<Boolean> refresh = (_, _, _) -> updateItem(getItem(), isEmpty());
    private @Nullable TreeItem<LoopRow> watched;

    LoopNameCell(LoopTreeViewModel model) {
        this.model = model;
        getStyleClass().add("loop-name");
    }

    @Override
    protected void updateItem(@Nullable LoopRow item, boolean empty) {
        super.updateItem(item, empty);
        watch();
        setGraphic(item == null || empty ? null : content(item));
        setTooltip(item == null || empty ? null : new Tooltip(model.text(item).sentence()));
    }

    /// A folded loop says its steps in words, so the cell follows folding.
    private void watch() {
        TreeItem<LoopRow> now = getTableRow() == null ? null : getTableRow().getTreeItem();
        if (watched != now) {
            if (watched != null) {
                watched.expandedProperty().removeListener(refresh);
            }
            watched = now;
            if (now != null) {
                now.expandedProperty().addListener(refresh);
            }
        }
    }

    private HBox content(LoopRow row) {
        RowText text = model.text(row);
        HBox box = Parts.row(5);
        box.getStyleClass().add("loop-content");
        if (text.pill() != null) {
            box.getChildren().add(whole(Parts.label(text.pill(), "pill")));
        }
        if (text.verb() != null) {
            Label verb = whole(Parts.label(text.verb(), "verb"));
            verb.setPrefWidth(42);
            box.getChildren().addAll(verb, Parts.swatch(text.colour()));
        }
        Label name = Parts.label(text.name(), text.verb() == null ? "qg-strong" : "table-name");
        // The name matters more than the words behind it; only very long ones give way.
        name.setMinWidth(text.name().length() <= 26 ? USE_PREF_SIZE : 120);
        box.getChildren().add(name);
        addDetail(box, detail(row, text));
        if (text.tag() != null) {
            String shape = text.tagDashed() ? "tag-dashed" : "tag";
            Label tag = Parts.label(text.tag(), shape);
            tag.setMinWidth(text.tag().length() <= 8 ? USE_PREF_SIZE : 56);
            box.getChildren().add(tag);
        }
        if (watched != null) {
            box.getChildren().add(Rail.of(watched));
        }
        return box;
    }

    private static void addDetail(HBox box, String text) {
        if (!text.isEmpty()) {
            Label detail = Parts.label(text, "qg-muted");
            detail.setMinWidth(0);
            box.getChildren().add(detail);
        }
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String detail(LoopRow row, RowText text) {
        boolean folded = watched != null && !watched.isLeaf() && !watched.isExpanded();
        return folded && text.pill() != null ? model.folded(row) : text.detail();
    }
}
