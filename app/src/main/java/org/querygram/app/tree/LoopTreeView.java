package org.querygram.app.tree;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Selection;
import org.querygram.app.theme.Parts;

import java.util.List;

/// The loop tree: a few rows that stand for all statements.
public final class LoopTreeView extends BorderPane {

    private static final double ROW_HEIGHT = 26;
    private static final double BAR_HEIGHT = 32;

    private final LoopTreeViewModel model;
    private final TreeTableView<LoopRow> table = new TreeTableView<>();
    private boolean following;

    public LoopTreeView(LoopTreeViewModel model, Selection selection) {
        this.model = model;
        getStyleClass().add("loops");
        setTop(bar());
        setCenter(table);
        buildTable();
        LevelButtons.unfold(table, model, model.levelProperty().get());
        model.levelProperty().subscribe(level -> LevelButtons.unfold(table, model, level));
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        selection.selectedProperty().subscribe(this::follow);
        selection.shownProperty().addListener((_, _, _) -> refill());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Unfolds and scrolls as the tree of the same log did before it grew: what was there has its
    /// old place among its neighbours, as a log only grows at its end.
    public void takeOver(LoopTreeView old) {
        model.levelProperty().set(old.model.levelProperty().get());
        unfoldAs(old.table.getRoot().getChildren(), table.getRoot().getChildren());
        follow();
        table.scrollTo(old.firstSeen());
    }

    private int firstSeen() {
        return table.lookupAll(".tree-table-row-cell").stream()
                .filter(node -> node.isVisible() && node instanceof TreeTableRow<?>)
                .mapToInt(node -> ((TreeTableRow<?>) node).getIndex())
                .filter(row -> row >= 0)
                .min()
                .orElse(0);
    }

    private static void unfoldAs(List<TreeItem<LoopRow>> old, List<TreeItem<LoopRow>> now) {
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            TreeItem<LoopRow> item = now.get(i);
            boolean alike =
                    item.getValue().getClass() == old.get(i).getValue().getClass()
                            && !item.isLeaf();
            if (alike) {
                item.setExpanded(old.get(i).isExpanded());
            }
            if (alike && item.isExpanded()) {
                unfoldAs(old.get(i).getChildren(), item.getChildren());
            }
        }
    }

    /// What bar, heads and all rows that are unfolded now need.
    public double wantedHeight() {
        return BAR_HEIGHT + (table.getExpandedItemCount() + 1) * ROW_HEIGHT + 4;
    }

    /// The control that takes the keyboard.
    public TreeTableView<?> focusTarget() {
        return table;
    }

    private javafx.scene.Node bar() {
        Label summary = Parts.label(model.summary(), "qg-muted", "qg-small");
        summary.setMinWidth(0);
        return Parts.bar(
                "Loops",
                summary,
                Parts.spring(),
                Parts.label("Level", "qg-muted", "qg-small"),
                LevelButtons.of(model));
    }

    private void fill() {
        TreeItem<LoopRow> root = new TreeItem<>();
        model.roots().forEach(row -> root.getChildren().add(new LoopItem(model, row)));
        root.setExpanded(true);
        table.setRoot(root);
    }

    private void refill() {
        model.filtered();
        showRows();
    }

    private void showRows() {
        following = true;
        fill();
        LevelButtons.unfold(table, model, model.levelProperty().get());
        follow();
    }

    private void buildTable() {
        fill();
        table.setShowRoot(false);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setAccessibleText("Loops, " + model.summary());
        table.setRowFactory(_ -> new LoopTableRow(model));
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(columns());
        table.setPlaceholder(Parts.label("No statement is left by the filter", "qg-muted"));
    }

    private List<TreeTableColumn<LoopRow, LoopRow>> columns() {
        TreeTableColumn<LoopRow, LoopRow> name = column("Segment, loop or statement", 120, 5_000);
        name.setCellFactory(_ -> new LoopNameCell(model));
        name.setPrefWidth(420);
        TreeTableColumn<LoopRow, LoopRow> mark = column("", 22, 22);
        mark.setCellFactory(_ -> new MarkCell(model));
        double counts = model.log().workload().size() < 100_000 ? 56 : 84;
        TreeTableColumn<LoopRow, LoopRow> count = column("Count", counts, counts);
        count.setCellFactory(_ -> new FigureCell(row -> model.text(row).count(), "figure"));
        TreeTableColumn<LoopRow, LoopRow> time = column("Time", 72, 72);
        time.setCellFactory(_ -> new FigureCell(row -> model.text(row).time(), "figure-quiet"));
        TreeTableColumn<LoopRow, LoopRow> share = column("Share", 80, 80);
        share.setCellFactory(_ -> new ShareCell(model));
        List.of(count, time).forEach(LoopTreeView::makeSortable);
        table.setSortPolicy(_ -> sort(count, time));
        List.of(count, time, share).forEach(column -> column.getStyleClass().add("right"));
        return List.of(name, mark, count, time, share);
    }

