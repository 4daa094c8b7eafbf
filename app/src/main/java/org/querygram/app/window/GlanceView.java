package org.querygram.app.window;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Job;
import org.querygram.app.log.Figures;
import org.querygram.app.statement.SqlLine;
import org.querygram.app.theme.Parts;
import org.querygram.workload.Glance;

import java.util.function.Function;

/// The query classes of a log that is still being read, the busiest first. Rows stay where they are
/// while the pointer is over them.
final class GlanceView extends BorderPane {

    private static final double ROW = 26;

    private final GlanceWords words;
    private final TableView<Glance.Busy> table = new TableView<>();
    private final Label summary = Parts.label("", "qg-muted", "qg-small");

    GlanceView(Job<?> job, Formats formats) {
        this.words = new GlanceWords(formats);
        table.getStyleClass().add("qg-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.label("Query classes appear here while they are read"));
        table.getColumns().add(count());
        table.getColumns().add(statement());
        table.setFocusTraversable(false);
        setTop(Parts.bar("Queries so far", summary));
        setCenter(table);
        job.glanceProperty().subscribe(this::show);
    }

    private void show(@Nullable Glance now) {
        if (now == null) {
            return;
        }
        summary.setText(words.of(now));
        table.setAccessibleText("Queries so far, " + summary.getText());
        if (!table.isHover()) {
            table.getItems().setAll(now.busiest());
        }
    }

    private static TableColumn<Glance.Busy, Glance.Busy> count() {
        TableColumn<Glance.Busy, Glance.Busy> column = column("Count", 110);
        column.getStyleClass().add("right");
        column.setCellFactory(_ -> cell(busy -> Parts.label(Figures.count(busy.count()))));
        return column;
    }

    private static TableColumn<Glance.Busy, Glance.Busy> statement() {
        TableColumn<Glance.Busy, Glance.Busy> column = column("Statement", 0);
        column.setCellFactory(_ -> cell(busy -> new SqlLine(busy.queryClass().normalized())));
        return column;
    }

    private static TableColumn<Glance.Busy, Glance.Busy> column(String title, double width) {
        TableColumn<Glance.Busy, Glance.Busy> column = new TableColumn<>(title);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        if (width > 0) {
            column.setMinWidth(width);
            column.setMaxWidth(width);
        }
        return column;
    }

    private static TableCell<Glance.Busy, Glance.Busy> cell(
            Function<Glance.Busy, javafx.scene.Node> content) {
        return new TableCell<>() {
            @Override
            protected void updateItem(Glance.@Nullable Busy busy, boolean empty) {
                super.updateItem(busy, empty);
                setGraphic(busy == null || empty ? null : content.apply(busy));
            }
        };
    }
}
