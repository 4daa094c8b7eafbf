package org.querygram.app.queries;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import org.querygram.app.settings.Choices;
import org.querygram.app.settings.PaneSizes;

import java.util.List;
import java.util.Locale;

/// Which columns of figures a table shows, how wide, and by which it is sorted: as somebody chose
/// it last, and where nobody did as the width of the window allows.
final class ColumnChoices {

    private static final String TABLE = "queries.";
    private static final String SORT = TABLE + "sort";
    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";

    private final TableView<QueryRow> table;
    private final List<TableColumn<QueryRow, QueryRow>> figures;
    private final Choices choices;
    private int rank = -1;

    ColumnChoices(
            TableView<QueryRow> table,
            List<TableColumn<QueryRow, QueryRow>> figures,
            PaneSizes sizes,
            Choices choices) {
        this.table = table;
        this.figures = figures;
        this.choices = choices;
        figures.forEach(column -> sizes.tie(column, name(column)));
        sortAgain();
        table.comparatorProperty().addListener((_, _, _) -> keepSort());
    }

    private static String name(TableColumn<QueryRow, ?> column) {
        return TABLE + column.getText().toLowerCase(Locale.ROOT);
    }

    private void sortAgain() {
        String kept = choices.get(SORT);
        for (TableColumn<QueryRow, ?> column : table.getColumns()) {
            for (SortType type : SortType.values()) {
                if (sort(column, type).equals(kept)) {
                    column.setSortType(type);
                    table.getSortOrder().setAll(List.of(column));
                }
            }
        }
    }

    private void keepSort() {
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<QueryRow, ?> by = table.getSortOrder().getFirst();
            choices.put(SORT, sort(by, by.getSortType()));
        }
    }

    private static String sort(TableColumn<QueryRow, ?> column, SortType type) {
        return name(column).substring(TABLE.length()) + " " + type.name().toLowerCase(Locale.ROOT);
    }

    /// The menu that switches columns on and off.
    MenuButton menu() {
        MenuButton button = new MenuButton("Columns");
        button.getStyleClass().add("qg-low");
        for (TableColumn<QueryRow, QueryRow> column : figures) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            item.setOnAction(_ -> choices.put(name(column), column.isVisible() ? SHOWN : HIDDEN));
            button.getItems().add(item);
        }
        MenuItem all = new MenuItem("As the width allows");
        all.setOnAction(_ -> giveUp());
        button.getItems().addAll(new SeparatorMenuItem(), all);
        return button;
    }

    private void giveUp() {
        figures.forEach(column -> choices.put(name(column), null));
        show();
    }

    /// @param now columns up to this rank have room
    void fit(int now) {
        if (now != rank) {
            rank = now;
            show();
        }
    }

    private void show() {
        for (TableColumn<QueryRow, QueryRow> column : figures) {
            String chosen = choices.get(name(column));
            boolean room = column.getUserData() instanceof Integer of && of <= rank;
            column.setVisible(chosen == null ? room : chosen.equals(SHOWN));
        }
    }
}
