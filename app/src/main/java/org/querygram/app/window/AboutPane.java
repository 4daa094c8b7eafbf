package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.about.Licence;
import org.querygram.app.about.Licences;
import org.querygram.app.report.Version;
import org.querygram.app.theme.Parts;

import java.util.List;
import java.util.function.Consumer;

/// Which Querygram this is, what it runs on, and the licences of everything bundled, over the
/// window. Escape or a click beside it closes.
final class AboutPane extends StackPane {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 560;
    private static final double LIST_WIDTH = 230;

    private final ListView<Licence> works = new ListView<>();
    private final TextArea text = new TextArea();
    private @Nullable Node before;

    /// @param copy puts a text on the clipboard
    AboutPane(Consumer<String> copy) {
        getStyleClass().add("scrim");
        VBox box =
                new VBox(
                        10,
                        head(copy),
                        Parts.label("Licences of all that is bundled", "qg-strong"),
                        licences());
        box.getStyleClass().addAll("popup-box", "about");
        box.setMaxSize(WIDTH, HEIGHT);
        box.setOnMouseClicked(javafx.event.Event::consume);
        getChildren().add(box);
        setOnMouseClicked(_ -> close());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    private HBox head(Consumer<String> copy) {
        List<String> lines = Version.lines();
        VBox facts = new VBox(2, Parts.label("Querygram " + Version.text(), "qg-number"));
        lines.subList(1, lines.size())
                .forEach(line -> facts.getChildren().add(Parts.label(line, "qg-muted")));
        Button close = Parts.button("Close", null, this::close);
        Button facted = Parts.button("Copy", null, () -> copy.accept(String.join("\n", lines)));
        facted.setAccessibleText("Copy version, build and run-time");
        HBox head = new HBox(10, facts, Parts.spring(), facted, close);
        head.setFillHeight(false);
        return head;
    }

    private HBox licences() {
        works.getItems().setAll(Licences.all());
        works.setCellFactory(_ -> new Cell());
        works.setMinWidth(LIST_WIDTH);
        works.setMaxWidth(LIST_WIDTH);
        works.setAccessibleText("Bundled works");
        text.setEditable(false);
        text.getStyleClass().add("licence");
        text.setAccessibleText("Licence");
        HBox.setHgrow(text, Priority.ALWAYS);
        works.getSelectionModel().selectedItemProperty().subscribe(this::show);
        works.getSelectionModel().selectFirst();
        HBox both = new HBox(10, works, text);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private void show(@Nullable Licence licence) {
        if (licence != null) {
            text.setText(licence.text());
            text.positionCaret(0);
        }
    }

    void open() {
        before = getScene().getFocusOwner();
        setVisible(true);
        works.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private static final class Cell extends ListCell<Licence> {

        @Override
        protected void updateItem(@Nullable Licence licence, boolean empty) {
            super.updateItem(licence, empty);
            setText(licence == null || empty ? null : licence.of());
        }
    }
}
