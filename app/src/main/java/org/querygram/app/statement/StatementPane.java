package org.querygram.app.statement;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;

/// One statement in full: formatted and filled in, or the lines of the log with their numbers; its figures
/// stand to the right.
final class StatementPane extends ScrollPane {

    StatementPane(DetailContent.One content, boolean asLogged) {
        Node text =
                asLogged
                        ? original(content.statement())
                        : SqlFlow.of(content.statement().formatted());
        VBox facts = new VBox();
        facts.setAlignment(Pos.TOP_RIGHT);
        facts.setMinWidth(130);
        content.facts().forEach(fact -> facts.getChildren().add(fact(fact)));
        HBox both = new HBox(16, text, facts);
        HBox.setHgrow(text, Priority.ALWAYS);
        both.getStyleClass().add("statement");
        setContent(both);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
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
            HBox.setHgrow(flow, Priority.ALWAYS);
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
