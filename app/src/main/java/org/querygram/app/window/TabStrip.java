package org.querygram.app.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The tabs over the views.
final class TabStrip extends HBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final WindowViewModel model;
    private final Node filter;

    /// @param filter stands at the right edge
    TabStrip(WindowViewModel model, Node filter) {
        this.model = model;
        this.filter = filter;
        getStyleClass().add("tab-strip");
        model.tabs().subscribe(this::fill);
        model.currentProperty().subscribe(this::fill);
        fill();
        visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.tabs()));
        managedProperty().bind(visibleProperty());
    }

    private void fill() {
        getChildren().setAll(model.tabs().stream().map(this::tab).toList());
        getChildren().addAll(Parts.spring(), filter);
    }

    private Node tab(WindowTab tab) {
        boolean on = model.currentProperty().get() == tab;
        Label title = new Label(tab.titleProperty().get());
        title.setMinWidth(40);
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node(11));
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        close.getStyleClass().add("tab-close");
        close.setAccessibleText("Close " + tab.titleProperty().get());
        close.setFocusTraversable(false);
        close.setOnAction(_ -> model.close(tab));
        HBox box = Parts.row(6, title, close);
        box.getStyleClass().add("window-tab");
        box.pseudoClassStateChanged(ON, on);
        box.setAccessibleRole(javafx.scene.AccessibleRole.TAB_ITEM);
        box.setAccessibleText(tab.titleProperty().get());
        box.setOnMousePressed(
                event -> {
                    if (event.getButton() == MouseButton.MIDDLE) {
                        model.close(tab);
                    } else {
                        model.currentProperty().set(tab);
                    }
                });
        return box;
    }
}
