package org.querygram.app.timeline;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Runner;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.log.Shown;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.LanePaint;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// What the timeline of a log shows, and what a person can do with it.
public final class TimelineViewModel {

    /// One key press or notch of the wheel.
    private static final double ZOOM = 1.25;

    private static final double MOVE = 0.1;

    /// Up to so many statements are laid out at once, in a few milliseconds; more in the
    /// background: ten million take seconds.
    private static final int AT_ONCE = 200_000;

    private final OpenLog log;
    private final Selection selection;
    private final ObjectProperty<LaneKind> laneKind;
    private final ObjectProperty<AxisKind> axisKind;
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.TABLE);
    private final ReadOnlyObjectWrapper<ChartLanes> lanes;
    private final ReadOnlyObjectWrapper<Viewport> viewport;
    private final ReadOnlyObjectWrapper<List<LanePaint>> paints = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final LayingOut layingOut;
    private final Painter painter;
    private ChartIndex index;

    public TimelineViewModel(OpenLog log, Selection selection, Runner runner) {
        this(log, selection, runner, AT_ONCE);
    }

    /// @param atOnce up to so many statements are laid out without the runner
    TimelineViewModel(OpenLog log, Selection selection, Runner runner, int atOnce) {
        this.log = log;
        this.selection = selection;
        painter = new Painter(log);
        layingOut = new LayingOut(log, runner, atOnce);
        laneKind = new SimpleObjectProperty<>(LaneKind.preferred(log.workload()));
        axisKind = new SimpleObjectProperty<>(AxisKind.preferred(log.workload()));
        lanes = new ReadOnlyObjectWrapper<>(ChartLanes.none(laneKind.get()));
        viewport = new ReadOnlyObjectWrapper<>(Viewport.whole(axis()));
        paints.set(List.of());
        index = ChartIndex.of(List.of(), List.of(), axis());
        layOut(() -> {});
        laneKind.addListener((_, _, _) -> layOut(() -> {}));
        axisKind.addListener((_, before, now) -> changeAxis(before, now));
        colouring.addListener((_, _, _) -> showPaints());
        selection.selectedProperty().addListener((_, _, now) -> followSelection(now));
        selection.shownProperty().addListener((_, _, _) -> showPaints());
    }

    /// False until the chart of a large log has been laid out for the first time.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Shows what the timeline of the same log showed before it grew: lanes, axis, colours, and the
    /// stretch that was looked at. Who saw everything goes on seeing everything.
    public void takeOver(TimelineViewModel old) {
        laneKind.set(old.laneKind.get());
        colouring.set(old.colouring.get());
        if (axes().contains(old.axisKind.get())) {
            axisKind.set(old.axisKind.get());
            Viewport seen = old.viewport.get();
            if (!seen.isWhole()) {
                whenReady(() -> showBetweenPositions(seen.from(), seen.to()));
            }
        }
    }

    private void whenReady(Runnable then) {
        if (ready.get()) {
            then.run();
        } else {
            ready.subscribe(then);
        }
    }

    public OpenLog log() {
        return log;
    }

    public Selection selection() {
        return selection;
    }

    public ObjectProperty<LaneKind> laneKindProperty() {
        return laneKind;
    }

    /// One of `axes()`.
    public ObjectProperty<AxisKind> axisKindProperty() {
        return axisKind;
    }

    public ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    public ReadOnlyObjectProperty<ChartLanes> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /// How each lane is painted, in their order.
    public ReadOnlyObjectProperty<List<LanePaint>> paintsProperty() {
        return paints.getReadOnlyProperty();
    }

    /// Where loops and findings stand on the axis.
    ChartIndex index() {
        return index;
    }

    public TimeAxis axis() {
        return lanes.get().axis();
    }

    /// The axes that this log can be drawn on.
    public List<AxisKind> axes() {
        return AxisKind.offered(log.workload());
    }

    /// What the log lacks, or null.
    public @Nullable String note() {
        return log.workload().hasTimes() || log.workload().size() == 0
                ? null
                : "No times in this log: drawn in order";
    }

    /// What is seen: "All 2,796 statements", "Statements 1 to 120 of 2,796", "27 ms, 42
    /// statements".
    public String seen() {
        return ready.get()
                ? SeenText.of(log, axis(), viewport.get())
                : Figures.counted(log.workload().size(), "statement");
    }

    /// @param position what shall stay where it is: under the pointer
    /// @param notches above 0 closer, below 0 away; a fraction for touch pads
    public void zoomAtPosition(double position, double notches) {
        viewport.set(viewport.get().zoomedAtPosition(position, Math.pow(ZOOM, notches)));
    }

    /// Zooms at the middle of what is seen, for whoever has no pointer over it.
    public void zoomAtMiddle(double notches) {
        Viewport seen = viewport.get();
        zoomAtPosition((seen.from() + seen.to()) / 2, notches);
    }

    /// Moves by a tenth of what is seen for each step; below 0 to the left.
    public void move(double steps) {
        viewport.set(viewport.get().movedByShare(steps * MOVE));
    }

    public void moveByPositions(double stretch) {
        viewport.set(viewport.get().movedByPositions(stretch));
    }

    public void showBetweenPositions(double from, double to) {
        viewport.set(viewport.get().betweenPositions(from, to));
    }

    public void fitAll() {
        viewport.set(viewport.get().fittedToAll());
    }

    /// Shows all that is selected; everything when nothing is.
    public void fitSelection() {
        int[] rows = selection.get().rows();
        if (rows.length == 0 || !ready.get()) {
            fitAll();
            return;
        }
        double from = Double.MAX_VALUE;
        double to = 0;
        for (int row : rows) {
            from = Math.min(from, axis().start(row));
            to = Math.max(to, axis().end(row));
        }
        viewport.set(viewport.get().fittedToPositions(from, to));
    }

    public void selectRow(int row) {
        selection.select(new Selected.OfRow(row));
    }

    /// Selects the statements of all lanes that start between two positions.
    public void selectBetweenPositions(double one, double other) {
        double from = Math.min(one, other);
        double to = Math.max(one, other);
        int[] rows = laneRows().between(from, to);
        if (rows.length > 0) {
            selection.select(new Selected.OfRows(SeenText.range(rows), rows));
        }
    }

    /// The selection grows to all statements from its first to its last one.
    public void selectionToRange() {
        int[] rows = selection.get().rows();
        if (rows.length > 0) {
            int first = rows[0];
            int[] range = new int[rows[rows.length - 1] - first + 1];
            Arrays.setAll(range, i -> first + i);
            selection.select(new Selected.OfRows(SeenText.range(range), range));
        }
    }

    /// Selects the next statement of the same lane; of several that are selected the first or last
    /// one; the first one in sight when none is.
    ///
    /// @param by 1 or -1
    public void step(int by) {
        int[] rows = selection.get().rows();
        int next =
                switch (rows.length) {
                    case 0 -> laneRows().soonestFrom(viewport.get().from());
                    case 1 -> laneRows().neighbour(rows[0], by);
                    default -> by > 0 ? rows[0] : rows[rows.length - 1];
                };
        if (next >= 0) {
            selectRow(next);
        }
    }

    private LaneRows laneRows() {
        return new LaneRows(lanes.get().lanes());
    }

    private void showPaints() {
        layingOut.paints(lanes.get(), painter(), paints::set);
    }

    /// What is selected and how it is coloured is looked at now, the work done later.
    private Function<ChartLanes, List<LanePaint>> painter() {
        Colouring colours = colouring.get();
        Selected selected = selection.get();
        Shown shown = selection.shown();
        return of -> painter.paints(of, colours, selected, shown);
    }

    /// @param then what to do with the viewport when the lanes stand
    private void layOut(Runnable then) {
        layingOut.lanes(laneKind.get(), axisKind.get(), painter(), made -> show(made, then));
    }

    private void show(LayingOut.Made made, Runnable then) {
        index = made.index();
        lanes.set(made.lanes());
        if (!ready.get()) {
            viewport.set(Viewport.whole(axis()));
        }
        then.run();
        paints.set(made.paints());
        ready.set(true);
        if (layingOut.takePaintsAreOld()) {
            showPaints();
        }
    }

    /// The statements in sight stay in sight, wherever the other axis has them.
    private void changeAxis(AxisKind before, AxisKind now) {
        if (before == now) {
            return;
        }
        if (!ready.get()) {
            layOut(() -> {});
            return;
        }
        Viewport seen = viewport.get();
        int first = laneRows().firstFrom(seen.from());
        int last = laneRows().firstFrom(seen.to());
        boolean whole = seen.isWhole();
        layOut(() -> showAgain(whole, first, last));
    }

    private void showAgain(boolean whole, int first, int last) {
        Viewport all = Viewport.whole(axis());
        int rows = log.workload().size();
        viewport.set(
                whole || rows == 0
                        ? all
                        : all.betweenPositions(
                                axis().start(Math.min(first, rows - 1)),
                                axis().end(Math.min(last, rows - 1))));
    }

    private void followSelection(Selected now) {
        showPaints();
        int[] rows = now.rows();
        if (ready.get() && rows.length > 0 && !LaneRows.isSeen(rows, viewport.get(), axis())) {
            viewport.set(viewport.get().movedToShowPosition(axis().start(rows[0])));
        }
    }
}
