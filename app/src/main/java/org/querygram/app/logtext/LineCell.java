package org.querygram.app.logtext;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.statement.SqlFlow;
import org.querygram.app.theme.Parts;

/// A line: its number, a stripe in the colour of its statement's table, its text.
final class LineCell extends ListCell<Long> {

    private static final PseudoClass CONCERNED = PseudoClass.getPseudoClass("concerned");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    /// Longer statements are shown in one colour: a page of them would take longer than a frame.
    private static final int MOST_IN_COLOUR = 1_200;

    private final LogTextViewModel model;
    private @Nullable LogLine built;

    LineCell(LogTextViewModel model) {
        this.model = model;
        getStyleClass().add("log-line");
        setOnMouseClicked(
                _ -> {
                    if (getItem() != null) {
                        model.choose(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Long number, boolean empty) {
        super.updateItem(number, empty);
        LogLine line = number == null || empty ? null : model.line(number);
        pseudoClassStateChanged(CONCERNED, line != null && line.selected());
        pseudoClassStateChanged(FADED, line != null && !line.left());
        if (line == null) {
            built = null;
            setGraphic(null);
            setAccessibleText("");
        } else if (!line.equals(built)) {
            built = line;
            setGraphic(content(line));
            setAccessibleText("Line " + line.number() + ", " + line.text());
        }
    }

    private static HBox content(LogLine line) {
        Label number = Parts.label(Figures.count(line.number()), "line-number");
        number.setMinWidth(76);
        Region stripe = line.row() < 0 ? new Region() : Parts.swatch(line.colour());
        stripe.getStyleClass().add("line-stripe");
        return Parts.row(8, number, stripe, text(line));
    }

    private static TextFlow text(LogLine line) {
        TextFlow flow =
                line.statement().length() <= MOST_IN_COLOUR
                        ? SqlFlow.of(line.statement())
                        : SqlFlow.plain(line.statement());
        flow.getChildren().addFirst(piece(line.before(), line.row() >= 0));
        flow.getChildren().addLast(piece(line.after(), line.row() >= 0));
        // A line of the log is never broken.
        double width = 7.3 * line.text().length() + 16;
        flow.setMinWidth(width);
        flow.setPrefWidth(width);
        return flow;
    }

    private static Text piece(String text, boolean around) {
        Text piece = new Text(text);
        piece.getStyleClass().addAll("sql-piece", around ? "sql-comment" : "sql-text");
        return piece;
    }
}
