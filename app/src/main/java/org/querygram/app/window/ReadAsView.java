package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.theme.Parts;

import java.util.List;

/// How a log was read: what became of every line, and a way to have it read differently.
final class ReadAsView extends ScrollPane {

    private static final double NAME_WIDTH = 100;
    private static final double NAME_GAP = 16;
    private static final double SIDE = 420;
    private static final double WIDE = 1_060;

    private final VBox column = new VBox(24);
    private final VBox side = new VBox();

    ReadAsView(LogTab tab, OpenLog log, Formats formats) {
        getStyleClass().add("read-as");
        setFocusTraversable(true);
        setAccessibleText("How the log was read");
        column.getStyleClass().add("page");
        column.setMinWidth(0);
        side.getStyleClass().add("read-as-side");
        for (ReadAsViewModel source : ReadAsViewModel.of(log)) {
            column.getChildren().add(source(source));
        }
        if (!log.isSaved()) {
            side.getChildren().add(new ReadDifferently(tab, formats));
        }
        List<String> missing = ReadAsViewModel.missing(log);
        if (!missing.isEmpty()) {
            side.getChildren().add(missing(missing, log.analysis().reports().getFirst().format()));
        }
        side.setVisible(!side.getChildren().isEmpty());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        viewportBoundsProperty().subscribe(bounds -> place(bounds.getWidth()));
    }

    /// What can be done about it stands beside what was read where there is room, else below it.
    private void place(double width) {
        boolean beside = width >= WIDE;
        if (getContent() != null && beside == (side.getPrefWidth() > 0)) {
            return;
        }
        side.setPrefWidth(beside ? SIDE : Region.USE_COMPUTED_SIZE);
        side.setMinWidth(beside ? SIDE : 0);
        side.getStyleClass().remove("read-as-below");
        if (beside) {
            HBox.setHgrow(column, Priority.ALWAYS);
            setContent(new HBox(column, side));
        } else {
            side.getStyleClass().add("read-as-below");
            setContent(new VBox(column, side));
        }
        setFitToHeight(beside);
    }

    private static VBox source(ReadAsViewModel source) {
        VBox box =
                new VBox(
                        8,
                        Parts.paragraph(source.title(), "qg-number"),
                        Parts.paragraph(source.summary(), "qg-muted"),
                        new CoverageBar(source.parts()),
                        table(source.parts()));
        if (!source.unknown().isEmpty()) {
            box.getChildren().add(unknown(source.unknown()));
        }
        box.getChildren().add(facts(source.facts()));
        return box;
    }

    /// What the log lacks, and settings for a better one.
    private static VBox missing(List<String> sentences, String format) {
        VBox box = new VBox(4, Parts.label("What this log cannot show", "qg-strong"));
        sentences.forEach(text -> box.getChildren().add(Parts.paragraph(text, "qg-muted")));
        HowToView better = new HowToView(format);
        better.setMaxWidth(520);
        VBox.setMargin(better, new javafx.geometry.Insets(20, 0, 0, 0));
        box.getChildren().add(better);
        return box;
    }

    private static GridPane table(List<ReadAsViewModel.Part> parts) {
        GridPane grid = grid();
        grid.getStyleClass().add("coverage-table");
        grid.addRow(0, head("Lines"), head("Count"), head("What was done"));
        int row = 1;
        for (ReadAsViewModel.Part part : parts) {
            Label count = Parts.label(Figures.count(part.weight()));
            count.setMaxWidth(Double.MAX_VALUE);
            count.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            boolean bad = part.colour() == 0 && part.weight() > 0;
            Label name = Parts.label(part.name(), bad ? "severity-problem" : "qg-strong");
            Node named = Parts.row(8, Parts.swatch(part.colour()), name);
            grid.addRow(row++, named, count, Parts.label(part.done(), "qg-muted"));
        }
        return grid;
    }

    /// The first lines that were not understood, each in one row; what is too long is cut there.
    private static VBox unknown(List<ReadAsViewModel.Fact> lines) {
        VBox box = new VBox(3, Parts.label("Lines not understood", "qg-strong"));
        for (ReadAsViewModel.Fact line : lines) {
            Label number = Parts.label(line.name(), "qg-muted", "qg-small");
            number.setMinWidth(NAME_WIDTH);
            boolean text = !line.name().isEmpty();
            Label shown = Parts.label(line.value(), text ? "qg-mono" : "qg-small", "qg-muted");
            shown.setMinWidth(0);
            box.getChildren().add(Parts.row(NAME_GAP, number, shown));
        }
        VBox.setMargin(box, new javafx.geometry.Insets(0, 0, 12, 0));
        return box;
    }

    private static Label head(String text) {
        return Parts.label(text, "qg-muted", "qg-small");
    }

    private static GridPane facts(List<ReadAsViewModel.Fact> facts) {
        GridPane grid = new GridPane();
        grid.setHgap(NAME_GAP);
        grid.setVgap(4);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(NAME_WIDTH);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, value);
        int row = 0;
        for (ReadAsViewModel.Fact fact : facts) {
            grid.addRow(row++, head(fact.name()), Parts.paragraph(fact.value()));
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(i == 2 ? 0 : Region.USE_PREF_SIZE);
            column.setHgrow(i == 2 ? Priority.ALWAYS : Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
