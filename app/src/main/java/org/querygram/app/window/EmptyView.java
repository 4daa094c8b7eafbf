package org.querygram.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The window without a log: it invites to drop or open one, offers samples, and says how to make
/// one.
final class EmptyView extends ScrollPane {

    private static final double WIDTH = 920;

    private final Button open;

    EmptyView(WindowActions actions, List<Path> samples) {
        open = Parts.button("Open log…", Icon.OPEN, actions::openFiles);
        open.getStyleClass().add("primary");
        getStyleClass().add("empty");
        VBox column = new VBox(22, invitation(actions), offers(actions::open, samples));
        column.setMaxWidth(WIDTH);
        column.setMaxHeight(USE_PREF_SIZE);
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("empty-page");
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
    }

    /// Open takes the keyboard, so that Enter is enough.
    void focusOpen() {
        open.requestFocus();
    }

    private VBox invitation(WindowActions actions) {
        HBox buttons =
                new HBox(
                        10,
                        open,
                        Parts.button("Paste from clipboard", Icon.COPY, actions::paste),
                        Parts.button("Compare two logs…", Icon.COMPARE, actions::compareFiles));
        buttons.setAlignment(Pos.CENTER);
        Label words =
                Parts.paragraph(
                        "Django, Hibernate or PostgreSQL. One file, several or a folder,"
                                + " plain or packed with gzip. The format is found out, and"
                                + " nothing leaves this computer.",
                        "qg-muted");
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox box =
                new VBox(
                        GhostTimeline.node(),
                        Parts.label("Drop a SQL log here", "qg-number"),
                        words,
                        buttons);
        VBox.setMargin(buttons, new javafx.geometry.Insets(14, 0, 0, 0));
        box.setSpacing(4);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("invitation");
        return box;
    }

    private static HBox offers(Consumer<List<Path>> open, List<Path> samples) {
        HBox both = new HBox(40);
        VBox left = new VBox(samples(open, samples), keys());
        left.setSpacing(12);
        VBox right = new HowToView();
        for (Region half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(WIDTH / 2);
            half.setMinWidth(0);
            both.getChildren().add(half);
        }
        return both;
    }

    private static VBox samples(Consumer<List<Path>> open, List<Path> samples) {
        VBox box = new VBox();
        if (!samples.isEmpty()) {
            box.getChildren().add(Parts.label("No log at hand?", "qg-strong"));
        }
        samples.forEach(sample -> box.getChildren().add(sample(open, sample)));
        return box;
    }

    private static Node sample(Consumer<List<Path>> open, Path sample) {
        List<Path> paths = List.of(sample);
        VBox words =
                new VBox(
                        Parts.label(OpenLog.titleOf(paths), "qg-strong"),
                        Parts.label("sample, " + size(sample), "qg-muted", "qg-small"));
        HBox row =
                Parts.row(
                        12,
                        Icon.LOG.node(),
                        words,
                        Parts.spring(),
                        Parts.link("Open", () -> open.accept(paths)));
        row.getStyleClass().add("offer");
        row.setOnMouseClicked(_ -> open.accept(paths));
        return row;
    }

    private static String size(Path file) {
        try {
            return Figures.bytes(Files.size(file));
        } catch (java.io.IOException e) {
            // The file vanished since it was listed; opening it will say so.
            return "not there any more";
        }
    }

    private static HBox keys() {
        HBox row =
                Parts.row(
                        6,
                        Parts.key("Ctrl"),
                        Parts.key("O"),
                        Parts.label("open", "qg-muted", "qg-small"),
                        Parts.key("Ctrl"),
                        Parts.key("V"),
                        Parts.label("paste", "qg-muted", "qg-small"),
                        Parts.key("?"),
                        Parts.label("all keys", "qg-muted", "qg-small"));
        return row;
    }
}
