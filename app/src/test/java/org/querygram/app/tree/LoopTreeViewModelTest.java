package org.querygram.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;

import java.util.List;

class LoopTreeViewModelTest {

    private final OpenLog log = Logs.shop();
    private final Selection selection = new Selection();
    private final LoopTreeViewModel tree = new LoopTreeViewModel(log, selection);
    private final LoopRow root = tree.roots().getFirst();
    private final LoopRow loop = tree.children(root).get(1);

    @Test
    void saysHowFewRowsStandForAllStatements() {
        assertThat(tree.summary()).isEqualTo("7 rows stand for 141 statements");
    }

    @Test
    void aSmallTreeStartsUnfolded() {
        assertThat(tree.levelProperty().get()).isEqualTo(LoopTreeViewModel.Level.ALL);
    }

    @Test
    void aSetUpSegmentSaysThatItIsNotJudged() {
        LoopTreeViewModel setup =
                new LoopTreeViewModel(Logs.withSegment(Logs.clean(), true, false), selection);
        RowText row = setup.text(setup.roots().getFirst());

        assertThat(row.detail()).isEqualTo("set-up, not judged");
        assertThat(row.sentence()).contains("set-up, not judged");
        assertThat(tree.text(root).sentence()).doesNotContain("set-up");
    }

    @Test
    void theLoopIsOneRowWithItsRounds() {
        RowText text = tree.text(loop);

        assertThat(text.pill()).isEqualTo("× 40");
        assertThat(text.detail()).isEqualTo("once per shop_order, 40 rounds");
        assertThat(text.count()).isEqualTo("140");
    }

    @Test
    void aFoldedLoopSaysItsStepsAndBracketsOptionalOnes() {
        assertThat(tree.folded(loop))
                .isEqualTo(
                        "{ SELECT shop_customer, SELECT shop_line, [UPDATE shop_customer],"
                                + " INSERT shop_audit }");
    }

    @Test
    void anOptionalStepSaysHowManyRoundsHaveIt() {
        RowText update = tree.text(tree.children(loop).get(2));

        assertThat(update.tag()).isEqualTo("in 20 of 40 rounds");
        assertThat(update.tagDashed()).isTrue();
    }

    @Test
    void aStatementOutsideTheLoopIsSaidToStandOnce() {
        assertThat(tree.text(tree.children(root).getFirst()).tag()).isEqualTo("once");
    }

    @Test
    void aStepCarriesTheMarkOfItsFinding() {
        RowText select = tree.text(tree.children(loop).getFirst());

        assertThat(select.mark()).isEqualTo(log.analysis().findings().getFirst());
        assertThat(select.sentence()).contains("SELECT shop_customer", "problem");
    }

    @Test
    void aSelectedFindingConcernsItsStepAndTheLoopAroundIt() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        assertThat(tree.isConcerned(loop)).isTrue();
        assertThat(tree.isConcerned(tree.children(loop).getFirst())).isTrue();
        assertThat(tree.isConcerned(tree.children(loop).get(1))).isFalse();
        assertThat(tree.pathToSelection()).startsWith(root, loop);
    }

    @Test
    void choosingARowSelectsItForAllViews() {
        tree.choose(loop);

        assertThat(selection.get().rows()).hasSize(140);
        assertThat(tree.isChosen(loop)).isTrue();
    }

    @Test
    void aLogWithoutStatementsHasNoRows() {
        LoopTreeViewModel empty = new LoopTreeViewModel(Logs.empty(), new Selection());

        assertThat(empty.roots()).isEqualTo(List.of());
        assertThat(empty.summary()).isEqualTo("0 statements, nothing to fold");
    }
}
