package org.querygram.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Shown;
import org.querygram.loops.LoopNode;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

class ChartIndexTest {

    private final OpenLog log = Logs.shop();
    private final TimeAxis axis = TimeAxis.of(log.workload(), AxisKind.ORDER);
    private final ChartIndex index =
            ChartIndex.of(log.analysis().trees(), log.analysis().findings(), axis);
    private final LoopNode.Loop loop = index.tops().getFirst().loop();

    @Test
    void nothingToShowNeedsNoRoom() {
        ChartIndex nothing = ChartIndex.of(List.of(), List.of(), axis);

        assertThat(nothing.levels()).isZero();
        assertThat(nothing.firstFindingFrom(0)).isZero();
    }

    @Test
    void findingsAreFoundByPlace() {
        assertThat(index.findings()).hasSize(2);
        assertThat(index.firstFindingFrom(0)).isZero();
        assertThat(index.firstFindingFrom(index.position(1))).isLessThanOrEqualTo(1);
        assertThat(index.firstFindingFrom(axis.length())).isEqualTo(2);
    }

    @Test
    void marksThatWouldTouchAreOneAndTheFilterTakesThemAway() {
        Viewport whole = Viewport.whole(axis);

        var together = FindingMarks.seen(index, Shown.ALL, whole, 10);
        assertThat(together).hasSize(1);
        assertThat(together.getFirst().findings()).hasSize(2);
        Shown one =
                Shown.of(log.workload(), new BitSet(), Set.of(index.findings().getFirst().id()));
        assertThat(FindingMarks.seen(index, one, whole, 10).getFirst().findings()).hasSize(1);
        Viewport right = new Viewport(axis.length() - 1, axis.length(), axis.length());
        assertThat(FindingMarks.seen(index, Shown.ALL, right, 1_000)).isEmpty();
    }

    @Test
    void theLoopAroundAFindingIsSelectedWithIt() {
        var finding = log.analysis().findings().getFirst();

        assertThat(index.isSelected(loop, new Selected.OfFinding(finding))).isTrue();
        assertThat(index.isSelected(loop, Selected.NOTHING)).isFalse();
        assertThat(index.isSelected(loop, new Selected.OfNode(0, loop.body().getFirst()))).isTrue();
    }
}
