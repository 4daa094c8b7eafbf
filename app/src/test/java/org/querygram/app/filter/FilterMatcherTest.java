package org.querygram.app.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Shown;

/// The shop: 1 list, then 40 rounds of customer, lines, an update in every second one, a note.
class FilterMatcherTest {

    private final OpenLog log = Logs.shop();

    private FilterAnswer answer(String text) {
        return new FilterMatcher(log).answer((Filter) FilterParser.parse(text));
    }

    @Test
    void aNameThatNothingHasIsCorrected() {
        FilterAnswer answer = answer("kind:select table:shop_custmoer");

        assertThat(answer.shown().isNothing()).isTrue();
        assertThat(answer.message()).isEqualTo("Nothing matches `table:shop_custmoer`.");
        assertThat(answer.meant()).isEqualTo("shop_customer");
        assertThat(answer.better()).isEqualTo("kind:select table:shop_customer");
    }

    @Test
    void whoWroteANameThatThereIsDidNotMeanAnotherOne() {
        FilterAnswer answer = answer("kind:delete");

        assertThat(answer.message()).isEqualTo("Nothing matches `kind:delete`.");
        assertThat(answer.meant()).isNull();
    }

    @Test
    void termsThatMatchAloneButNotTogetherSaySo() {
        FilterAnswer answer = answer("table:shop_customer kind:insert");

        assertThat(answer.message()).isEqualTo("No statement matches all of it.");
        assertThat(answer.better()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "table:shop_customer, 60",
                "table:SHOP_*, 141",
                "-table:shop_customer, 81",
                "kind:select, 81",
                "kind:write, 60",
                "'kind:update,insert', 60",
                "count>20, 120",
                "count=1, 1",
                "time>5ms, 1",
                "time<100us, 40",
                "total>=16400us, 40",
                "finding:n-plus-one, 40",
                "finding:*, 80",
                "-finding:*, 61",
                "column:sku, 40",
                "line<=3, 3",
                "order by, 1",
                "ORDER_ID, 80",
                "is:housekeeping, 0",
                "rows>0, 0",
                "-rows>0, 141",
            })
    void leavesWhatMeetsAllTerms(String text, int statements) {
        assertThat(answer(text).shown().statements(141)).isEqualTo(statements);
    }

    @Test
    void findingsFollowTheirStatementsAndTheirOwnTerm() {
        var plusOne = log.analysis().findings().getFirst();
        var inserts = log.analysis().findings().getLast();

        assertThat(answer("table:shop_audit").shown().contains(inserts)).isTrue();
        assertThat(answer("table:shop_audit").shown().contains(plusOne)).isFalse();
        assertThat(answer("-finding:n-plus-one").shown().contains(plusOne)).isFalse();
        assertThat(answer("-finding:n-plus-one").shown().contains(inserts)).isTrue();
    }

    @Test
    void noTermsLeaveEverything() {
        assertThat(answer(" ").shown()).isSameAs(Shown.ALL);
    }
}
