package org.querygram.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.statement.ShortSql;
import org.querygram.compare.Comparisons;

import java.util.Objects;

class CompareViewModelTest {

    private static CompareViewModel compare(OpenLog before, OpenLog after) {
        return new CompareViewModel(
                before, after, Comparisons.compare(before.analysis(), after.analysis()));
    }

    @Test
    void theSameLogsLaterShowWhatWasShown() {
        CompareViewModel first = compare(Logs.shop(), Logs.empty());
        first.filterProperty().set(ChangeFilter.ONLY_BEFORE);
        first.step(1);
        first.sides().zoom(0, 0.5, 4);
        CompareViewModel second = compare(Logs.shop(), Logs.empty());

        second.takeOver(first);

        assertThat(second.filterProperty().get()).isEqualTo(ChangeFilter.ONLY_BEFORE);
        assertThat(second.place()).isEqualTo(first.place());
        assertThat(second.sides().viewport(0)).isEqualTo(first.sides().viewport(0));
    }

    @Test
    void findingsThatAreGoneAreResolved() {
        CompareViewModel model = compare(Logs.shop(), Logs.clean());

        assertThat(model.verdict()).isEqualTo("2 findings resolved, 0 new");
        assertThat(model.findings()).hasSize(2);
        assertThat(CompareWords.fate(model.findings().getFirst())).startsWith("resolved, was ");
        assertThat(model.summary()).isEqualTo("as many statements");
    }

    @Test
    void theFilterCountsAndShowsOneKindOfChange() {
        CompareViewModel model = compare(Logs.shop(), Logs.empty());

        assertThat(model.count(ChangeFilter.ALL)).isEqualTo(5);
        assertThat(model.count(ChangeFilter.ONLY_BEFORE)).isEqualTo(5);
        model.filterProperty().set(ChangeFilter.ONLY_AFTER);
        assertThat(model.rows()).isEmpty();
        assertThat(model.place()).isEqualTo("0 changes");
    }

    @Test
    void stepsGoThroughTheChangesAndRound() {
        CompareViewModel model = compare(Logs.shop(), Logs.empty());
        assertThat(model.place()).isEqualTo("Change 1 of 5");
        model.step(-1);
        assertThat(model.place()).isEqualTo("Change 5 of 5");
        model.step(1);
        assertThat(model.place()).isEqualTo("Change 1 of 5");
    }

    @Test
    void theStatementBeforeStandsBesideWhatItBecame() {
        CompareViewModel model = compare(Logs.shop(), Logs.shop());

        SidePart before = Objects.requireNonNull(model.sideBefore());
        assertThat(before.title()).startsWith("Before, ");
        assertThat(before.detail()).startsWith("first at line ");
        assertThat(Objects.requireNonNull(model.sideAfter()).sql()).isEqualTo(before.sql());

        CompareViewModel gone = compare(Logs.shop(), Logs.empty());
        assertThat(Objects.requireNonNull(gone.sideAfter()).detail())
                .isEqualTo("no statement like it");
    }

    @Test
    void lockedTimelinesMoveTogetherAndFreeOnesDoNot() {
        SidesViewModel sides = compare(Logs.shop(), Logs.shop()).sides();
        sides.zoom(0, 0.5, 4);
        assertThat(sides.viewport(1)).isEqualTo(sides.viewport(0));

        sides.scrollingProperty().set(Scrolling.FREE);
        sides.move(0, 0.1);
        assertThat(sides.viewport(1)).isNotEqualTo(sides.viewport(0));
    }

    @Test
    void longListsOfColumnsAreShortened() {
        assertThat(ShortSql.of("SELECT a.x, a.y, a.z, a.w FROM a WHERE a.x = ?", "a"))
                .isEqualTo("SELECT x, y +2 FROM a WHERE x = ?");
        assertThat(ShortSql.of("INSERT INTO a (x, y, z, w) VALUES (?)", "a"))
                .isEqualTo("INSERT INTO a (x, y +2) VALUES (?)");
        assertThat(ShortSql.of("SELECT f(x, y), b.z FROM a JOIN b ON ?", ""))
                .isEqualTo("SELECT f(x, y), b.z FROM a JOIN b ON ?");
    }

    @Test
    void timesShareAUnit() {
        assertThat(ChangeRow.times(42_000_000, 0)).isEqualTo("42 → 0 ms");
        assertThat(ChangeRow.times(3_910_000, 500_000)).isEqualTo("3.91 → 0.50 ms");
        assertThat(ChangeRow.times(-1, -1)).isEqualTo("–");
    }
}
