package org.querygram.app.window;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The field that filters every view of the log in front.
final class FilterField extends HBox {

    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("within");
    private static final String PROMPT = "Filter, for example table:orders count>10";

    private final TextField field = new TextField();
    private final Label key = Parts.key("Ctrl+F");
    private final Button clear = new Button();
    private Subscription following = Subscription.EMPTY;
    private @Nullable LogTab tab;

    FilterField(WindowViewModel model) {
        getStyleClass().addAll("qg-row", "filter-field");
        field.setPromptText(PROMPT);
        field.setAccessibleText("Filter every view of this log");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().subscribe(focused -> pseudoClassStateChanged(WITHIN, focused));
        HBox.setHgrow(field, Priority.ALWAYS);
        clear.setGraphic(Icon.CLOSE.node(11));
        clear.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        clear.getStyleClass().add("tab-close");
        clear.setAccessibleText("Clear the filter");
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> field.clear());
        getChildren().addAll(Icon.FIND.node(14), field, key, clear);
        field.textProperty().subscribe(this::offerClear);
        model.currentProperty().subscribe(this::follow);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        field.selectAll();
    }

    private void offerClear(String text) {
        for (var node : java.util.List.of(clear, key)) {
            node.setVisible(text.isEmpty() == (node == key));
            node.setManaged(node.isVisible());
        }
    }

    private void follow(@Nullable WindowTab now) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        LogTab before = tab;
        if (before != null) {
            field.textProperty().unbindBidirectional(before.filter().textProperty());
        }
        tab = now instanceof LogTab log ? log : null;
        setVisible(tab != null);
        if (tab != null) {
            LogTab log = tab;
            field.textProperty().bindBidirectional(log.filter().textProperty());
            following = log.logProperty().subscribe(read -> setDisable(read == null));
        }
    }

    /// Escape empties the field, and leaves it when it is empty.
    private void keyPressed(KeyEvent event) {
        boolean leaves =
                event.getCode() == KeyCode.ENTER
                        || (event.getCode() == KeyCode.ESCAPE && field.getText().isEmpty());
        if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
        }
        if (leaves) {
            // The field is the first control of the window; what follows are the views.
            getScene().getRoot().requestFocus();
        }
        if (leaves || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
        }
    }
}
