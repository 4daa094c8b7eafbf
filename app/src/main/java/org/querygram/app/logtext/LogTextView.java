package org.querygram.app.logtext;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The lines of the log, with the selected statements marked.
public final class LogTextView extends BorderPane {

    private static final double ROW = 20;

    private final LogTextViewModel model;
    private final ListView<Long> list = new ListView<>();
    private final TextField number = new TextField();

    public LogTextView(LogTextViewModel model) {
        this.model = model;
        getStyleClass().add("log-text");
        list.getStyleClass().add("log-lines");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new LineCell(model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        Label placeholder = Parts.label("", "qg-muted");
        placeholder.textProperty().bind(model.problemProperty().map(this::placeholder));
        list.setPlaceholder(placeholder);
        setTop(bar());
        setCenter(list);
        model.linesProperty().subscribe(now -> fill(now.longValue()));
        model.summaryProperty().subscribe(this::summarise);
        model.selection().selectedProperty().subscribe(() -> list.refresh());
        model.selection().shownProperty().subscribe(() -> list.refresh());
        model.wantedProperty().subscribe(line -> show(line.longValue()));
        heightProperty().subscribe(() -> show(model.wantedProperty().get()));
    }

    /// The keyboard goes to the lines.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private String placeholder(String problem) {
        return problem.isEmpty() ? "Looking for lines" : problem;
    }

    private void summarise(String summary) {
        list.setAccessibleText("Log, " + summary);
        list.refresh();
    }

    private void fill(long lines) {
        list.setItems(new LineNumbers((int) lines));
        show(model.wantedProperty().get());
    }

    private Node bar() {
        Label summary = Parts.label("", "qg-muted", "qg-small");
        summary.textProperty().bind(model.summaryProperty());
        HBox bar = Parts.bar("Log");
        bar.getStyleClass().add("qg-tall");
        if (model.sources().size() > 1) {
            bar.getChildren().add(sources());
        }
        bar.getChildren().addAll(summary, Parts.spring(), steps(), jump());
        return bar;
    }

    private Node sources() {
        ComboBox<String> combo = new ComboBox<>();
        combo.getStyleClass().add("qg-combo");
        combo.getItems().setAll(model.sources());
        combo.setAccessibleText("File");
        combo.setMaxWidth(320);
        model.sourceProperty().subscribe(now -> combo.getSelectionModel().select(now.intValue()));
        combo.setOnAction(_ -> model.show(combo.getSelectionModel().getSelectedIndex()));
        return combo;
    }

    private Node steps() {
        Label place = Parts.label("", "qg-small");
        place.textProperty().bind(model.placeProperty());
        place.setMinWidth(USE_PREF_SIZE);
        HBox box =
                Parts.row(
                        4,
                        place,
                        step(Icon.PREVIOUS, -1, "Previous selected statement"),
                        step(Icon.NEXT, 1, "Next selected statement"));
        box.visibleProperty().bind(model.placeProperty().isNotEmpty());
        return box;
    }

    private Button step(Icon icon, int by, String name) {
        Button button = new Button(null, icon.node(12));
        button.getStyleClass().add("qg-step");
        button.setAccessibleText(name);
        button.setOnAction(_ -> model.stepSelected(by));
        return button;
    }

    private Node jump() {
        number.setPromptText("Line");
        number.getStyleClass().add("line-field");
        number.setAccessibleText("Go to a line");
        number.setOnAction(
                _ -> {
                    if (model.goToLine(number.getText())) {
                        list.requestFocus();
                    } else {
                        number.selectAll();
                    }
                });
        return number;
    }

    /// Brings a line into sight, with some of what stands above it; where it is in sight already
    /// nothing moves.
    private void show(long line) {
        if (line > 0 && line <= list.getItems().size() && getHeight() > 0) {
            int index = (int) line - 1;
            int above = (int) Math.max(0, (list.getHeight() / ROW) / 4);
            // The list knows its rows only after it was laid out.
            Platform.runLater(
                    () -> {
                        list.getSelectionModel().select(index);
                        list.getFocusModel().focus(index);
                        list.scrollTo(Math.max(0, index - above));
                    });
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            Long chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.choose(chosen);
            }
        } else if (event.getCode() == KeyCode.PERIOD || event.getCode() == KeyCode.COMMA) {
            model.stepSelected(event.getCode() == KeyCode.PERIOD ? 1 : -1);
        } else {
            return;
        }
        event.consume();
    }
}
