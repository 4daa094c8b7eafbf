package org.querygram.app.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.Palette;
import org.querygram.app.theme.Parts;

import java.util.Arrays;
import java.util.List;

/// Two logs side by side: headline, timelines, table of changes, the selected statement, and the
/// findings.
public final class CompareView extends BorderPane {

    private final CompareViewModel model;
    private final ChangeTable table;

    /// @param palette the colours in force
    /// @param swap turns before and after round
    /// @param export asks where a report of the comparison shall go
    public CompareView(
            CompareViewModel model,
            ReadOnlyObjectProperty<Palette> palette,
            Runnable swap,
            Runnable export) {
        this.model = model;
        getStyleClass().add("compare");
        SidesViewModel sides = model.sides();
        table = new ChangeTable(model);
        setTop(
                new VBox(
                        new CompareHeadline(model, swap, export),
                        timelineBar(sides),
                        model.hasTimelines()
                                ? new SidesChart(model, sides, palette)
                                : noTimelines(model)));
        SplitPane left = new SplitPane(changes(), new StatementPair(model));
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.79);
        SplitPane lower = new SplitPane(left, new FindingFates(model));
        lower.setDividerPositions(0.73);
        lower.getStyleClass().add("compare-lower");
        setCenter(lower);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private HBox timelineBar(SidesViewModel sides) {
        Label place = Parts.label("", "qg-small", "qg-muted");
        model.selectedProperty().subscribe(_ -> place.setText(model.place()));
        model.filterProperty().subscribe(_ -> place.setText(model.place()));
        HBox bar = Parts.bar("Timelines");
        if (model.hasTimelines()) {
            addChoices(bar, sides);
        }
        bar.getChildren().addAll(Parts.spring(), place, Parts.key("P"), Parts.key("N"));
        return bar;
    }

    private static Node noTimelines(CompareViewModel model) {
        String saved = model.before().isSaved() ? model.before().title() : model.after().title();
        Label note =
                Parts.label(
                        saved + " is a saved analysis: it keeps no single statements to draw.",
                        "qg-muted");
        note.getStyleClass().add("no-timelines");
        return note;
    }

    private void addChoices(HBox bar, SidesViewModel sides) {
        bar.getChildren()
                .addAll(
                        Parts.label("Scale", "qg-small", "qg-muted"),
                        Chips.of(List.of(Scale.values()), Scale::title, sides.scaleProperty()),
                        Parts.label("Scrolling", "qg-small", "qg-muted"),
                        Chips.of(
                                List.of(Scrolling.values()),
                                Scrolling::title,
                                sides.scrollingProperty()));
        if (model.segmentPairs().size() > 1) {
            bar.getChildren()
                    .addAll(
                            Parts.label("Segments", "qg-small", "qg-muted"),
                            SegmentChoice.of(model));
        }
    }

    private BorderPane changes() {
        List<ChangeFilter> filters =
                Arrays.stream(ChangeFilter.values())
                        .filter(
                                filter ->
                                        filter != ChangeFilter.HOUSEKEEPING
                                                || model.count(filter) > 0)
                        .toList();
        BorderPane pane = new BorderPane(table);
        pane.setTop(
                Parts.bar(
                        "Changes",
                        Chips.of(
                                filters,
                                filter -> filter.title() + " " + model.count(filter),
                                model.filterProperty())));
        return pane;
    }
}
