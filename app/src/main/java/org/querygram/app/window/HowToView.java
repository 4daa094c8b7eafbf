package org.querygram.app.window;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.querygram.app.statement.SqlFlow;
import org.querygram.app.theme.Parts;

/// How to make a log, a tab for each program.
final class HowToView extends VBox {

    private final VBox body = new VBox(6);

    HowToView() {
        this("");
    }

    /// @param format the id of the format that is known already: its program stands in front
    HowToView(String format) {
        setSpacing(6);
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox();
        tabs.getStyleClass().add("qg-segments");
        for (HowTo howTo : HowTo.ALL) {
            ToggleButton tab = new ToggleButton(howTo.title());
            tab.setToggleGroup(group);
            tab.setAccessibleText("How to make a log with " + howTo.title());
            tab.setOnAction(
                    _ -> {
                        tab.setSelected(true);
                        show(howTo);
                    });
            tabs.getChildren().add(tab);
        }
        getChildren()
                .addAll(Parts.label("How to make a log", "qg-strong"), Parts.row(0, tabs), body);
        int first = Math.max(0, HowTo.of(format));
        ((ToggleButton) tabs.getChildren().get(first)).fire();
    }

    private void show(HowTo howTo) {
        TextFlow code = SqlFlow.plain(howTo.settings().stripTrailing());
        code.getStyleClass().addAll("code", "code-alone");
        body.getChildren()
                .setAll(
                        Parts.paragraph(howTo.where(), "qg-muted", "qg-small"),
                        code,
                        Parts.link("Copy these settings", () -> copy(howTo.settings())));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
