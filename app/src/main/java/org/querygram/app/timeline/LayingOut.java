package org.querygram.app.timeline;

import org.querygram.app.job.Runner;
import org.querygram.app.log.OpenLog;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.LanePaint;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lays charts out: a small log at once, a large one in the background, where ten million
/// statements take seconds. What is overtaken by the next wish is dropped.
final class LayingOut {

    private final OpenLog log;
    private final Runner runner;
    private final int atOnce;
    private int newestLanes;
    private int newestPaints;

    /// True while lanes are made: colours of the old ones are not worth the work.
    private boolean makesLanes;

    private boolean paintsAreOld;

    /// Lanes with all that stands on them.
    record Made(ChartLanes lanes, ChartIndex index, List<LanePaint> paints) {}

    /// @param atOnce up to so many statements are laid out without the runner
    LayingOut(OpenLog log, Runner runner, int atOnce) {
        this.log = log;
        this.runner = runner;
        this.atOnce = atOnce;
    }

    /// Makes lanes and their colours.
    ///
    /// @param done hears of them, and paints them again should it say so
    void lanes(
            LaneKind kind,
            AxisKind axis,
            Function<ChartLanes, List<LanePaint>> painter,
            Consumer<Made> done) {
        int mine = ++newestLanes;
        newestPaints++;
        makesLanes = true;
        paintsAreOld = false;
        inBackground(
                () -> make(kind, axis, painter),
                made -> {
                    if (mine == newestLanes) {
                        makesLanes = false;
                        done.accept(made);
                    }
                });
    }

    private Made make(LaneKind kind, AxisKind axis, Function<ChartLanes, List<LanePaint>> painter) {
        ChartLanes made = ChartLanes.of(log, kind, axis);
        ChartIndex index =
                ChartIndex.of(log.analysis().trees(), log.analysis().findings(), made.axis());
        return new Made(made, index, painter.apply(made));
    }

    /// True when colours were asked for while lanes were made; asked once.
    boolean takePaintsAreOld() {
        boolean old = paintsAreOld;
        paintsAreOld = false;
        return old;
    }

    /// Colours the lanes anew.
    void paints(
            ChartLanes of,
            Function<ChartLanes, List<LanePaint>> painter,
            Consumer<List<LanePaint>> done) {
        if (makesLanes) {
            paintsAreOld = true;
            return;
        }
        int mine = ++newestPaints;
        inBackground(
                () -> painter.apply(of),
                made -> {
                    if (mine == newestPaints) {
                        done.accept(made);
                    }
                });
    }

    private <T> void inBackground(Supplier<T> work, Consumer<T> done) {
        if (log.workload().size() <= atOnce) {
            done.accept(work.get());
            return;
        }
        runner.inBackground(
                () -> {
                    T made = work.get();
                    runner.onWindow(() -> done.accept(made));
                });
    }
}