    /// By figures, as the cells show texts; what the comparator says is never asked.
    private static void makeSortable(TreeTableColumn<LoopRow, LoopRow> column) {
        column.setSortable(true);
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
    }

    private boolean sort(
            TreeTableColumn<LoopRow, LoopRow> count, TreeTableColumn<LoopRow, LoopRow> time) {
        SegmentOrder wanted =
                table.getSortOrder().contains(count)
                        ? order(count, SegmentOrder.MOST_STATEMENTS, SegmentOrder.FEWEST_STATEMENTS)
                        : table.getSortOrder().contains(time)
                                ? order(time, SegmentOrder.MOST_TIME, SegmentOrder.LEAST_TIME)
                                : SegmentOrder.USUAL;
        if (wanted != model.order()) {
            model.sort(wanted);
            showRows();
        }
        return true;
    }

    private static SegmentOrder order(
            TreeTableColumn<LoopRow, LoopRow> by, SegmentOrder most, SegmentOrder least) {
        return by.getSortType() == TreeTableColumn.SortType.DESCENDING ? most : least;
    }

    private static TreeTableColumn<LoopRow, LoopRow> column(String title, double min, double max) {
        TreeTableColumn<LoopRow, LoopRow> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue().getValue()));
        column.setMinWidth(min);
        column.setMaxWidth(max);
        column.setPrefWidth(min);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void chosen(@Nullable TreeItem<LoopRow> item) {
        if (item != null && !following) {
            model.choose(item.getValue());
        }
    }

    /// Shows where the selection stands, without choosing anything itself.
    private void follow() {
        following = true;
        @Nullable TreeItem<LoopRow> deepest = null;
        ObservableList<TreeItem<LoopRow>> level = table.getRoot().getChildren();
        for (LoopRow row : model.pathToSelection()) {
            @Nullable TreeItem<LoopRow> parent = deepest;
            deepest = itemOf(level, row);
            if (deepest == null) {
                break;
            }
            if (parent != null) {
                parent.setExpanded(true);
            }
            if (model.isChosen(row)) {
                break;
            }
            level = deepest.isLeaf() ? level : deepest.getChildren();
        }
        reveal(deepest);
        table.refresh();
        following = false;
    }

    private void reveal(@Nullable TreeItem<LoopRow> item) {
        @Nullable TreeItem<LoopRow> current = table.getSelectionModel().getSelectedItem();
        if (item == null) {
            table.getSelectionModel().clearSelection();
        } else if (model.isChosen(item.getValue())) {
            select(item, current);
        } else if (current != null && !model.isChosen(current.getValue())) {
            table.getSelectionModel().clearSelection();
            scrollTo(item);
        } else {
            scrollTo(item);
        }
    }

    private void select(TreeItem<LoopRow> item, @Nullable TreeItem<LoopRow> current) {
        if (current != item) {
            table.getSelectionModel().select(item);
            scrollTo(item);
        }
    }

    /// Leaves the rows where they are when the row can be seen: nothing shall jump under the mouse.
    private void scrollTo(TreeItem<LoopRow> item) {
        int row = table.getRow(item);
        double visible = (table.getHeight() - ROW_HEIGHT) / ROW_HEIGHT;
        if (row > visible - 1) {
            table.scrollTo(Math.max(0, row - 3));
        }
    }

    private static @Nullable TreeItem<LoopRow> itemOf(List<TreeItem<LoopRow>> items, LoopRow row) {
        return items.stream().filter(item -> item.getValue() == row).findFirst().orElse(null);
    }

    private void keyPressed(KeyEvent event) {
        TreeItem<LoopRow> item = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.MULTIPLY || "*".equals(event.getText())) {
            model.levelProperty().set(LoopTreeViewModel.Level.ALL);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && item != null) {
            deeper(item);
            event.consume();
        }
    }

    /// From here to the next deeper thing: a folded row unfolds, an unfolded one leads to its first
    /// step.
    private void deeper(TreeItem<LoopRow> item) {
        if (!item.isLeaf() && item.isExpanded() && !item.getChildren().isEmpty()) {
            table.getSelectionModel().select(item.getChildren().getFirst());
        } else if (item.isLeaf()) {
            model.chooseMark(item.getValue());
        } else {
            item.setExpanded(true);
        }
    }
}
