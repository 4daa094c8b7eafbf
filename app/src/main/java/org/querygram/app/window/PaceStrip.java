package org.querygram.app.window;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import org.querygram.app.log.Figures;
import org.querygram.app.theme.Parts;
import org.querygram.workload.Pace;

import java.util.ArrayList;
import java.util.List;

/// How many statements there were when, by session, of a log that is still being read: where the
/// timeline will stand, with the same gutter and lanes. What is not read yet is hatched.
final class PaceStrip extends Pane {

    private static final double LEFT = 16;
    private static final double GUTTER = 150;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double FOOT = 12;
    private static final double MOST_LANE = 34;

    private final Region unread = new Region();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private final List<Path> bars = new ArrayList<>();
    private Pace pace = Pace.NONE;
    private double fraction;

    PaceStrip() {
        getStyleClass().add("pace");
        unread.getStyleClass().add("unread");
        unread.setManaged(false);
        getChildren().add(unread);
        setMinHeight(120);
        setPrefHeight(210);
    }

    /// @param now what is known
    /// @param read how much of the log that is, 0 to 1; below 0 where nobody knows how long it is
    void show(Pace now, double read) {
        pace = now;
        fraction = read < 0 ? 1 : read;
        while (bars.size() < now.lanes().size()) {
            addLane();
        }
        for (int lane = 0; lane < bars.size(); lane++) {
            boolean used = lane < now.lanes().size();
            names.get(lane).setText(used ? now.lanes().get(lane).name() : "");
            counts.get(lane).setText(used ? Figures.brief(now.lanes().get(lane).statements()) : "");
            bars.get(lane).setVisible(used);
        }
        requestLayout();
    }

    private void addLane() {
        Label name = Parts.label("", "qg-small", "qg-muted");
        Label count = Parts.label("", "qg-small", "qg-muted");
        count.getStyleClass().add("right");
        Path path = new Path();
        path.getStyleClass().add("pace-bars");
        path.setManaged(false);
        names.add(name);
        counts.add(count);
        bars.add(path);
        getChildren().addAll(name, count, path);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth() - GUTTER - RIGHT);
        double read = GUTTER + fraction * width;
        double bottom = getHeight() - FOOT;
        unread.resizeRelocate(read, TOP, GUTTER + width - read, Math.max(0, bottom - TOP));
        int lanes = pace.lanes().size();
        double each = lanes == 0 ? 0 : Math.min(MOST_LANE, (bottom - TOP) / lanes);
        for (int lane = 0; lane < lanes; lane++) {
            double baseline = TOP + (lane + 1) * each - 3;
            placeWords(lane, baseline - each + 3, each);
            bars.get(lane)
                    .getElements()
                    .setAll(outline(pace.lanes().get(lane), read - GUTTER, baseline, each - 5));
        }
    }

    private void placeWords(int lane, double top, double height) {
        Label count = counts.get(lane);
        double width = Math.min(70, count.prefWidth(-1));
        count.resizeRelocate(GUTTER - 8 - width, top, width, height);
        names.get(lane).resizeRelocate(LEFT, top, GUTTER - 8 - width - 6 - LEFT, height);
    }

    /// One column for each stretch. The highest stands for the most statements of any lane; a root
    /// lets one statement be seen beside a thousand.
    private List<PathElement> outline(Pace.Lane lane, double width, double baseline, double room) {
        List<PathElement> outline = new ArrayList<>();
        int[] values = lane.counts();
        double most = Math.sqrt(Math.max(1, pace.most()));
        outline.add(new MoveTo(GUTTER, baseline));
        for (int i = 0; i < values.length; i++) {
            double height = Math.max(0, room) * Math.sqrt(values[i]) / most;
            double top = values[i] == 0 ? baseline : Math.min(baseline - height, baseline - 1);
            outline.add(new LineTo(GUTTER + i * width / values.length, top));
            outline.add(new LineTo(GUTTER + (i + 1) * width / values.length, top));
        }
        outline.add(new LineTo(GUTTER + width, baseline));
        return outline;
    }
}
