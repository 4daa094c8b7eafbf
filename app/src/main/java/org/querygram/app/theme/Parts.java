package org.querygram.app.theme;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The small parts that views are made of, each with its style class.
public final class Parts {

    private Parts() {}

    /// A text; style classes as in base.css: `qg-strong`, `qg-muted`, `qg-small`, `qg-mono`.
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A text that breaks into lines.
    public static Label paragraph(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /// The square with a table's colour.
    ///
    /// @param number 1 to 8, or 0 for a table without a colour of its own
    public static Region swatch(int number) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("qg-swatch", "qg-swatch-" + number);
        return swatch;
    }

    /// The cap of a key.
    public static Label key(String name) {
        return label(name, "qg-key");
    }

    public static Button button(String text, @Nullable Icon icon, Runnable action) {
        Button button = new Button(text);
        if (icon != null) {
            button.setGraphic(icon.node(15));
        }
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("qg-link");
        link.setOnAction(_ -> action.run());
        return link;
    }

    /// Makes a row do something when it is clicked, or chosen with Enter or Space: whatever the
    /// mouse can do the keyboard can.
    public static void pressable(Node row, Runnable action) {
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.getStyleClass().add("qg-pressable");
        row.setOnMouseClicked(_ -> action.run());
        row.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        action.run();
                        event.consume();
                    }
                });
    }

    /// Takes all the room that is left in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox row(double gap, Node... children) {
        HBox row = new HBox(gap, children);
        row.getStyleClass().add("qg-row");
        row.setFillHeight(false);
        return row;
    }

    public static VBox column(double gap, Node... children) {
        return new VBox(gap, children);
    }

    /// The bar over a pane: its title, which is never cut, then what belongs to it.
    public static HBox bar(String title, Node... children) {
        Label name = label(title, "qg-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = row(10, name);
        bar.getChildren().addAll(children);
        bar.getStyleClass().add("qg-bar");
        return bar;
    }
}
