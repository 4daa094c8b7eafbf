package org.querygram.app.queries;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.statement.SqlLine;
import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Parts;
import org.querygram.app.theme.ShareBar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The table of query classes. The statement takes what the figures leave.
final class QueryTable extends TableView<QueryRow> {

    private static final PseudoClass CONCERNED = PseudoClass.getPseudoClass("concerned");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final double ROW = 26;
    private static final double MARK = 42;
    private static final double UNDER_ONE = 88;
    private static final double SCROLL_BAR = 12;
    private static final double LEAST = 40;
    private static final double MOST = 600;

    private final QueriesViewModel model;
    private final SortedList<QueryRow> sorted;
    private final List<TableColumn<QueryRow, QueryRow>> figures = new ArrayList<>();
    private boolean following;

    QueryTable(QueriesViewModel model) {
        this.model = model;
        this.sorted = new SortedList<>(model.shown());
        getStyleClass().add("qg-table");
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setFixedCellSize(ROW);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setPlaceholder(Parts.label("No query class is left by the filter", "qg-muted"));
        setRowFactory(_ -> new Row());
        addColumns();
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.currentProperty().subscribe(this::follow);
        model.concernedProperty().subscribe(() -> refresh());
        model.rowsOfClassProperty().subscribe(() -> refresh());
        model.summaryProperty().subscribe(text -> setAccessibleText("Query classes, " + text));
    }

    /// The columns that the menu offers to show or hide.
    List<TableColumn<QueryRow, QueryRow>> figures() {
        return figures;
    }

    private void addColumns() {
        TableColumn<QueryRow, QueryRow> mark = column("", MARK, QueryTable::mark);
        mark.getStyleClass().add("first-column");
        mark.setComparator(Comparator.comparing((QueryRow row) -> row.finding() == null ? 1 : 0));
        TableColumn<QueryRow, QueryRow> statement = column("Statement", 0, QueryTable::statement);
        statement.setComparator(Comparator.comparing(QueryRow::sql));
        getColumns().add(mark);
        getColumns().add(statement);
        for (QueryColumn each : QueryColumn.values()) {
            TableColumn<QueryRow, QueryRow> column = figure(each.title(), width(each), each::text);
            column.setComparator(each.order());
            column.setUserData(each.rank());
            figures.add(column);
        }
        figures.add(7, rows());
        figures.add(tables());
        getColumns().addAll(figures);
        getColumns().add(share());
        figures.get(QueryColumn.TOTAL.ordinal()).setSortType(TableColumn.SortType.DESCENDING);
        if (model.hasTotals()) {
            getSortOrder().add(figures.get(QueryColumn.TOTAL.ordinal()));
        } else {
            figures.getFirst().setSortType(TableColumn.SortType.DESCENDING);
            getSortOrder().add(figures.getFirst());
        }
        statement.prefWidthProperty().bind(rest(statement));
    }

    /// `under 1 ms` is longer than any figure.
    private double width(QueryColumn column) {
        boolean words = column.isDuration() && model.log().figures().wholeMillis();
        return words ? UNDER_ONE : column.width();
    }

    private TableColumn<QueryRow, QueryRow> rows() {
        TableColumn<QueryRow, QueryRow> rows =
                figure(
                        "Rows",
                        68,
                        row ->
                                model.rows(row) < 0
                                        ? Figures.UNKNOWN
                                        : Figures.count(model.rows(row)));
        rows.setComparator(Comparator.comparingLong(model::rows));
        rows.setUserData(2);
        return rows;
    }

    private static TableColumn<QueryRow, QueryRow> tables() {
        TableColumn<QueryRow, QueryRow> tables =
                column("Tables", 170, row -> Parts.label(row.tables(), "qg-muted", "qg-small"));
        tables.setComparator(Comparator.comparing(QueryRow::tables));
        tables.setUserData(2);
        return free(tables);
    }

    /// A column that can be dragged wider or narrower.
    private static TableColumn<QueryRow, QueryRow> free(TableColumn<QueryRow, QueryRow> column) {
        column.setPrefWidth(column.getMinWidth());
        column.setMinWidth(LEAST);
        column.setMaxWidth(MOST);
        return column;
    }

