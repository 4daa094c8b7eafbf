package org.querygram.app.window;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.querygram.app.command.CommandList;
import org.querygram.app.command.KeyCaps;
import org.querygram.app.theme.Parts;

import java.util.ArrayList;
import java.util.List;

/// All keys, over the window; any key or click closes it.
final class KeysPane extends StackPane {

    /// @param caps to press, in order
    private record Line(List<String> caps, String does) {}

    private final CommandList commands;

    KeysPane(CommandList commands) {
        this.commands = commands;
        getStyleClass().add("scrim");
        setFocusTraversable(true);
        setAccessibleText("All keys");
        setOnMouseClicked(_ -> setVisible(false));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    setVisible(false);
                    event.consume();
                });
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    private VBox box() {
        VBox box =
                new VBox(
                        14,
                        Parts.label("Keys", "qg-number"),
                        scrolled(grid(lines(commands))),
                        Parts.label(
                                "Letters work while a chart, tree or list has the focus."
                                        + " Any key closes this.",
                                "qg-muted",
                                "qg-small"));
        box.getStyleClass().addAll("popup-box", "keys");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return box;
    }

    private static List<Line> lines(CommandList commands) {
        List<Line> lines = new ArrayList<>();
        commands.stream()
                .filter(command -> !command.keys().isEmpty())
                .forEach(
                        command ->
                                lines.add(new Line(KeyCaps.of(command.keys()), command.title())));
        commands.hints().forEach(hint -> lines.add(new Line(hint.keys(), hint.title())));
        return lines;
    }

    private static GridPane grid(List<Line> lines) {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(6);
        int half = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            int column = i < half ? 0 : 2;
            grid.add(caps(lines.get(i)), column, i % half);
            var does = Parts.label(lines.get(i).does());
            grid.add(does, column + 1, i % half);
            if (column == 0) {
                GridPane.setMargin(does, new javafx.geometry.Insets(0, 30, 0, 0));
            }
        }
        return grid;
    }

    /// Low windows scroll it.
    private static ScrollPane scrolled(GridPane grid) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /// Made when it is asked for: some two hundred labels that the program's start need not wait
    /// for.
    void open() {
        if (getChildren().isEmpty()) {
            getChildren().add(box());
        }
        setVisible(true);
        requestFocus();
    }

    private static HBox caps(Line line) {
        HBox box = Parts.row(4);
        line.caps().forEach(key -> box.getChildren().add(Parts.key(key)));
        return box;
    }
}
