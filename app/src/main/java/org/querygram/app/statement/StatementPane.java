package org.querygram.app.statement;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;

/// One statement in full: its figures, then the SQL formatted and filled in, or the lines of the
/// log with their numbers. Long lines scroll sideways: broken ones could not be told from the log's
/// own.
final class StatementPane extends ScrollPane {

    StatementPane(DetailContent.One content, boolean asLogged) {
        Node text =
                asLogged
                        ? original(content.statement())
                        : SqlFlow.of(content.statement().formatted());
        HBox facts = Parts.row(14);
        content.facts().forEach(fact -> facts.getChildren().add(fact(fact)));
        VBox both = new VBox(8, facts, text);
        both.getStyleClass().add("statement");
        setContent(both);
        setAccessibleText(content.title() + ", " + content.statement().summary());
    }

    private static Label fact(String text) {
        return Parts.label(text, "qg-muted", "qg-small");
    }

    private static VBox original(StatementText statement) {
        VBox lines = new VBox();
        int number = statement.line();
        for (String line : statement.originalLines().split("\n", -1)) {
            TextFlow flow = SqlFlow.plain(shortened(line.stripTrailing()));
            Label count = Parts.label(Figures.count(number++), "line-number");
            count.setMinWidth(48);
            HBox row = new HBox(10, count, flow);
            lines.getChildren().add(row);
        }
        return lines;
    }

    /// A line of a megabyte would stop the window for seconds; its start is enough to know it by.
    private static String shortened(String line) {
        int most = 4_000;
        return line.length() <= most
                ? line
                : line.substring(0, most) + " … " + Figures.count(line.length() - most) + " more";
    }
}