    private static TableColumn<QueryRow, QueryRow> share() {
        TableColumn<QueryRow, QueryRow> share = column("Share", 104, QueryTable::shareOf);
        share.setComparator(Comparator.comparingDouble(QueryRow::share));
        return share;
    }

    /// What all other columns leave, but enough to tell one statement from the next.
    private DoubleBinding rest(TableColumn<QueryRow, QueryRow> statement) {
        List<javafx.beans.Observable> told = new ArrayList<>(List.of(widthProperty()));
        for (TableColumn<QueryRow, ?> column : getColumns()) {
            if (column != statement) {
                told.add(column.visibleProperty());
                told.add(column.widthProperty());
            }
        }
        return Bindings.createDoubleBinding(
                () -> {
                    double taken = SCROLL_BAR;
                    for (TableColumn<QueryRow, ?> column : getColumns()) {
                        taken += column != statement && column.isVisible() ? column.getWidth() : 0;
                    }
                    return Math.max(240, getWidth() - taken);
                },
                told.toArray(javafx.beans.Observable[]::new));
    }

    private static TableColumn<QueryRow, QueryRow> column(
            String title, double width, Function<QueryRow, Node> content) {
        TableColumn<QueryRow, QueryRow> column = new TableColumn<>(title);
        column.setReorderable(false);
        if (width > 0) {
            column.setMinWidth(width);
            column.setMaxWidth(width);
        }
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(_ -> new NodeCell(content));
        return column;
    }

    private static TableColumn<QueryRow, QueryRow> figure(
            String title, double width, Function<QueryRow, String> text) {
        TableColumn<QueryRow, QueryRow> column = column(title, width, _ -> new Label());
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable QueryRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(row == null || empty ? null : text.apply(row));
                            }
                        });
        column.getStyleClass().add("right");
        return free(column);
    }

    /// Keeps its node while it shows the same row: selecting a row makes nothing anew.
    private static final class NodeCell extends TableCell<QueryRow, QueryRow> {

        private final Function<QueryRow, Node> content;
        private @Nullable QueryRow built;

        NodeCell(Function<QueryRow, Node> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(@Nullable QueryRow row, boolean empty) {
            super.updateItem(row, empty);
            QueryRow now = empty ? null : row;
            if (now != built) {
                built = now;
                setGraphic(now == null ? null : content.apply(now));
            }
        }
    }

    private final class Row extends TableRow<QueryRow> {

        /// The row that is only looked at is chosen by a click, although it does not change.
        Row() {
            setOnMouseClicked(
                    _ -> {
                        if (getItem() != null) {
                            model.choose(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable QueryRow row, boolean empty) {
            super.updateItem(row, empty);
            QueryRow now = empty ? null : row;
            pseudoClassStateChanged(CONCERNED, now != null && model.isConcerned(now));
            pseudoClassStateChanged(FADED, now != null && model.isFaded(now));
            setAccessibleText(now == null ? "" : now.sentence());
        }
    }

    private static Node mark(QueryRow row) {
        return row.finding() == null ? new Label() : FindingMark.of(row.finding());
    }

    private static Node statement(QueryRow row) {
        SqlLine line = new SqlLine(row.sql());
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox box = Parts.row(7, Parts.swatch(row.colour()), line);
        if (row.housekeeping()) {
            Label tag = Parts.label("housekeeping", "tag");
            tag.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(tag);
        }
        return box;
    }

    private static Node shareOf(QueryRow row) {
        HBox box =
                Parts.row(
                        6,
                        new ShareBar(44, 5, row.share()),
                        Parts.label(Figures.share(row.share()), "qg-muted"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void chosen(@Nullable QueryRow row) {
        if (row != null && !following) {
            model.choose(row);
        }
    }

    private void follow(@Nullable QueryRow row) {
        following = true;
        if (row == null || !model.shown().contains(row)) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != row) {
            getSelectionModel().select(row);
            int index = getSelectionModel().getSelectedIndex();
            double visible = (getHeight() - ROW) / ROW;
            if (index > visible - 1) {
                scrollTo(Math.max(0, index - 2));
            }
        }
        following = false;
    }
}
