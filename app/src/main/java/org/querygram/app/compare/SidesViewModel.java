package org.querygram.app.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.querygram.app.log.OpenLog;
import org.querygram.app.timeline.ChartIndex;
import org.querygram.app.timeline.ChartLanes;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.Viewport;

import java.util.List;

/// The two timelines of a comparison: how they are scaled, and which part of each is seen.
///
/// Both are drawn in order of statements: that is what two logs of different machines and settings
/// share.
public final class SidesViewModel {

    /// One notch of the wheel.
    private static final double ZOOM = 1.25;

    private final List<ChartLanes> sides;
    private final List<ChartIndex> loops;
    private final List<ReadOnlyObjectWrapper<Viewport>> viewports;
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.SAME);
    private final ObjectProperty<Scrolling> scrolling =
            new SimpleObjectProperty<>(Scrolling.LOCKED);

    SidesViewModel(OpenLog before, OpenLog after) {
        sides = List.of(lanes(before), lanes(after));
        loops = List.of(index(before, sides.get(0)), index(after, sides.get(1)));
        viewports =
                List.of(
                        new ReadOnlyObjectWrapper<>(whole(0)),
                        new ReadOnlyObjectWrapper<>(whole(1)));
        scale.addListener((_, _, _) -> fitAll());
    }

    /// Shows what the timelines of the same logs showed before one of them grew.
    void takeOver(SidesViewModel old) {
        scale.set(old.scale.get());
        scrolling.set(old.scrolling.get());
        for (int each = 0; each < 2; each++) {
            Viewport seen = old.viewport(each);
            if (!seen.isWhole()) {
                viewports.get(each).set(viewport(each).betweenPositions(seen.from(), seen.to()));
            }
        }
    }

    private static ChartLanes lanes(OpenLog log) {
        return ChartLanes.of(log, LaneKind.NONE, AxisKind.ORDER);
    }

    private static ChartIndex index(OpenLog log, ChartLanes lanes) {
        return ChartIndex.of(log.analysis().trees(), List.of(), lanes.axis());
    }

    /// The loops of a side, ready to be drawn.
    ///
    /// @param side 0 before, 1 after
    public ChartIndex index(int side) {
        return loops.get(side);
    }

    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    public ObjectProperty<Scrolling> scrollingProperty() {
        return scrolling;
    }

    /// @param side 0 before, 1 after
    public ChartLanes lanes(int side) {
        return sides.get(side);
    }

    public Viewport viewport(int side) {
        return viewports.get(side).get();
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty(int side) {
        return viewports.get(side).getReadOnlyProperty();
    }

    /// Longest duration of both logs, so that a bar's height means the same on both sides.
    public long longestNanos() {
        return Math.max(sides.get(0).longestNanos(), sides.get(1).longestNanos());
    }

    public void fitAll() {
        viewports.get(0).set(whole(0));
        viewports.get(1).set(whole(1));
    }

    /// @param share where the pointer is, 0 at the left edge, 1 at the right edge
    /// @param notches above 0 closer, below 0 away
    public void zoom(int side, double share, double notches) {
        for (int each = 0; each < 2; each++) {
            if (each == side || scale.get() == Scale.SAME || isLocked()) {
                Viewport seen = viewport(each);
                double position = seen.positionOfPixel(share, 1);
                viewports.get(each).set(seen.zoomedAtPosition(position, Math.pow(ZOOM, notches)));
            }
        }
    }

    /// @param share of what is seen; below 0 to the left
    public void move(int side, double share) {
        for (int each = 0; each < 2; each++) {
            if (each == side || isLocked()) {
                viewports.get(each).set(viewport(each).movedByShare(share));
            }
        }
    }

    /// Shows a stretch of each side, as wide as the window.
    public void showRows(int[] before, int[] after) {
        scale.set(Scale.FIT_EACH);
        scrolling.set(Scrolling.FREE);
        showRows(0, before);
        showRows(1, after);
    }

    private void showRows(int side, int[] rows) {
        if (rows.length > 0) {
            Viewport fitted =
                    viewport(side).fittedToPositions(rows[0], rows[rows.length - 1] + 1.0);
            viewports.get(side).set(fitted);
        }
    }

    private boolean isLocked() {
        return scrolling.get() == Scrolling.LOCKED;
    }

    private Viewport whole(int side) {
        double own = sides.get(side).axis().length();
        double both = Math.max(sides.get(0).axis().length(), sides.get(1).axis().length());
        double whole = scale.get() == Scale.SAME ? both : own;
        return new Viewport(0, whole, whole);
    }
}
