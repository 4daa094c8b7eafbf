package org.querygram.app.tree;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;
import org.querygram.app.theme.ShareBar;

/// A bar of 24 and the per cent beside it.
final class ShareCell extends TreeTableCell<LoopRow, LoopRow> {

    private final LoopTreeViewModel model;

    ShareCell(LoopTreeViewModel model) {
        this.model = model;
        getStyleClass().add("share-cell");
    }

    @Override
    protected void updateItem(@Nullable LoopRow item, boolean empty) {
        super.updateItem(item, empty);
        double share = item == null || empty ? Double.NaN : model.text(item).share();
        setGraphic(Double.isNaN(share) ? null : content(share));
    }

    private static HBox content(double share) {
        Label percent = Parts.label(Figures.share(share), "figure-quiet");
        percent.setMinWidth(40);
        percent.setPrefWidth(40);
        percent.setAlignment(Pos.CENTER_RIGHT);
        HBox box = Parts.row(4, new ShareBar(24, 6, share), percent);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }
}
