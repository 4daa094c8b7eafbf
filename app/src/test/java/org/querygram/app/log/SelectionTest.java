package org.querygram.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {

    private final OpenLog log = Logs.shop();
    private final Selection selection = new Selection();

    @Test
    void withoutASelectionEverythingIsStrong() {
        assertThat(selection.isEmpty()).isTrue();
        assertThat(selection.isStrong(0)).isTrue();
        assertThat(selection.isStrong(140)).isTrue();
    }

    @Test
    void aFindingKeepsItsOwnStatementsStrong() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        assertThat(selection.isStrong(0)).isFalse();
        assertThat(selection.isStrong(1)).isTrue();
        assertThat(selection.get().rows()).hasSize(40);
    }

    @Test
    void clearingGivesEverythingBack() {
        selection.select(new Selected.OfRow(3));
        selection.clear();

        assertThat(selection.isStrong(0)).isTrue();
    }

    @Test
    void rowsBetweenTwoStartsAreFound() {
        int[] rows = {2, 5, 9, 14};

        assertThat(Rows.between(rows, 5, 14)).containsExactly(5, 9);
        assertThat(Rows.between(rows, 3, 100)).containsExactly(5, 9, 14);
        assertThat(Rows.intersect(rows, new int[] {1, 9})).isTrue();
        assertThat(Rows.intersect(rows, new int[] {1, 10})).isFalse();
    }

    @Test
    void tablesAreNumberedInOrderOfFirstAppearance() {
        assertThat(log.colours().number("shop_order")).isEqualTo(1);
        assertThat(log.colours().number("shop_customer")).isEqualTo(2);
        assertThat(log.colours().number("nowhere")).isZero();
        assertThat(log.colours().number(null)).isZero();
    }
}
