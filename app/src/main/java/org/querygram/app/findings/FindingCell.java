package org.querygram.app.findings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Parts;
import org.querygram.app.theme.ShareBar;

/// One finding of the list: mark, title, table and column, N and M, share of time.
final class FindingCell extends ListCell<FindingText> {

    private static final double PADDING = 26;
    private static final double SCROLL_BAR = 10;

    /// The card has the whole title.
    private static final double TWO_LINES = 40;

    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final FindingsViewModel model;

    /// What the graphic shows: selecting a cell must not make it anew.
    private @Nullable FindingText built;

    FindingCell(ListView<FindingText> list, FindingsViewModel model) {
        this.model = model;
        getStyleClass().add("finding-cell");
        // A cell that asks for no width takes the list's, so that its title breaks instead of
        // scrolling.
        setPrefWidth(0);
        setAlignment(Pos.TOP_LEFT);
        widthProperty().subscribe(() -> requestLayout());
        list.widthProperty().subscribe(() -> requestLayout());
    }

    /// The height that the broken title needs at the width there is; a list cell by itself asks for
    /// the height of one long line.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double room = getListView().getWidth() - SCROLL_BAR - PADDING;
        double inside = getGraphic().prefHeight(room);
        return snappedTopInset() + Math.ceil(inside) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable FindingText item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(FADED, item != null && !empty && !model.isConcerned(item));
        if (item == null || empty) {
            setAccessibleText(null);
            built = null;
            setGraphic(null);
        } else if (!item.equals(built)) {
            built = item;
            setGraphic(content(item));
        }
        if (item != null && !empty) {
            setAccessibleText(item.sentence(getIndex() + 1, getListView().getItems().size()));
        }
    }

    private HBox content(FindingText item) {
        Label title = Parts.paragraph(item.title(), "qg-strong");
        title.setMinHeight(0);
        title.setMaxHeight(TWO_LINES);
        title.setTooltip(new Tooltip(item.title()));
        Label place = Parts.label(item.place(), "qg-muted", "qg-small");
        HBox table = Parts.row(6, Parts.swatch(item.colour()), place);
        table.setVisible(!item.place().isEmpty());
        table.setManaged(table.isVisible());
        Label change = Parts.label(item.before() + " → " + item.after(), "qg-strong");
        change.setMinWidth(USE_PREF_SIZE);
        Label share =
                Parts.label(item.shareText(), item.heavy() ? "qg-strong" : "qg-muted", "qg-small");
        HBox figures =
                Parts.row(8, change, share, Parts.spring(), new ShareBar(44, 4, item.share()));
        VBox text = new VBox(2, title, table, figures);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(9, FindingMark.of(item.finding()), text);
        box.maxWidthProperty().bind(widthProperty().subtract(PADDING));
        box.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        return box;
    }
}
