package org.querygram.app.relations;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;

import java.util.List;

/// A table of the picture: its name, its traffic, the columns that statements name.
final class TableBox extends VBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final double HEAD = 50;
    private static final double LINE = 16;
    private static final double BAR = 100;

    /// More would make a box higher than what it tells.
    private static final int MOST_COLUMNS = 6;

    private final SchemaTable table;

    /// @param busiest statements of the busiest table: the full width of the bar
    /// @param choose what a click does, and Enter
    TableBox(SchemaTable table, long busiest, Runnable choose) {
        this.table = table;
        getStyleClass().add("table-box");
        getChildren().addAll(head(), traffic(busiest));
        shownColumns(table).forEach(column -> getChildren().add(column(column)));
        int more = table.columns().size() - shownColumns(table).size();
        if (more > 0) {
            getChildren().add(line("+ " + more + " more", "qg-muted"));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                "Table %s, %s read, %s written"
                        .formatted(
                                table.name(),
                                Figures.count(table.reads()),
                                Figures.count(table.writes())));
        setOnMouseClicked(
                _ -> {
                    requestFocus();
                    choose.run();
                });
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        choose.run();
                        event.consume();
                    }
                });
    }

    SchemaTable table() {
        return table;
    }

    void show(boolean on, boolean left) {
        pseudoClassStateChanged(ON, on);
        pseudoClassStateChanged(FADED, !left);
    }

    /// What the box of a table needs.
    static double heightOf(SchemaTable table) {
        int shown = shownColumns(table).size();
        int lines = shown + (table.columns().size() > shown ? 1 : 0);
        return HEAD + lines * LINE + (lines > 0 ? 8 : 0);
    }

    /// Where the line of a column is, from the top; the head where the column is not shown.
    static double middleOf(SchemaTable table, String column) {
        List<String> shown = shownColumns(table);
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).equalsIgnoreCase(column)) {
                return HEAD + i * LINE + LINE / 2;
            }
        }
        return HEAD / 2;
    }

    /// Foreign keys are never left out in favour of other columns.
    private static List<String> shownColumns(SchemaTable table) {
        if (table.columns().size() <= MOST_COLUMNS) {
            return table.columns();
        }
        int others = Math.max(0, MOST_COLUMNS - 1 - table.keys().size());
        List<String> plain =
                table.columns().stream()
                        .filter(column -> !isKey(table, column))
                        .limit(others)
                        .toList();
        return table.columns().stream()
                .filter(column -> isKey(table, column) || plain.contains(column))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private static boolean isKey(SchemaTable table, String column) {
        return table.keys().stream().anyMatch(column::equalsIgnoreCase);
    }

    private HBox head() {
        Label name = Parts.label(table.name(), "qg-strong");
        HBox head = Parts.row(8, Parts.swatch(table.colour()), name);
        head.getStyleClass().add("table-head");
        return head;
    }

    private HBox traffic(long busiest) {
        double scale = BAR / Math.max(1, busiest);
        HBox row =
                Parts.row(
                        0,
                        bar("bar-read", table.reads() * scale),
                        bar("bar-written", table.writes() * scale),
                        Parts.spring(),
                        Parts.label(Figures.count(table.statements()), "qg-small"));
        row.getStyleClass().add("table-traffic");
        return row;
    }

    private static Region bar(String styleClass, double width) {
        Region bar = new Region();
        bar.getStyleClass().add(styleClass);
        double shown = width > 0 ? Math.max(2, width) : 0;
        bar.setMinSize(shown, 7);
        bar.setPrefSize(shown, 7);
        bar.setMaxSize(shown, 7);
        return bar;
    }

    private Label column(String column) {
        boolean key = isKey(table, column);
        return line((key ? "→ " : "  ") + column, key ? "qg-key-column" : "qg-muted");
    }

    private static Label line(String text, String styleClass) {
        Label line = Parts.label(text, "qg-mono", styleClass);
        line.setMinHeight(LINE);
        line.setPrefHeight(LINE);
        line.setMaxHeight(LINE);
        return line;
    }
}
