package org.querygram.app.statement;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;

import java.util.Set;
import java.util.function.Consumer;

/// The statements of one round, a row each: line, verb, table, values, duration.
final class RoundPane extends VBox {

    private static final double LINE_WIDTH = 38;
    private static final double VERB_WIDTH = 46;
    private static final double TABLE_WIDTH = 116;
    private static final double TIME_WIDTH = 70;

    RoundPane(DetailContent.Several content, Consumer<StatementText> open) {
        ListView<StatementText> list = new ListView<>();
        list.getItems().setAll(content.statements());
        list.setFixedCellSize(22);
        list.getStyleClass().add("round");
        list.setAccessibleText(content.title() + ", " + content.subtitle());
        list.setCellFactory(_ -> new Row(content.flowing()));
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        openSelected(list, open);
                    }
                });
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        openSelected(list, open);
                    }
                });
        getChildren().add(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        if (content.leftOut() > 0) {
            String more = Figures.counted(content.leftOut(), "more statement") + " not listed here";
            getChildren().add(Parts.label(more, "qg-muted", "qg-small", "round-more"));
        }
    }

    private static void openSelected(ListView<StatementText> list, Consumer<StatementText> open) {
        StatementText chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    /// What one character of IBM Plex Mono at 12 points takes: 600 of 1,000 units.
    private static final double CHARACTER = 7.2;

    private static final class Row extends ListCell<StatementText> {

        private final Set<String> flowing;

        Row(Set<String> flowing) {
            this.flowing = flowing;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable StatementText item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : content(item));
            setAccessibleText(
                    item == null
                            ? null
                            : item.place() + ", " + item.summary() + ", " + item.time());
        }

        private HBox content(StatementText item) {
            Label line = fixed(Figures.count(item.line()), LINE_WIDTH, "line-number");
            Label verb = fixed(item.verb(), VERB_WIDTH, "verb");
            String name = item.table() == null ? "" : item.table();
            Label table = fixed(name, TABLE_WIDTH, "qg-small");
            Label time = fixed(item.time(), TIME_WIDTH, "qg-small", "qg-muted", "right");
            HBox row =
                    Parts.row(
                            8, line, verb, Parts.swatch(item.colour()), table, values(item), time);
            row.setMaxWidth(Double.MAX_VALUE);
            return row;
        }

        /// A flow of coloured pieces cannot end in an ellipsis by itself: its text is cut to the
        /// room there is.
        private Region values(StatementText item) {
            HBox box = Parts.row(0);
            box.widthProperty()
                    .subscribe(
                            width -> {
                                int room = (int) (width.doubleValue() / CHARACTER);
                                box.getChildren().setAll(oneLine(item.gist(), room));
                                // Made while it is laid out: styles would come too late for it.
                                box.applyCss();
                            });
            box.setMinWidth(0);
            box.setPrefWidth(100);
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(box.widthProperty());
            clip.setHeight(22);
            box.setClip(clip);
            HBox.setHgrow(box, Priority.ALWAYS);
            return box;
        }

        private TextFlow oneLine(String gist, int room) {
            boolean fits = room < 2 || gist.length() <= room;
            TextFlow flow = SqlFlow.of(fits ? gist : gist.substring(0, room - 1) + "…", flowing);
            flow.setMinWidth(2_000);
            return flow;
        }

        private static Label fixed(String text, double width, String... styleClasses) {
            Label label = Parts.label(text, styleClasses);
            label.setMinWidth(width);
            label.setPrefWidth(width);
            label.setMaxWidth(width);
            return label;
        }
    }
}
