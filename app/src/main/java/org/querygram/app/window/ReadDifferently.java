package org.querygram.app.window;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Parts;
import org.querygram.read.ReadOptions;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;

/// "Read it as ...": format, line prefix, encoding and time zone, where what was found by content
/// is not what the user knows.
final class ReadDifferently extends VBox {

    private static final double WIDTH = 280;

    private final LogTab tab;
    private final Formats formats;
    private final ComboBox<String> format = new PrefixSelectionComboBox<>();
    private final TextField prefix = new TextField();
    private final TextField encoding = new TextField();
    private final TextField zone = new TextField();
    private final Label complaint = Parts.label("", "severity-problem");

    ReadDifferently(LogTab tab, Formats formats) {
        super(10);
        this.tab = tab;
        this.formats = formats;
        ReadOptions now = tab.options();
        format.getItems().setAll(formats.titles());
        format.setPromptText("Found by content");
        format.setAccessibleText("Format to read the log as");
        prefix.setText(Objects.requireNonNullElse(now.prefix(), ""));
        prefix.setPromptText("%m [%p] %q%u@%d ");
        prefix.setAccessibleText("log_line_prefix of PostgreSQL");
        encoding.setPromptText("UTF-8, windows-1252");
        encoding.setAccessibleText("Encoding of the log");
        Charset charset = now.encoding();
        encoding.setText(charset == null ? "" : charset.name());
        zone.setText(now.zone().getId());
        zone.setAccessibleText("Time zone of times that do not say theirs");
        complaint.setVisible(false);
        complaint.managedProperty().bind(complaint.visibleProperty());
        Button again = Parts.button("Read again", null, this::readAgain);
        again.setId("read-again");
        getChildren()
                .addAll(Parts.label("Read differently", "qg-strong"), fields(), complaint, again);
        setVisible(!formats.titles().isEmpty());
    }

    private GridPane fields() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(2);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        row(grid, 0, "Format", format, "instead of what its lines look like");
        row(grid, 1, "Line prefix", prefix, "PostgreSQL's log_line_prefix; empty: found out");
        row(grid, 2, "Encoding", encoding, "where the log does not say; empty: found out");
        row(grid, 3, "Time zone", zone, "of times that do not say theirs");
        return grid;
    }

    private static void row(
            GridPane grid, int at, String name, javafx.scene.control.Control field, String help) {
        field.setPrefWidth(WIDTH);
        Node label = Parts.label(name, "qg-muted");
        Label hint = Parts.paragraph(help, "qg-muted", "qg-small");
        grid.add(label, 0, 2 * at);
        grid.add(field, 1, 2 * at);
        grid.add(hint, 1, 2 * at + 1);
        GridPane.setMargin(hint, new Insets(1, 0, 6, 0));
    }

    private void readAgain() {
        String wrong = complaintOf(encoding.getText(), zone.getText());
        complaint.setText(wrong);
        complaint.setVisible(!wrong.isEmpty());
        if (wrong.isEmpty()) {
            tab.readAs(changed());
        }
    }

    /// What is wrong with the words, and what would be right; empty when they can be used.
    static String complaintOf(String encoding, String zone) {
        if (!encoding.isBlank() && charset(encoding.strip()) == null) {
            return "There is no encoding \"%s\". UTF-8, UTF-16LE or windows-1252 are some."
                    .formatted(encoding.strip());
        }
        return zone(zone.strip()) == null
                ? "There is no time zone \"%s\". UTC, Europe/Vienna or +05:30 are some."
                        .formatted(zone.strip())
                : "";
    }

    private ReadOptions changed() {
        ReadOptions old = tab.options();
        String id = format.getValue() == null ? null : formats.id(format.getValue());
        ZoneId chosen = zone(zone.getText().strip());
        return new ReadOptions(
                id,
                prefix.getText().isEmpty() ? null : prefix.getText(),
                charset(encoding.getText().strip()),
                chosen == null ? old.zone() : chosen);
    }

    private static @Nullable Charset charset(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Empty is UTC, as when nothing was chosen.
    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ReadOptions.defaults().zone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
