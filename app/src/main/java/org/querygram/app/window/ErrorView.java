package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.detect.Grade;
import org.querygram.detect.Severity;
import org.querygram.read.ReadOptions;

import java.util.Locale;

/// Why a log could not be opened, what the file starts with, and what can be done about it. Stands
/// in the log's own tab: whatever was open before stays as it is.
final class ErrorView extends StackPane {

    private final LogTab tab;
    private final Formats formats;
    private final Runnable openAnother;

    ErrorView(Failure failure, LogTab tab, Formats formats, Runnable openAnother) {
        this.tab = tab;
        this.formats = formats;
        this.openAnother = openAnother;
        getStyleClass().add("page");
        VBox body = new VBox(8, Parts.paragraph(failure.title(), "qg-number"));
        if (!failure.why().isEmpty()) {
            body.getChildren().add(Parts.paragraph(failure.why()));
        }
        if (!failure.firstLines().isEmpty()) {
            body.getChildren().add(firstLines(failure));
        }
        body.getChildren().addAll(Parts.label("What you can do", "qg-strong"), remedies());
        body.getChildren().add(details(failure));
        body.setMinWidth(0);
        body.setPrefWidth(652);
        body.setMaxWidth(652);
        Node mark = FindingMark.of(Severity.PROBLEM, Grade.CERTAIN);
        HBox both = new HBox(18, mark, body);
        both.getStyleClass().add("error");
        both.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(both);
    }

    private static VBox firstLines(Failure failure) {
        Label head = Parts.label("What the file starts with", "qg-strong", "qg-small");
        HBox top = Parts.row(8, head);
        top.getStyleClass().add("first-lines-head");
        VBox box = new VBox(top);
        box.getStyleClass().add("first-lines");
        int number = 1;
        for (String line : failure.firstLines()) {
            Label count = Parts.label(Integer.toString(number++), "line-number");
            count.setMinWidth(20);
            Label text = Parts.label(line, "qg-mono");
            text.setMinWidth(0);
            box.getChildren().add(Parts.row(8, count, text));
        }
        return box;
    }

    private GridPane remedies() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        int row = 0;
        if (!formats.titles().isEmpty() && !isSaved()) {
            grid.addRow(row++, Parts.label("Say which format it is"), chooseFormat());
        }
        Button again = Parts.button("Read again", null, tab::read);
        grid.addRow(row++, Parts.label("Try once more, when the file was repaired"), again);
        Button open = Parts.button("Open log…", null, openAnother);
        grid.addRow(row, Parts.label("Open another file"), open);
        return grid;
    }

    /// A saved analysis is no log in a format that somebody could name.
    private boolean isSaved() {
        return tab.paths().stream()
                .anyMatch(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".qgram"));
    }

    private HBox chooseFormat() {
        ComboBox<String> choice = new PrefixSelectionComboBox<>();
        choice.getItems().setAll(formats.titles());
        choice.setPromptText("Format");
        choice.setAccessibleText("Format of the log");
        choice.setPrefWidth(250);
        Button read = new Button("Read as this");
        read.getStyleClass().add("primary");
        read.disableProperty().bind(choice.valueProperty().isNull());
        read.setOnAction(_ -> readAs(choice.getValue()));
        return Parts.row(10, choice, read);
    }

    private void readAs(String title) {
        ReadOptions old = tab.options();
        tab.readAs(new ReadOptions(formats.id(title), old.prefix(), old.encoding(), old.zone()));
    }

    private static Node details(Failure failure) {
        Label text = Parts.paragraph(failure.details(), "qg-mono", "qg-muted");
        Button copy =
                Parts.button(
                        "Copy details",
                        Icon.COPY,
                        () -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(failure.title() + "\n" + failure.details());
                            Clipboard.getSystemClipboard().setContent(content);
                        });
        TitledPane pane = new TitledPane("Details", new VBox(8, text, copy));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
