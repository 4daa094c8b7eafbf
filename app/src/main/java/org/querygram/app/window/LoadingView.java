package org.querygram.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.querygram.app.job.Job;
import org.querygram.app.job.JobProgress;
import org.querygram.app.job.JobState;
import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;

import java.util.Locale;

/// What a tab shows while its log is read: statements so far, a bar with bytes, rate and time left,
/// Cancel.
final class LoadingView extends BorderPane {

    private static final String KEEPS =
            "They are drawn once the log is read. Other tabs stay usable meanwhile; Cancel keeps"
                    + " what is read so far.";

    private static final String KEEPS_FINDINGS =
            "The log is read. Other tabs stay usable meanwhile; Cancel keeps what is found so far.";

    private final String title;
    private final Label statements = Parts.label("0", "qg-headline", "qg-muted");
    private final Label what = Parts.label("", "qg-strong", "qg-small");
    private final Label figures = Parts.label("", "qg-muted", "qg-small");
    private final Label rate = Parts.label("", "qg-muted", "qg-small");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label hint = Parts.paragraph(KEEPS, "qg-muted");
    private final Button cancel;
    private int announced = -1;

    LoadingView(String title, Job<?> job, Formats formats) {
        this.title = title;
        this.cancel = Parts.button("Cancel", null, job::cancel);
        getStyleClass().add("loading");
        cancel.setMinWidth(USE_PREF_SIZE);
        setTop(headline());
        setCenter(new GlanceView(job, formats));
        setBottom(below());
        what.setText("Reading " + title);
        job.progressProperty().subscribe(this::show);
        job.stateProperty().subscribe(this::show);
    }

    private HBox headline() {
        bar.setPrefWidth(360);
        bar.setPrefHeight(6);
        HBox words = Parts.row(8, what, Parts.spring(), figures);
        VBox middle = new VBox(5, words, bar);
        middle.setMinWidth(360);
        middle.setMaxWidth(360);
        middle.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        statements.setMinWidth(USE_PREF_SIZE);
        Label unit = Parts.label("statements so far", "headline-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        HBox box = Parts.row(20, Parts.row(8, statements, unit), middle, cancel, rate);
        box.getStyleClass().add("headline");
        return box;
    }

    private VBox below() {
        VBox box = new VBox(6, Parts.label("Loops and findings follow", "qg-title"), hint);
        box.getStyleClass().add("page");
        return box;
    }

    private void show(JobProgress progress) {
        statements.setText(Figures.roughly(progress.statements()));
        double fraction = progress.fraction();
        bar.setProgress(fraction < 0 && progress.bytes() > 0 ? -1 : Math.max(0, fraction));
        figures.setText(figures(progress));
        boolean moving = progress.bytes() > 0 && progress.nanos() > 0;
        if (progress.allRead()) {
            what.setText("Looking for loops and findings");
            hint.setText(KEEPS_FINDINGS);
            rate.setText("");
        } else if (moving) {
            rate.setText(Figures.bytes(progress.bytesPerSecond()) + " a second");
        }
        announce(fraction);
    }

    private static String figures(JobProgress progress) {
        if (progress.totalBytes() <= 0) {
            return progress.bytes() == 0 ? "" : Figures.bytes(progress.bytes());
        }
        String of = Figures.bytes(progress.bytes()) + " of " + Figures.bytes(progress.totalBytes());
        double left = progress.secondsLeft();
        return left < 1 ? of : of + String.format(Locale.ROOT, ", about %.0f s left", left);
    }

    private void show(JobState state) {
        if (state == JobState.STOPPING) {
            what.setText("Stopping, keeping what there is");
            cancel.setDisable(true);
        }
    }

    /// Tells a screen reader at every quarter, not ten times a second.
    private void announce(double fraction) {
        int quarter = (int) (fraction * 4) * 25;
        if (quarter > announced) {
            announced = quarter;
            bar.setAccessibleText("Reading " + title + ", " + quarter + " per cent");
        }
    }
}
