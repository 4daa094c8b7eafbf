package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.Logs;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.read.ReadOptions;

import java.nio.file.Path;
import java.util.List;

class TabFilterTest {

    private final DirectRunner runner = new DirectRunner();
    private final LogTab tab =
            new LogTab(
                    List.of(Path.of("shop.log")),
                    ReadOptions.defaults(),
                    (_, _, _) -> Logs.shop(),
                    runner);

    @BeforeEach
    void read() {
        tab.read();
    }

    private Selection type(String text) {
        tab.filter().textProperty().set(text);
        runner.letTimePass();
        return tab.selection();
    }

    @Test
    void nothingIsAskedWhileSomebodyTypes() {
        tab.filter().textProperty().set("table:shop_customer");

        assertThat(tab.selection().shown().isAll()).isTrue();
    }

    @Test
    void whatTheFilterLeavesReachesEveryViewAndTheStatusLine() {
        assertThat(type("table:shop_customer").shown().statements(141)).isEqualTo(60);
        assertThat(StatusText.of(tab)).contains("Filter leaves 60 of 141 statements");
    }

    @Test
    void aTextThatCannotBeReadSaysWhyAndChangesNothing() {
        type("table:shop_customer");

        assertThat(type("table:shop_customer tabel:x").shown().statements(141)).isEqualTo(60);
        assertThat(tab.filter().stateProperty().get().message()).contains("Did you mean table:?");
    }

    @Test
    void aNameThatNothingHasIsCorrectedByOneClick() {
        assertThat(type("table:shop_audits").shown().isNothing()).isTrue();
        FilterState state = tab.filter().stateProperty().get();
        assertThat(state.message()).isEqualTo("Nothing matches `table:shop_audits`.");
        assertThat(state.meant()).isEqualTo("shop_audit");

        assertThat(type(state.better()).shown().statements(141)).isEqualTo(40);
        assertThat(tab.filter().stateProperty().get().isFine()).isTrue();
    }

    @Test
    void clearingShowsEverythingAtOnce() {
        type("table:shop_customer");

        tab.filter().clear();

        assertThat(tab.selection().shown().isAll()).isTrue();
        assertThat(tab.filter().stateProperty().get().isFine()).isTrue();
    }

    @Test
    void aLogThatIsReadAgainIsFilteredAgain() {
        type("table:shop_customer");
        tab.selection().select(new Selected.OfRow(3));

        tab.read();

        assertThat(tab.selection().shown().statements(141)).isEqualTo(60);
        assertThat(tab.selection().isEmpty()).isTrue();
    }
}
