package org.querygram.app.relations;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;

import java.util.Comparator;
import java.util.function.Function;

/// The foreign keys as a list: the same as the picture says, for those who cannot see it, and all
/// of them.
final class LinkTable extends TableView<SchemaLink> {

    LinkTable(RelationsViewModel model) {
        getStyleClass().add("qg-table");
        setFixedCellSize(26);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setPlaceholder(
                Parts.label("No statement of this log gives a foreign key away", "qg-muted"));
        setAccessibleText("Foreign keys, " + Figures.count(model.links().size()));
        SortedList<SchemaLink> sorted =
                new SortedList<>(FXCollections.observableArrayList(model.links()));
        sorted.comparatorProperty().bind(comparatorProperty());
        getColumns().add(text("Foreign key", SchemaLink::from, "qg-mono"));
        getColumns().add(text("Points to", SchemaLink::to, "qg-mono"));
        getColumns().add(text("How it is known", SchemaLink::evidence, "qg-plain"));
        getColumns().add(figure("Joins", SchemaLink::joins));
        getColumns().add(figure("Lookups", SchemaLink::lookups));
        getColumns().add(figure("Findings", link -> (long) link.findings()));
        getColumns().getFirst().getStyleClass().add("first-column");
        setItems(sorted);
        setRowFactory(
                _ ->
                        new TableRow<>() {
                            @Override
                            protected void updateItem(@Nullable SchemaLink link, boolean empty) {
                                super.updateItem(link, empty);
                                setAccessibleText(link == null ? "" : link.sentence());
                            }
                        });
        getSelectionModel().selectedItemProperty().subscribe(link -> choose(model, link));
    }

    /// The table that has the foreign key comes to the front.
    private static void choose(RelationsViewModel model, @Nullable SchemaLink link) {
        if (link != null) {
            model.tables().stream()
                    .filter(t -> t.name().equalsIgnoreCase(link.relation().fromTable()))
                    .findFirst()
                    .ifPresent(model::choose);
        }
    }

    private static TableColumn<SchemaLink, SchemaLink> text(
            String title, Function<SchemaLink, String> text, String styleClass) {
        TableColumn<SchemaLink, SchemaLink> column = column(title, text);
        column.setPrefWidth(260);
        column.getStyleClass().add(styleClass);
        column.setComparator(Comparator.comparing(text));
        return column;
    }

    private static TableColumn<SchemaLink, SchemaLink> figure(
            String title, Function<SchemaLink, Long> figure) {
        TableColumn<SchemaLink, SchemaLink> column =
                column(title, link -> Figures.count(figure.apply(link)));
        column.getStyleClass().add("right");
        column.setMinWidth(80);
        column.setMaxWidth(110);
        column.setComparator(Comparator.comparing(figure));
        return column;
    }

    private static TableColumn<SchemaLink, SchemaLink> column(
            String title, Function<SchemaLink, String> text) {
        TableColumn<SchemaLink, SchemaLink> column = new TableColumn<>(title);
        column.setReorderable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable SchemaLink link, boolean empty) {
                                super.updateItem(link, empty);
                                setText(link == null || empty ? null : text.apply(link));
                            }
                        });
        return column;
    }
}
