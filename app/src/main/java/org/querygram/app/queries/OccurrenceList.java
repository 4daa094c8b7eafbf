package org.querygram.app.queries;

import javafx.collections.ObservableListBase;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.GoTo;
import org.querygram.app.statement.SqlLine;
import org.querygram.app.statement.StatementText;
import org.querygram.app.theme.Parts;

/// The runs of a query class, one by one: line, values, duration. A click selects a run in every
/// view, Enter and a double click lead to its line.
final class OccurrenceList extends BorderPane {

    private final QueriesViewModel model;
    private final GoTo goTo;
    private final ListView<Integer> list = new ListView<>();
    private @Nullable QueryDetail shown;
    private boolean following;

    OccurrenceList(QueriesViewModel model, GoTo goTo) {
        this.model = model;
        this.goTo = goTo;
        list.getStyleClass().add("occurrences");
        list.setFixedCellSize(24);
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.label("Choose a query class", "qg-muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        toTheLog();
                        event.consume();
                    }
                });
        setTop(bar());
        setCenter(list);
        setMinWidth(0);
        model.detailProperty().subscribe(() -> fill());
        model.orderProperty().subscribe(() -> fill());
        model.selection().selectedProperty().subscribe(() -> follow());
    }

    /// The control that takes the keyboard.
    Node focusTarget() {
        return list;
    }

    private Node bar() {
        HBox segments = new HBox();
        segments.getStyleClass().add("qg-segments");
        segments.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (OccurrenceOrder order : OccurrenceOrder.values()) {
            ToggleButton button = new ToggleButton(order.title());
            button.setToggleGroup(group);
            button.setOnAction(
                    _ -> {
                        model.orderProperty().set(order);
                        button.setSelected(true);
                    });
            model.orderProperty().subscribe(now -> button.setSelected(now == order));
            segments.getChildren().add(button);
        }
        segments.setVisible(model.timed());
        Label kept = Parts.label("", "qg-muted", "qg-small");
        kept.setText(model.log().isSaved() ? "some" : "");
        kept.setTooltip(new Tooltip("A saved analysis keeps those that prove something"));
        return Parts.bar("Occurrences", kept, Parts.spring(), segments);
    }

    private void fill() {
        shown = model.detailProperty().get();
        following = true;
        list.setItems(
                new Runs(shown == null ? new int[0] : shown.rows(model.orderProperty().get())));
        list.setAccessibleText(
                shown == null
                        ? "Occurrences"
                        : "Occurrences, " + Figures.count(shown.rows().length));
        following = false;
        follow();
    }

    private void chosen(@Nullable Integer row) {
        if (row != null && !following) {
            model.chooseRun(row);
        }
    }

    private void follow() {
        following = true;
        int run = model.chosenRun();
        if (run < 0) {
            list.getSelectionModel().clearSelection();
        } else if (!Integer.valueOf(run).equals(list.getSelectionModel().getSelectedItem())) {
            int index = list.getItems().indexOf(run);
            if (index >= 0) {
                list.getSelectionModel().select(index);
                list.scrollTo(Math.max(0, index - 2));
            }
        }
        following = false;
    }

    private void toTheLog() {
        Integer row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.chooseRun(row);
            goTo.log();
        }
    }

    /// Rows as a list without an object for each.
    private static final class Runs extends ObservableListBase<Integer> {

        private final int[] rows;

        Runs(int[] rows) {
            this.rows = rows;
        }

        @Override
        public Integer get(int index) {
            return rows[index];
        }

        @Override
        public int size() {
            return rows.length;
        }
    }

    private final class Cell extends ListCell<Integer> {

        private @Nullable Integer built;

        Cell() {
            getStyleClass().add("occurrence");
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() == 2 && !isEmpty()) {
                            toTheLog();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            Integer now = empty ? null : row;
            if (now == null) {
                built = null;
                setGraphic(null);
            } else if (!now.equals(built)) {
                built = now;
                setGraphic(content(new StatementText(model.log(), now)));
            }
        }

        private HBox content(StatementText statement) {
            Label line = Parts.label(Figures.count(statement.line()), "line-number");
            line.setMinWidth(60);
            SqlLine gist = new SqlLine(statement.gist());
            HBox.setHgrow(gist, Priority.ALWAYS);
            Label time = Parts.label(statement.time(), "qg-small");
            time.setMinWidth(USE_PREF_SIZE);
            setAccessibleText(
                    statement.place() + ", " + statement.gist() + ", " + statement.time());
            HBox row = Parts.row(10, line, gist, time);
            row.prefWidthProperty().bind(widthProperty().subtract(24));
            row.maxWidthProperty().bind(widthProperty().subtract(24));
            return row;
        }
    }
}
