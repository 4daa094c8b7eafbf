package org.querygram.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.job.Runner;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;
import org.querygram.timeline.Viewport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class TimelineViewModelTest {

    private final OpenLog log = Logs.shop();
    private final Selection selection = new Selection();
    private final TimelineViewModel model =
            new TimelineViewModel(log, selection, new DirectRunner());

    @Test
    void aLargeLogIsLaidOutInTheBackgroundAndCanBeUsedMeanwhile() {
        Later later = new Later();
        TimelineViewModel large = new TimelineViewModel(log, selection, later, 10);
        selection.select(new Selected.OfRow(3));
        large.fitSelection();
        large.step(1);

        assertThat(large.readyProperty().get()).isFalse();
        assertThat(large.lanesProperty().get().lanes()).isEmpty();
        assertThat(large.seen()).isEqualTo("141 statements");

        later.finish();
        assertThat(large.readyProperty().get()).isTrue();
        assertThat(large.lanesProperty().get().lanes()).isNotEmpty();
        int strong = 0;
        for (var paint : large.paintsProperty().get()) {
            strong += paint.strong().cardinality();
        }
        assertThat(strong).as("what was selected meanwhile").isEqualTo(1);
    }

    @Test
    void lanesThatAreOvertakenByOthersAreDropped() {
        Later later = new Later();
        TimelineViewModel large = new TimelineViewModel(log, selection, later, 10);
        large.laneKindProperty().set(LaneKind.NONE);

        later.finish();

        assertThat(large.lanesProperty().get().kind()).isEqualTo(LaneKind.NONE);
        assertThat(large.paintsProperty().get()).hasSize(1);
    }

    /// Keeps background work until it is asked for.
    private static final class Later implements Runner {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void inBackground(Runnable work) {
            waiting.add(work);
        }

        @Override
        public void onWindow(Runnable action) {
            action.run();
        }

        @Override
        public void onWindowAfter(Duration pause, Runnable action) {
            action.run();
        }

        void finish() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Test
    void oneSessionOpensWithTablesAndALogWithoutTimesSaysSo() {
        assertThat(model.laneKindProperty().get()).isEqualTo(LaneKind.TABLE);
        assertThat(model.axes()).containsExactly(AxisKind.ORDER, AxisKind.DURATION);
        assertThat(model.note()).isEqualTo("No times in this log: drawn in order");
        assertThat(model.seen()).isEqualTo("All 141 statements");
    }

    @Test
    void whatIsNotSelectedFades() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        int strong =
                model.paintsProperty().get().stream()
                        .mapToInt(paint -> paint.strong().cardinality())
                        .sum();
        assertThat(strong).isEqualTo(log.analysis().findings().getFirst().rows().length);

        selection.clear();
        strong =
                model.paintsProperty().get().stream()
                        .mapToInt(paint -> paint.strong().cardinality())
                        .sum();
        assertThat(strong).isEqualTo(141);
    }

    @Test
    void zoomingAndFittingMoveTheView() {
        model.zoomAtPosition(70, 5);
        assertThat(model.seen()).startsWith("Statements ").endsWith(" of 141");

        model.fitAll();
        assertThat(model.viewportProperty().get().isWhole()).isTrue();

        selection.select(new Selected.OfRows("some", new int[] {20, 29}));
        model.fitSelection();
        Viewport seen = model.viewportProperty().get();
        assertThat(seen.from()).isBetween(19.0, 20.0);
        assertThat(seen.to()).isBetween(30.0, 31.0);
    }

    @Test
    void stepsGoFromStatementToStatementOfOneLane() {
        model.selectRow(1);
        model.step(1);
        int next = selection.get().rows()[0];
        assertThat(log.table(log.workload().queryClass(next)))
                .isEqualTo(log.table(log.workload().queryClass(1)));
        model.step(-1);
        assertThat(selection.get()).isEqualTo(new Selected.OfRow(1));
    }

    @Test
    void aSelectionElsewhereIsBroughtIntoSight() {
        model.showBetweenPositions(0, 20);
        model.selectRow(120);

        assertThat(model.viewportProperty().get().from()).isLessThanOrEqualTo(120);
        assertThat(model.viewportProperty().get().to()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void rangesCoverAllLanes() {
        model.selectBetweenPositions(10, 5);
        assertThat(selection.get().rows()).containsExactly(5, 6, 7, 8, 9);
        assertThat(((Selected.OfRows) selection.get()).title()).isEqualTo("Statements 6 to 10");
    }

    @Test
    void anotherAxisShowsTheSameStatements() {
        model.showBetweenPositions(40, 80);
        model.axisKindProperty().set(AxisKind.DURATION);
        model.axisKindProperty().set(AxisKind.ORDER);

        assertThat(model.viewportProperty().get().from()).isBetween(38.0, 42.0);
        assertThat(model.viewportProperty().get().to()).isBetween(78.0, 84.0);
    }

    @Test
    void anEmptyLogHasNothingToStepTo() {
        TimelineViewModel empty =
                new TimelineViewModel(Logs.empty(), new Selection(), new DirectRunner());
        empty.step(1);
        empty.fitSelection();
        empty.zoomAtPosition(0, 1);
        assertThat(empty.lanesProperty().get().lanes()).isEmpty();
        assertThat(empty.note()).isNull();
    }

    @Test
    void aLoopHasOneBracketWithTicksAndCloserOneARound() {
        var axis = model.axis();
        var index = ChartIndex.of(log.analysis().trees(), List.of(), axis);
        var whole = Brackets.seen(index, axis, Viewport.whole(axis), 1000, Selected.NOTHING);
        assertThat(whole.list()).hasSize(1);
        assertThat(whole.list().getFirst().name()).isEqualTo("loop × 40: one round per shop_order");
        assertThat(whole.list().getFirst().ticks()).hasSize(39);

        Viewport close = new Viewport(0, 20, axis.length());
        var rounds = Brackets.seen(index, axis, close, 1000, Selected.NOTHING);
        assertThat(rounds.list().getFirst().name()).isEqualTo("round 1 of 40");
        assertThat(rounds.bands()).isNotEmpty();
    }
}
