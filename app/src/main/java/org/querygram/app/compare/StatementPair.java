package org.querygram.app.compare;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.statement.SqlFlow;
import org.querygram.app.theme.Parts;

/// The selected statement as it was before, and what it probably became.
final class StatementPair extends HBox {

    StatementPair(CompareViewModel model) {
        getStyleClass().add("statement-pair");
        model.selectedProperty().subscribe(_ -> show(model));
        setMinHeight(70);
    }

    private void show(CompareViewModel model) {
        getChildren().setAll(side(model.sideBefore()), side(model.sideAfter()));
    }

    private static VBox side(@Nullable SidePart part) {
        VBox box = new VBox(2);
        box.getStyleClass().add("statement-side");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        box.setMinWidth(0);
        if (part != null) {
            box.getChildren()
                    .add(
                            Parts.row(
                                    5,
                                    Parts.label(part.title(), "qg-strong"),
                                    Parts.label(part.detail(), "qg-muted")));
            ScrollPane sql = new ScrollPane(SqlFlow.of(part.sql()));
            sql.setFitToWidth(true);
            VBox.setVgrow(sql, Priority.ALWAYS);
            box.getChildren().add(sql);
        }
        return box;
    }
}
