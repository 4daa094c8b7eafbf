package org.querygram.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.log.Logs;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;

class FindingsViewModelTest {

    private final Selection selection = new Selection();
    private final FindingsViewModel findings = new FindingsViewModel(Logs.shop(), selection);

    @Test
    void theCardStartsWithTheFirstFindingWithoutSelectingIt() {
        assertThat(findings.currentProperty().get()).isEqualTo(findings.shown().getFirst());
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void nextSelectsTheFirstThenTheSecondThenTheFirstAgain() {
        findings.next();
        assertThat(findings.indexOfCurrent()).isZero();
        findings.next();
        assertThat(findings.indexOfCurrent()).isEqualTo(1);
        findings.next();
        assertThat(findings.indexOfCurrent()).isZero();
        assertThat(selection.get()).isInstanceOf(Selected.OfFinding.class);
    }

    @Test
    void aRangeLetsFindingsFadeThatHaveNoStatementInIt() {
        selection.select(new Selected.OfRows("Statements 1 to 3", new int[] {0, 1, 2}));

        assertThat(findings.shown()).filteredOn(findings::isConcerned).hasSize(1);
        selection.clear();
        assertThat(findings.shown()).allMatch(findings::isConcerned);
    }

    @Test
    void theCardTurnsToTheFindingOfASelectedStatement() {
        FindingText second = findings.shown().get(1);
        int[] rows = second.finding().rows();

        selection.select(new Selected.OfRow(rows[rows.length - 1]));

        assertThat(findings.currentProperty().get()).isEqualTo(second);
        selection.select(new Selected.OfRow(0));
        assertThat(findings.currentProperty().get())
                .as("nothing was found at this statement")
                .isEqualTo(second);
    }

    @Test
    void theOrderCanBeByTime() {
        findings.orderProperty().set(FindingOrder.MOST_TIME);

        assertThat(findings.shown().getFirst().title())
                .isEqualTo("The customer is fetched once per order");
    }

    @Test
    void detectorsThatFoundNothingAndThoseThatCannotJudgeAreKeptApart() {
        assertThat(findings.checked()).isEqualTo("missing-limit");
        assertThat(findings.notApplicable())
                .containsExactly("idle-in-transaction: the log has no times");
    }

    @Test
    void aFindingIsReadAloudAsASentence() {
        assertThat(findings.shown().getFirst().sentence(1, 2))
                .isEqualTo(
                        "Finding 1 of 2, problem, certain: The customer is fetched once per order,"
                                + " shop_customer.id, 40 to 1 statements");
    }

    @Test
    void theCardSaysWhereAndWhatItSavesAtMost() {
        FindingText text = findings.shown().getFirst();

        assertThat(text.where()).isEqualTo("In lines 2 to 139");
        assertThat(text.saves()).isEqualTo("saves at most 16.4 ms");
        assertThat(text.shareText()).isEqualTo("33 % of time");
        assertThat(text.moreThan(5)).isEqualTo("38 more in the log");
        assertThat(text.copyText()).contains("40 -> 1 statements", "Django: Load");
    }

    @Test
    void theCardSaysWhereRequestsMayBeMixed() {
        FindingsViewModel mixed =
                new FindingsViewModel(Logs.withSegment(Logs.shop(), false, true), selection);

        assertThat(mixed.shown().getFirst().where())
                .isEqualTo("In lines 2 to 139; requests may be mixed: the log names no thread");
    }

    @Test
    void aCleanLogHasNoCardAndNextDoesNothing() {
        FindingsViewModel none = new FindingsViewModel(Logs.clean(), selection);

        none.next();

        assertThat(none.currentProperty().get()).isNull();
        assertThat(selection.isEmpty()).isTrue();
    }
}
