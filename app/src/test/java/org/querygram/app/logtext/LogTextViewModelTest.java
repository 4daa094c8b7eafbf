package org.querygram.app.logtext;

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

class LogTextViewModelTest {

    private final OpenLog log = Logs.shop();
    private final Selection selection = new Selection();
    private final LogTextViewModel text = new LogTextViewModel(log, selection, new DirectRunner());

    @Test
    void aLogWithoutFilesHasNoLines() {
        LogTextViewModel none =
                new LogTextViewModel(Logs.empty(), new Selection(), new DirectRunner());

        assertThat(none.linesProperty().get()).isZero();
        assertThat(none.sourceProperty().get()).isEqualTo(-1);
    }

    @Test
    void everyLineOfTheFileHasItsNumber() {
        assertThat(text.summaryProperty().get()).isEqualTo("141 lines, 141 statements");
        assertThat(text.line(1).text()).startsWith("SELECT id, customer_id FROM shop_order");
        assertThat(text.line(141).text()).isEqualTo(log.workload().sql(140));
    }

    @Test
    void aNumberThatIsNoLineMovesNothing() {
        assertThat(text.goToLine("0")).isFalse();
        assertThat(text.goToLine("142")).isFalse();
        assertThat(text.goToLine("first")).isFalse();
        assertThat(text.wantedProperty().get()).isZero();
        assertThat(text.goToLine(" 1,41 ")).isTrue();
        assertThat(text.wantedProperty().get()).isEqualTo(141);
    }

    @Test
    void theSelectionBringsItsFirstLineIntoSightAndMarksItsLines() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        assertThat(text.wantedProperty().get()).isEqualTo(2);
        assertThat(text.placeProperty().get()).isEqualTo("1 of 40 selected");
        assertThat(text.line(2).selected()).isTrue();
        assertThat(text.line(3).selected()).isFalse();
    }

    @Test
    void stepsGoRoundTheSelectedStatements() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        text.stepSelected(-1);
        assertThat(text.placeProperty().get()).isEqualTo("40 of 40 selected");
        assertThat(text.wantedProperty().get()).isEqualTo(139);
        text.stepSelected(1);
        assertThat(text.wantedProperty().get()).isEqualTo(2);
    }

    @Test
    void aLineSelectsItsStatementInEveryView() {
        text.choose(3);

        assertThat(selection.get().rows()).containsExactly(2);
    }

    @Test
    void whatTheFilterLeavesOutFades() {
        Filter filter = (Filter) FilterParser.parse("table:shop_line");
        selection.show(new FilterMatcher(log).answer(filter).shown());

        assertThat(text.line(2).left()).isFalse();
        assertThat(text.line(3).left()).isTrue();
    }
}
