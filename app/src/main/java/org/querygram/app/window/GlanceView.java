package org.querygram.app.window;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Job;
import org.querygram.app.log.Figures;
import org.querygram.app.statement.SqlLine;
import org.querygram.app.theme.Parts;
import org.querygram.workload.Glance;

/// What is known of a log that is still being read: how its statements stand over time, its pages
/// or sessions and its query classes, the busiest first.
final class GlanceView extends BorderPane {

    private final Job<?> job;
    private final GlanceWords words;
    private final PaceStrip pace = new PaceStrip();
    private final Label span = Parts.label("", "qg-muted", "qg-small");
    private final Label summary = Parts.label("", "qg-muted", "qg-small");
    private final BorderPane unitPane = new BorderPane();
    private final GrowingTable<Glance.Unit> units = unitTable();
    private final GrowingTable<Glance.Busy> classes =
            new GrowingTable<Glance.Busy>(
                            busy -> busy.queryClass().index(),
                            "Query classes appear here while they are read")
                    .column("Count", 110, busy -> Parts.label(Figures.count(busy.count())))
                    .column("Statement", 0, busy -> new SqlLine(busy.queryClass().normalized()));

    GlanceView(Job<?> job, Formats formats) {
        this.job = job;
        this.words = new GlanceWords(formats);
        BorderPane timeline = new BorderPane(pace);
        timeline.setTop(Parts.bar("Timeline so far", span));
        unitPane.setTop(Parts.bar("Segments so far"));
        unitPane.setCenter(units);
        BorderPane queries = new BorderPane(classes);
        Label title = Parts.label("Queries so far", "qg-strong");
        title.setMinWidth(USE_PREF_SIZE);
        HBox bar = Parts.row(10, title, summary);
        bar.getStyleClass().add("qg-bar");
        queries.setTop(bar);
        unitPane.getStyleClass().add("units-so-far");
        unitPane.setPrefWidth(480);
        unitPane.setMinWidth(300);
        showUnits(false);
        HBox.setHgrow(queries, Priority.ALWAYS);
        setTop(timeline);
        setCenter(new HBox(unitPane, queries));
        job.glanceProperty().subscribe(this::show);
    }

    private static GrowingTable<Glance.Unit> unitTable() {
        return new GrowingTable<Glance.Unit>(Glance.Unit::title, "")
                .column("Statements", 96, of -> Parts.label(Figures.count(of.statements())))
                .column("Time", 84, of -> Parts.label(GlanceWords.time(of)))
                .column("Segment", 0, of -> Parts.label(GlanceWords.title(of)));
    }

    private void show(@Nullable Glance now) {
        if (now == null) {
            return;
        }
        summary.setText(words.of(now));
        span.setText(words.span(now));
        classes.setAccessibleText("Queries so far, " + summary.getText());
        classes.show(now.busiest());
        units.setAccessibleText("Segments so far");
        units.show(now.units());
        showUnits(!now.units().isEmpty());
        pace.show(now.pace(), job.progressProperty().get().fraction());
    }

    private void showUnits(boolean known) {
        unitPane.setVisible(known);
        unitPane.setManaged(known);
    }
}
