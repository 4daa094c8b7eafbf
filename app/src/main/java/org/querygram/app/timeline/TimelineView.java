package org.querygram.app.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.BorderPane;

import org.querygram.app.theme.Palette;

/// The timeline of a log: a bar with its settings, and the chart.
public final class TimelineView extends BorderPane {

    private final ChartPane chart;

    /// @param palette the colours in force; the chart is drawn anew when they change
    public TimelineView(TimelineViewModel model, ReadOnlyObjectProperty<Palette> palette) {
        getStyleClass().add("timeline");
        chart = new ChartPane(model, palette);
        new ChartKeys(chart, new ChartMouse(chart));
        setTop(new TimelineToolbar(model));
        setCenter(chart);
    }

    /// The keyboard goes to the chart.
    @Override
    public void requestFocus() {
        chart.requestFocus();
    }
}
