package org.querygram.app.palette;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The palette, over the window: a field, what it finds, and how to use it. It gives the keyboard
/// back to where it was.
public final class PaletteView extends StackPane {

    private static final double WIDTH = 600;
    private static final double ROW = 34;
    private static final int ROWS = 9;

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list;
    private @Nullable Node before;

    public PaletteView(PaletteViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.entries());
        getStyleClass().addAll("scrim", "palette-scrim");
        VBox box = new VBox(head(), list, foot());
        box.getStyleClass().addAll("popup-box", "palette");
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        box.setOnMouseClicked(javafx.event.Event::consume);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        list();
        field.textProperty().bindBidirectional(model.textProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMouseClicked(_ -> close());
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// Shows it with nothing typed.
    public void open() {
        open("");
    }

    /// Shows it with something typed: "@" for tables.
    public void open(String typed) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        model.start();
        model.textProperty().set(typed);
        setVisible(true);
        field.requestFocus();
        field.end();
    }

    private HBox head() {
        field.setPromptText("What shall be done?");
        field.setAccessibleText(
                "All commands. Type a few letters; at sign for tables, number sign for findings,"
                        + " colon for lines.");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label counted = Parts.label("", "qg-muted", "qg-small");
        counted.textProperty().bind(model.countedProperty());
        counted.setMinWidth(USE_PREF_SIZE);
        HBox head = Parts.row(10, Icon.SEARCH.node(), field, counted);
        head.getStyleClass().add("palette-head");
        return head;
    }

    private void list() {
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(Parts.label("Nothing like this", "qg-muted"));
        list.prefHeightProperty()
                .bind(
                        javafx.beans.binding.Bindings.createDoubleBinding(
                                () -> ROW * Math.clamp(model.entries().size(), 1, ROWS) + 2,
                                model.entries()));
        model.chosenProperty().subscribe(at -> choose(at.intValue()));
    }

    private void choose(int at) {
        list.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            list.scrollTo(Math.max(0, at - ROWS + 2));
            field.setAccessibleHelp(model.entries().get(at).sentence());
        }
    }

    private static HBox foot() {
        HBox foot =
                Parts.row(
                        6,
                        Parts.key("↑"),
                        Parts.key("↓"),
                        hint("choose"),
                        Parts.key("Enter"),
                        hint("run"),
                        Parts.key("Esc"),
                        hint("close"),
                        Parts.spring(),
                        Parts.key("@"),
                        hint("table"),
                        Parts.key("#"),
                        hint("finding"),
                        Parts.key(":"),
                        hint("line"));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static Label hint(String text) {
        Label label = Parts.label(text, "qg-muted", "qg-small");
        label.setPadding(new javafx.geometry.Insets(0, 6, 0, 0));
        return label;
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(1 - ROWS);
            case PAGE_DOWN -> model.move(ROWS - 1);
            case ENTER -> run();
            case ESCAPE -> close();
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        Runnable action = model.action();
        if (action != null) {
            close();
            action.run();
        }
    }

    private void close() {
        setVisible(false);
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
        before = null;
    }

    private final class Cell extends ListCell<PaletteEntry> {

        Cell() {
            getStyleClass().add("palette-cell");
            setOnMouseClicked(
                    event -> {
                        if (!isEmpty()) {
                            model.chosenProperty().set(getIndex());
                            PaletteView.this.run();
                        }
                        event.consume();
                    });
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : row(entry));
            setAccessibleText(entry == null || empty ? "" : entry.sentence());
        }

        private HBox row(PaletteEntry entry) {
            HBox row = Parts.row(10, TypedTitle.of(entry), Parts.spring());
            Label note = Parts.label(entry.note(), "qg-muted", "qg-small");
            note.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(1, note);
            entry.keys().forEach(key -> row.getChildren().add(Parts.key(key)));
            row.setSpacing(8);
            row.setOpacity(entry.enabled() ? 1 : 0.55);
            return row;
        }
    }
}
