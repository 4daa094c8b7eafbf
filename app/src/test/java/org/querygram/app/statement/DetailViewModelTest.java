package org.querygram.app.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;

import java.util.Map;

class DetailViewModelTest {

    private final OpenLog log = Logs.shop();
    private final Selection selection = new Selection();
    private final DetailViewModel detail = new DetailViewModel(log, selection);

    private DetailContent.Several several() {
        return (DetailContent.Several) detail.contentProperty().get();
    }

    private void selectLoop() {
        selection.select(new Selected.OfNode(0, log.analysis().trees().getFirst().nodes().get(1)));
    }

    @Test
    void aLoopShowsItsFirstRound() {
        selectLoop();

        assertThat(several().title()).isEqualTo("Round 1 of 40");
        assertThat(several().subtitle()).startsWith("lines 2 to 5");
        assertThat(several().statements()).hasSize(4);
    }

    @Test
    void theNextRoundFollowsAndAfterTheLastTheFirst() {
        selectLoop();

        detail.next();
        assertThat(several().title()).isEqualTo("Round 2 of 40");
        assertThat(several().statements()).hasSize(3);
        detail.previous();
        detail.previous();
        assertThat(several().title()).isEqualTo("Round 40 of 40");
    }

    @Test
    void valuesThatTieARoundTogetherAreMarkedAndConstantsAreNot() {
        selectLoop();

        assertThat(several().flowing()).containsExactlyInAnyOrder("500", "9000");
    }

    @Test
    void aFindingShowsTheRoundThatProvesIt() {
        selection.select(new Selected.OfFinding(log.analysis().findings().getFirst()));

        assertThat(several().title()).isEqualTo("Round 1 of 40");
    }

    @Test
    void aStatementOpenedFromARoundLeadsBackToIt() {
        selectLoop();
        detail.next();
        detail.open(several().statements().getFirst());
        assertThat(detail.contentProperty().get()).isInstanceOf(DetailContent.One.class);
        assertThat(detail.canGoBackProperty().get()).isTrue();

        detail.back();

        assertThat(several().title()).isEqualTo("Round 2 of 40");
        assertThat(detail.canGoBackProperty().get()).isFalse();
    }

    @Test
    void theGistOfAStatementIsItsConditionOrItsValues() {
        Map<String, String> gists =
                Map.ofEntries(
                        entry(
                                "SELECT \"t\".\"id\" FROM \"t\" WHERE \"t\".\"name\" = 'x' LIMIT"
                                        + " 21",
                                "name = 'x'"),
                        entry("INSERT INTO a (b, c) VALUES (701, 121)", "b 701 c 121"),
                        entry("UPDATE a SET n = 4 WHERE id = 3", "n = 4 where id = 3"),
                        entry("SELECT * FROM a", ""),
                        entry("DELETE FROM a WHERE id IN (1, 2)", "id IN (1, 2)"),
                        entry("COMMIT", ""),
                        entry("INSERT INTO a (b) VALUES (", ""));

        gists.forEach((sql, gist) -> assertThat(Gist.of(sql)).as(sql).isEqualTo(gist));
    }
}
