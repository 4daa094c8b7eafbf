package org.querygram.app.window;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.Parts;

import java.util.List;

/// All keys, over the window; any key or click closes it.
final class KeysPane extends StackPane {

    KeysPane() {
        getStyleClass().add("scrim");
        GridPane grid = new GridPane();
        grid.setHgap(32);
        grid.setVgap(7);
        List<KeyList> all = KeyList.ALL;
        int half = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            int column = i < half ? 0 : 2;
            grid.add(caps(all.get(i)), column, i % half);
            grid.add(Parts.label(all.get(i).does()), column + 1, i % half);
        }
        VBox box =
                new VBox(
                        14,
                        Parts.label("Keys", "qg-number"),
                        grid,
                        Parts.label(
                                "Letters work while a chart, tree or list has the focus."
                                        + " Any key closes this.",
                                "qg-muted",
                                "qg-small"));
        box.getStyleClass().add("popup-box");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        setFocusTraversable(true);
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

    void open() {
        setVisible(true);
        requestFocus();
    }

    private static HBox caps(KeyList keys) {
        HBox box = Parts.row(4);
        keys.keys().forEach(key -> box.getChildren().add(Parts.key(key)));
        return box;
    }
}
