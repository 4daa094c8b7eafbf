package org.querygram.app.statement;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The pane below the tree: one round of a loop, or one statement in full.
public final class DetailView extends BorderPane {

    private final DetailViewModel model;
    private final Label title = Parts.label("", "qg-strong");
    private final Label subtitle = Parts.label("", "qg-muted", "qg-small");
    private final HBox asLogged = new HBox();
    private final ToggleButton formatted = new ToggleButton("SQL");
    private final ToggleButton lines = new ToggleButton("As logged");

    public DetailView(DetailViewModel model) {
        this.model = model;
        getStyleClass().add("detail");
        setTop(bar());
        model.contentProperty().subscribe(this::show);
        lines.selectedProperty().subscribe(() -> show(model.contentProperty().get()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private HBox bar() {
        chooseForm();
        Hyperlink copy = Parts.link("Copy", this::copy);
        Hyperlink back = Parts.link("Back to the round", model::back);
        back.visibleProperty().bind(model.canGoBackProperty());
        back.managedProperty().bind(back.visibleProperty());
        HBox bar =
                Parts.row(10, title, subtitle, Parts.spring(), back, asLogged, copy, stepButtons());
        bar.getStyleClass().add("qg-bar");
        subtitle.setMinWidth(0);
        return bar;
    }

    private void chooseForm() {
        ToggleGroup group = new ToggleGroup();
        formatted.setToggleGroup(group);
        lines.setToggleGroup(group);
        formatted.setSelected(true);
        group.selectedToggleProperty()
                .subscribe(
                        (old, now) -> {
                            if (now == null) {
                                group.selectToggle(old);
                            }
                        });
        asLogged.getChildren().addAll(formatted, lines);
        asLogged.getStyleClass().add("qg-segments");
    }

    private HBox stepButtons() {
        Button previous = Parts.button("", Icon.PREVIOUS, model::previous);
        Button next = Parts.button("", Icon.NEXT, model::next);
        previous.setAccessibleText("Previous round or run");
        next.setAccessibleText("Next round or run");
        HBox both = Parts.row(4, previous, next);
        previous.getStyleClass().add("qg-step");
        next.getStyleClass().add("qg-step");
        both.visibleProperty().bind(model.canStepProperty());
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    private void show(DetailContent content) {
        title.setText(content.title());
        subtitle.setText(content.subtitle());
        boolean one = content instanceof DetailContent.One of && !of.statement().log().isSaved();
        asLogged.setVisible(one);
        asLogged.setManaged(one);
        setCenter(body(content));
    }

    private Node body(DetailContent content) {
        return switch (content) {
            case DetailContent.Several several -> new RoundPane(several, model::open);
            case DetailContent.One one -> new StatementPane(one, lines.isSelected());
        };
    }

    private void copy() {
        ClipboardContent text = new ClipboardContent();
        boolean original =
                lines.isSelected() && model.contentProperty().get() instanceof DetailContent.One;
        text.putString(
                original && model.contentProperty().get() instanceof DetailContent.One one
                        ? one.statement().originalLines()
                        : model.copyText());
        Clipboard.getSystemClipboard().setContent(text);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.previous();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            model.next();
            event.consume();
        }
    }
}
