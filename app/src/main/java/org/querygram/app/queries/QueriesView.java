package org.querygram.app.queries;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.GoTo;
import org.querygram.app.settings.Choices;
import org.querygram.app.settings.PaneSizes;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Palette;
import org.querygram.app.theme.Parts;

import java.util.stream.Collectors;

/// The query classes of a log: the table, and below it the chosen class in full.
public final class QueriesView extends BorderPane {

    private static final double WIDE = 1_500;
    private static final double NORMAL = 1_100;
    private static final double LEAST_PART = 160;

    /// The bar over the occurrences has room.
    private static final double LEAST_OCCURRENCES = 268;

    private final QueriesViewModel model;
    private final QueryTable table;
    private final OccurrenceList occurrences;
    private final ColumnChoices columns;

    /// @param palette the colours in force
    /// @param goTo leads to the log and to the timeline
    /// @param sizes of the columns
    /// @param choices the columns that somebody switched on or off, and the order
    public QueriesView(
            QueriesViewModel model,
            ReadOnlyObjectProperty<Palette> palette,
            GoTo goTo,
            PaneSizes sizes,
            Choices choices) {
        this.model = model;
        table = new QueryTable(model);
        columns = new ColumnChoices(table, table.figures(), sizes, choices);
        occurrences = new OccurrenceList(model, goTo);
        getStyleClass().add("queries");
        setTop(bar());
        SplitPane lower =
                new SplitPane(new QueryStatementPane(model, goTo), histogram(palette), occurrences);
        for (Node part : lower.getItems()) {
            ((Region) part).setMinWidth(LEAST_PART);
        }
        occurrences.setMinWidth(LEAST_OCCURRENCES);
        lower.setDividerPositions(0.47, 0.74);
        SplitPane split = new SplitPane(table, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.64);
        setCenter(split);
        widthProperty().subscribe(() -> fit());
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        occurrences.focusTarget().requestFocus();
                        event.consume();
                    }
                });
        model.lookAtFirst();
    }

    /// The keyboard goes to the table.
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private Node bar() {
        Label summary = Parts.label("", "qg-muted", "qg-small");
        summary.textProperty().bind(model.summaryProperty());
        Button copy = Parts.button("Copy table", Icon.COPY, this::copy);
        copy.getStyleClass().add("qg-low");
        HBox bar = Parts.bar("Queries", summary, Parts.spring(), columns.menu(), copy);
        bar.getStyleClass().add("qg-tall");
        return bar;
    }

    private Node histogram(ReadOnlyObjectProperty<Palette> palette) {
        HistogramPane pane = new HistogramPane(palette);
        model.detailProperty().subscribe(pane::show);
        BorderPane box = new BorderPane(pane);
        box.setTop(Parts.bar("Durations", Parts.label("log scale", "qg-muted", "qg-small")));
        return box;
    }

    private void fit() {
        if (getWidth() > 0) {
            columns.fit(getWidth() >= WIDE ? 2 : getWidth() >= NORMAL ? 1 : 0);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(tableText(table));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Tab-separated, with a head, the statement last: what a spreadsheet takes.
    private static String tableText(QueryTable table) {
        String head = "Count\tTotal\tMean\tp50\tp95\tp99\tMax\tFailed\tFirst\tLast\tStatement\n";
        return head
                + table.getItems().stream()
                        .map(QueriesView::line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(@Nullable QueryRow row) {
        if (row == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        for (QueryColumn column : QueryColumn.values()) {
            line.append(column.text(row)).append('\t');
        }
        return line + row.queryClass().normalized();
    }
}
