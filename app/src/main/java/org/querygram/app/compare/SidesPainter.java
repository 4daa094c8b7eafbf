package org.querygram.app.compare;

import javafx.scene.canvas.GraphicsContext;

import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Shown;
import org.querygram.app.timeline.ChartLanes;
import org.querygram.app.timeline.ChartStrip;
import org.querygram.app.timeline.TableGroups;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.Viewport;

import java.util.List;

/// Draws the two timelines, and a short one once more, enlarged, where the other one leaves room.
final class SidesPainter {

    /// Between the two sides.
    static final double MIDDLE = 80;

    private static final double[] BRACKETS = {14, 92};
    private static final double[] BASELINES = {62, 140};
    private static final double BAR = 36;
    private static final double RULER = 170;
    private static final double RULER_TOP = 156;
    private static final double FIRST_RULER = 77;

    /// A side shorter than this is enlarged.
    private static final double SHORT = 40;

    /// More statements than this are not told apart in the enlargement either.
    private static final int MOST_ENLARGED = 60;

    private final CompareViewModel model;
    private final SidesViewModel sides;
    private final List<OpenLog> logs;
    private final List<List<LanePaint>> paints;
    private final List<LoopMatch> loops;

    SidesPainter(CompareViewModel model, SidesViewModel sides) {
        this.model = model;
        this.sides = sides;
        logs = List.of(model.before(), model.after());
        paints = List.of(paints(0), paints(1));
        loops =
                List.of(
                        new LoopMatch(logs.get(0), logs.get(1)),
                        new LoopMatch(logs.get(1), logs.get(0)));
    }

    private List<LanePaint> paints(int side) {
        ChartLanes lanes = sides.lanes(side);
        return lanes.paints(
                lanes.groups(TableGroups.of(logs.get(side)), true), Selected.NOTHING, Shown.ALL);
    }

    void paint(ChartStrip strip) {
        boolean alike = sides.viewport(0).equals(sides.viewport(1));
        ruler(strip, 0, 6, alike ? RULER_TOP : BASELINES[0], alike ? RULER : FIRST_RULER);
        if (!alike) {
            ruler(strip, 1, BRACKETS[1], RULER_TOP, RULER);
        }
        side(strip, 0, "Before");
        side(strip, 1, "After");
        for (int side = 0; side < 2; side++) {
            if (isShort(side, strip)) {
                enlarge(strip, side);
            }
        }
    }

    /// Where the sides show different parts each has a ruler of its own.
    private void ruler(ChartStrip strip, int side, double top, double bottom, double words) {
        var axis = sides.lanes(side).axis();
        strip.grid(axis, sides.viewport(side), top, bottom);
        strip.ruler(axis, sides.viewport(side), words);
    }

    private void side(ChartStrip strip, int side, String title) {
        double baseline = BASELINES[side];
        double room = strip.left() - 24;
        strip.text(title, 16, baseline - 27, true, "fg");
        strip.textWithin(logs.get(side).title(), 16, baseline - 11, room);
        GraphicsContext gc = strip.gc();
        gc.setFill(strip.colour("ctl"));
        gc.fillRect(strip.left(), baseline, strip.width(), 1 / strip.scale());
        ChartLanes lanes = sides.lanes(side);
        Viewport viewport = sides.viewport(side);
        strip.statements(lanes, paints.get(side), viewport, sides.longestNanos(), baseline, BAR);
        String only = side == 0 ? ", only before" : ", only after";
        LoopMatch match = loops.get(side);
        strip.loops(
                sides.index(side),
                lanes.axis(),
                viewport,
                BRACKETS[side],
                loop -> match.onlyHere(loop) ? only : "");
    }

    private boolean isShort(int side, ChartStrip strip) {
        int size = logs.get(side).workload().size();
        Viewport viewport = sides.viewport(side);
        return size > 0
                && size <= MOST_ENLARGED
                && viewport.isWhole()
                && strip.width() > 400
                && viewport.pixelsOfStretch(size, strip.width()) < SHORT;
    }

    private void enlarge(ChartStrip strip, int side) {
        Enlargement box =
                new Enlargement(strip, BASELINES[side] - 56, sides.lanes(side).axis().length());
        double from =
                strip.left()
                        + sides.viewport(side)
                                .pixelsOfStretch(sides.lanes(side).axis().length(), strip.width());
        box.frame(from, BASELINES[side] - BAR, BASELINES[side]);
        box.statements(sides.lanes(side), paints.get(side), sides.longestNanos());
        box.beside(model.summary(), model.timesInWords());
    }
}
