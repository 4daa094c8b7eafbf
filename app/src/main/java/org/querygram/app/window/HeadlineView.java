package org.querygram.app.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

import java.util.ArrayList;
import java.util.List;

/// The band over the timeline: N → M in the largest letters of the window.
final class HeadlineView extends HBox {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Label unit = whole(Parts.label("", "headline-unit"));
    private final Label second = whole(Parts.label("", "qg-muted"));
    private final Label coverage = whole(Parts.label("", "qg-muted", "qg-small"));
    private final VBox chipWords = new VBox();
    private final List<Button> buttons;
    private boolean low;

    /// @param buttons the one that may lose its words first stands first
    HeadlineView(HeadlineViewModel model, Runnable readAs, List<Button> buttons) {
        this.buttons = List.copyOf(buttons);
        getStyleClass().add("headline");
        setFillHeight(false);
        // Else it would never be narrower than all of its parts, and the window's edges cut both.
        setMinWidth(0);
        getChildren().addAll(figures(model), summary(model), Parts.spring(), chip(model, readAs));
        getChildren().addAll(buttons);
        setAccessibleText(
                model.before()
                        + (model.after().isEmpty() ? "" : " to " + model.after())
                        + " statements, "
                        + model.first());
        widthProperty().subscribe(() -> fit());
    }

    /// Low windows keep one line of each.
    void setLow(boolean now) {
        low = now;
        pseudoClassStateChanged(LOW, low);
        fit();
    }

    /// Where there is no room for everything, whole parts give way, the least needed first: half a
    /// number tells nothing.
    private void fit() {
        pseudoClassStateChanged(TIGHT, false);
        buttons.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
        show(unit, true);
        show(chipWords, true);
        show(second, !low);
        show(coverage, !low);
        for (Runnable step : steps()) {
            applyCss();
            if (getWidth() <= 0 || prefWidth(-1) <= getWidth()) {
                return;
            }
            step.run();
        }
    }

    private List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> pseudoClassStateChanged(TIGHT, true));
        if (!buttons.isEmpty()) {
            steps.add(() -> buttons.getFirst().setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
        }
        steps.add(() -> show(chipWords, false));
        steps.add(() -> show(unit, false));
        steps.add(() -> show(second, false));
        steps.add(
                () ->
                        buttons.forEach(
                                button -> button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY)));
        return steps;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private HBox figures(HeadlineViewModel model) {
        HBox box = Parts.row(8, whole(Parts.label(model.before(), "qg-headline")));
        if (!model.after().isEmpty()) {
            Node arrow = Icon.ARROW.node(20);
            arrow.getStyleClass().add("arrow");
            box.getChildren().addAll(arrow, whole(Parts.label(model.after(), "qg-headline")));
        }
        unit.setText(model.unit());
        box.getChildren().add(unit);
        return box;
    }

    private VBox summary(HeadlineViewModel model) {
        second.setText(model.second());
        VBox box = new VBox(1, whole(Parts.label(model.first(), "qg-strong")), second);
        box.getStyleClass().add("headline-summary");
        return box;
    }

    private Button chip(HeadlineViewModel model, Runnable readAs) {
        coverage.setText(model.coverage());
        Node icon = (model.covered() ? Icon.CHECK : Icon.WARNING).node(16);
        icon.getStyleClass().add(model.covered() ? "ok" : "warning");
        chipWords.getChildren().setAll(whole(Parts.label(model.format())), coverage);
        Button chip = new Button();
        chip.setGraphic(Parts.row(10, icon, chipWords));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> readAs.run());
        String words = "Read as " + model.format() + ", " + model.coverage();
        chip.setAccessibleText(words);
        chip.setTooltip(new Tooltip(words));
        return chip;
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
