package org.querygram.app.queries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.filter.Filter;
import org.querygram.app.filter.FilterMatcher;
import org.querygram.app.filter.FilterParser;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;

class QueriesViewModelTest {

    private final OpenLog log = Logs.shop();
    private final Selection selection = new Selection();
    private final QueriesViewModel queries =
            new QueriesViewModel(log, selection, new DirectRunner());

    private QueryRow row(String start) {
        return queries.shown().stream()
                .filter(row -> row.sql().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLogWithoutStatementsHasNoRowsAndNoDetail() {
        QueriesViewModel none =
                new QueriesViewModel(Logs.empty(), new Selection(), new DirectRunner());

        none.lookAtFirst();

        assertThat(none.shown()).isEmpty();
        assertThat(none.detailProperty().get()).isNull();
        assertThat(none.summaryProperty().get())
                .isEqualTo("0 of 0 query classes, 0 of 0 statements");
    }

    @Test
    void theFirstClassIsLookedAtWithoutBeingSelected() {
        queries.lookAtFirst();

        assertThat(queries.detailProperty().get()).isNotNull();
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void choosingAClassSelectsItsRunsInEveryView() {
        queries.choose(row("SELECT id, name, email FROM shop_customer"));

        assertThat(selection.get()).isInstanceOf(Selected.OfClass.class);
        assertThat(selection.get().rows()).hasSize(40).startsWith(1, 5);
    }

    @Test
    void aRunKeepsItsClassInFront() {
        QueryRow customers = row("SELECT id, name, email FROM shop_customer");
        queries.choose(customers);

        queries.chooseRun(5);

        assertThat(queries.currentProperty().get()).isEqualTo(customers);
        assertThat(queries.chosenRun()).isEqualTo(5);
        assertThat(selection.get().rows()).containsExactly(5);
    }

    @Test
    void aFindingSelectedElsewhereBringsItsClassToTheFront() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        assertThat(queries.currentProperty().get())
                .isEqualTo(row("SELECT id, name, email FROM shop_customer"));
        assertThat(queries.isConcerned(queries.currentProperty().get())).isTrue();
        assertThat(selection.get()).isInstanceOf(Selected.OfFinding.class);
    }

    @Test
    void aRangeOfTheChartLetsClassesFadeThatHaveNoStatementInIt() {
        selection.select(new Selected.OfRows("Statements 1 to 2", new int[] {0, 1}));

        assertThat(queries.shown()).filteredOn(queries::isConcerned).hasSize(2);
        assertThat(queries.shown()).filteredOn(queries::isFaded).hasSize(3);
        selection.clear();
        assertThat(queries.shown()).noneMatch(queries::isFaded);
    }

    @Test
    void percentilesWithoutEnoughValuesAreADash() {
        QueryRow list = row("SELECT id, customer_id FROM shop_order");

        assertThat(QueryColumn.P95.text(list)).isEqualTo("–");
        assertThat(QueryColumn.P99.text(list)).isEqualTo("–");
        assertThat(QueryColumn.COUNT.text(list)).isEqualTo("1");
    }

    @Test
    void theFilterLeavesItsClassesAndTheSummarySaysSo() {
        Filter filter = (Filter) FilterParser.parse("table:shop_customer");
        selection.show(new FilterMatcher(log).answer(filter).shown());

        assertThat(queries.shown()).hasSize(2);
        assertThat(queries.summaryProperty().get())
                .isEqualTo("2 of 5 query classes, 60 of 141 statements");
    }

    @Test
    void aClassKnowsTheFindingThatConcernsIt() {
        QueryRow customers = row("SELECT id, name, email FROM shop_customer");

        queries.chooseFinding(customers);

        assertThat(selection.get()).isInstanceOf(Selected.OfFinding.class);
        assertThat(row("SELECT id, customer_id").finding()).isNull();
    }

    @Test
    void theDetailTellsHowOftenAndFromWhichLineToWhich() {
        queries.choose(row("SELECT id, name, email FROM shop_customer"));
        QueryDetail detail = queries.detailProperty().get();

        assertThat(detail.places()).isEqualTo("40 times");
        assertThat(detail.lines()).isEqualTo("First at line 2, last at line 139");
        assertThat(detail.formatted()).contains("\nFROM shop_customer\n");
        assertThat(detail.histogram().measured()).isEqualTo(40);
    }
}
