package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

import java.util.List;

/// The band over the timeline: N → M in the largest letters of the window.
final class HeadlineView extends HBox {

    private final Label second = Parts.label("", "qg-muted");
    private final Label coverage = Parts.label("", "qg-muted", "qg-small");

    HeadlineView(HeadlineViewModel model, Runnable readAs, List<Node> buttons) {
        getStyleClass().add("headline");
        setFillHeight(false);
        getChildren().addAll(figures(model), summary(model), Parts.spring(), chip(model, readAs));
        getChildren().addAll(buttons);
        setAccessibleText(
                model.before()
                        + (model.after().isEmpty() ? "" : " to " + model.after())
                        + " statements, "
                        + model.first());
    }

    /// Low windows keep one line of each.
    void setLow(boolean low) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("low"), low);
        for (Label line : List.of(second, coverage)) {
            line.setVisible(!low);
            line.setManaged(!low);
        }
    }

    private static HBox figures(HeadlineViewModel model) {
        HBox box = Parts.row(8, whole(Parts.label(model.before(), "qg-headline")));
        if (!model.after().isEmpty()) {
            Node arrow = Icon.ARROW.node(20);
            arrow.getStyleClass().add("arrow");
            box.getChildren().addAll(arrow, whole(Parts.label(model.after(), "qg-headline")));
        }
        box.getChildren().add(whole(Parts.label(model.unit(), "headline-unit")));
        return box;
    }

    private VBox summary(HeadlineViewModel model) {
        second.setText(model.second());
        VBox box = new VBox(1, Parts.label(model.first(), "qg-strong"), second);
        box.getStyleClass().add("headline-summary");
        box.setMinWidth(140);
        return box;
    }

    private Button chip(HeadlineViewModel model, Runnable readAs) {
        coverage.setText(model.coverage());
        Node icon = (model.covered() ? Icon.CHECK : Icon.WARNING).node(16);
        icon.getStyleClass().add(model.covered() ? "ok" : "warning");
        VBox words = new VBox(Parts.label(model.format()), coverage);
        words.setMinWidth(0);
        Button chip = new Button();
        chip.setGraphic(Parts.row(10, icon, words));
        chip.getStyleClass().add("chip");
        chip.setOnAction(_ -> readAs.run());
        chip.setAccessibleText("Read as " + model.format() + ", " + model.coverage());
        // In a narrow window the name of the format gives way first.
        chip.setMinWidth(110);
        return chip;
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
