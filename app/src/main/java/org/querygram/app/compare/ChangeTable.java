package org.querygram.app.compare;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.querygram.app.statement.SqlLine;
import org.querygram.app.theme.Parts;

import java.util.function.Function;

/// The table of changes, with the totals pinned below it.
final class ChangeTable extends BorderPane {

    private static final double CHANGE = 132;
    private static final double BEFORE = 66;
    private static final double AFTER = 56;
    private static final double BY = 76;
    private static final double TIME = 112;

    /// Room for the scroll bar, also below it where the totals stand.
    private static final double BAR = 12;

    private final TableView<ChangeRow> table;

    ChangeTable(CompareViewModel model) {
        table = new TableView<>(model.rows());
        table.getStyleClass().add("change-table");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setAccessibleText("Changes");
        table.setPlaceholder(Parts.label("No change of this kind", "qg-muted"));
        table.getColumns().add(column("Change", CHANGE, ChangeTable::sign));
        TableColumn<ChangeRow, ChangeRow> statement =
                column("Statement", 0, row -> statement(model, row));
        table.getColumns().add(statement);
        table.getColumns().add(figure("Before", BEFORE, ChangeRow::before, "figure"));
        table.getColumns().add(figure("After", AFTER, ChangeRow::after, "figure"));
        table.getColumns().add(figure("Change", BY, ChangeRow::difference, "figure-strong"));
        table.getColumns().add(figure("Time", TIME, ChangeRow::time, "figure-quiet"));
        statement
                .prefWidthProperty()
                .bind(table.widthProperty().subtract(CHANGE + BEFORE + AFTER + BY + TIME + BAR));
        follow(model);
        setCenter(table);
        setBottom(totals(model));
        setMinHeight(80);
    }

    private void follow(CompareViewModel model) {
        model.selectedProperty()
                .subscribe(
                        row -> {
                            if (row == null) {
                                table.getSelectionModel().clearSelection();
                            } else {
                                table.getSelectionModel().select(row);
                                table.scrollTo(row);
                            }
                        });
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null) {
                                model.selectedProperty().set(now);
                            }
                        });
    }

    /// Where the keyboard goes.
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private static TableColumn<ChangeRow, ChangeRow> column(
            String title, double width, Function<ChangeRow, Node> content) {
        TableColumn<ChangeRow, ChangeRow> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        if (width > 0) {
            column.setMinWidth(width);
            column.setMaxWidth(width);
        }
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable ChangeRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(row == null || empty ? null : content.apply(row));
                                setAccessibleText(row == null || empty ? "" : row.sentence());
                            }
                        });
        return column;
    }

    private static TableColumn<ChangeRow, ChangeRow> figure(
            String title, double width, Function<ChangeRow, String> text, String styleClass) {
        TableColumn<ChangeRow, ChangeRow> column =
                column(
                        title,
                        width,
                        row -> {
                            Label label = Parts.label(text.apply(row), styleClass);
                            label.setMaxWidth(Double.MAX_VALUE);
                            return label;
                        });
        column.getStyleClass().add("right");
        return column;
    }

    private static Node sign(ChangeRow row) {
        Label box = Parts.label(row.sign(), "change-sign", row.change().change().id());
        return Parts.row(7, box, Parts.label(row.words()));
    }

    private static Node statement(CompareViewModel model, ChangeRow row) {
        SqlLine line = new SqlLine(model.shortSql(row.change()));
        HBox.setHgrow(line, Priority.ALWAYS);
        Region swatch = Parts.swatch(row.colour());
        return Parts.row(7, swatch, line);
    }

    private static Node totals(CompareViewModel model) {
        HBox row =
                Parts.row(
                        0,
                        Parts.label("All statements", "qg-strong"),
                        Parts.spring(),
                        total(model.statementsBefore(), BEFORE),
                        total(model.statementsAfter(), AFTER),
                        total(model.totalDifference(), BY),
                        total(model.totalTime(), TIME),
                        bar());
        row.getStyleClass().add("change-totals");
        return row;
    }

    private static Region bar() {
        Region bar = new Region();
        bar.setMinWidth(BAR);
        return bar;
    }

    private static Label total(String text, double width) {
        Label label = Parts.label(text, "qg-strong", "total");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }
}
