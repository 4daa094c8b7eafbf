package org.querygram.app.compare;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

/// The band over a comparison: N → M, measured, and the verdict.
final class CompareHeadline extends HBox {

    CompareHeadline(CompareViewModel model, Runnable swap, Runnable export) {
        getStyleClass().add("headline");
        Node arrow = Icon.ARROW.node(20);
        arrow.getStyleClass().add("arrow");
        HBox figures =
                Parts.row(
                        8,
                        whole(Parts.label(model.statementsBefore(), "qg-headline")),
                        arrow,
                        whole(Parts.label(model.statementsAfter(), "qg-headline")),
                        whole(Parts.label("statements, measured", "headline-unit")));
        VBox words =
                new VBox(
                        1,
                        Parts.label(model.verdict(), "qg-strong"),
                        Parts.label(model.estimate(), "qg-muted"));
        words.getStyleClass().add("headline-summary");
        words.setMinWidth(60);
        Region copy = Parts.button("Copy verdict", Icon.COPY, () -> copy(model.verdictToCopy()));
        Region turn = Parts.button("Swap", Icon.SWAP, swap);
        copy.setMinWidth(USE_PREF_SIZE);
        turn.setMinWidth(USE_PREF_SIZE);
        Region report = Parts.button("Export report…", Icon.EXPORT, export);
        report.getStyleClass().add("primary");
        report.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(figures, words, Parts.spring(), copy, turn, report);
        setAccessibleText(
                model.statementsBefore()
                        + " to "
                        + model.statementsAfter()
                        + " statements, "
                        + model.verdict());
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
