package org.querygram.app.window;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// A table of what grows while a log is read: rows stay where they are while the pointer is over
/// them, and what did not change is not touched.
final class GrowingTable<T> extends TableView<T> {

    private static final double ROW = 26;

    private final Function<T, Object> key;

    /// @param key what makes two rows the same though their counts differ
    GrowingTable(Function<T, Object> key, String placeholder) {
        this.key = key;
        getStyleClass().add("qg-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(placeholder));
        getPlaceholder().getStyleClass().add("qg-muted");
        setFocusTraversable(false);
    }

    void show(List<T> now) {
        List<T> rows = isHover() ? GlanceWords.inPlace(getItems(), now, key) : now;
        for (int row = 0; row < rows.size(); row++) {
            if (row >= getItems().size()) {
                getItems().add(rows.get(row));
            } else if (!rows.get(row).equals(getItems().get(row))) {
                getItems().set(row, rows.get(row));
            }
        }
        if (getItems().size() > rows.size()) {
            getItems().remove(rows.size(), getItems().size());
        }
    }

    /// A column with a node for each row.
    ///
    /// @param width in points, or 0 for what is left
    GrowingTable<T> column(String title, double width, Function<T, javafx.scene.Node> content) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(_ -> cell(content));
        column.setSortable(false);
        column.setReorderable(false);
        if (width > 0) {
            column.getStyleClass().add("right");
            column.setMinWidth(width);
            column.setMaxWidth(width);
        }
        getColumns().add(column);
        return this;
    }

    private static <T> TableCell<T, T> cell(Function<T, javafx.scene.Node> content) {
        return new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(row == null || empty ? null : content.apply(row));
            }
        };
    }
}
