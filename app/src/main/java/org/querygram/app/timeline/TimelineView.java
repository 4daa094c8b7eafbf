package org.querygram.app.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.querygram.app.log.Figures;
import org.querygram.app.theme.Palette;
import org.querygram.app.theme.Parts;

/// The timeline of a log: a bar with its settings, and the chart.
public final class TimelineView extends BorderPane {

    private final ChartPane chart;

    /// @param palette the colours in force; the chart is drawn anew when they change
    public TimelineView(TimelineViewModel model, ReadOnlyObjectProperty<Palette> palette) {
        getStyleClass().add("timeline");
        chart = new ChartPane(model, palette);
        new ChartKeys(chart, new ChartMouse(chart));
        setTop(new TimelineToolbar(model));
        Label wait =
                Parts.label(
                        "Laying out " + Figures.counted(model.log().workload().size(), "statement"),
                        "qg-muted");
        wait.visibleProperty().bind(model.readyProperty().not());
        wait.setMouseTransparent(true);
        setCenter(new StackPane(chart, wait));
    }

    /// The keyboard goes to the chart.
    @Override
    public void requestFocus() {
        chart.requestFocus();
    }
}
