package org.querygram.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.querygram.app.command.Command;
import org.querygram.app.command.CommandList;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

class PaletteViewModelTest {

    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty hasTab = new SimpleBooleanProperty();
    private @Nullable OpenLog log = Logs.shop();
    private Selected selected = Selected.NOTHING;

    private final PaletteViewModel palette =
            new PaletteViewModel(
                    List.of(
                            new CommandSource(commands()),
                            new TableSource(() -> log, now -> selected = now),
                            new FindingSource(() -> log, now -> selected = now),
                            new LineSource(() -> log, now -> selected = now)));

    private CommandList commands() {
        return new CommandList(
                List.of(
                        new CommandList.Menu(
                                "file",
                                List.of(
                                        List.of(command("open"), command("paste")),
                                        List.of(command("close-tab").when(hasTab)))),
                        new CommandList.Menu("compare", List.of(List.of(command("swap"))))),
                List.of());
    }

    private Command command(String id) {
        return Command.of(id, id.equals("swap") ? "compare" : "file", () -> done.add(id));
    }

    private List<String> titles() {
        return palette.entries().stream().map(PaletteEntry::title).toList();
    }

    private void run() {
        Objects.requireNonNull(palette.action()).run();
    }

    @Test
    void nothingLikeItSaysSoAndRunsNothing() {
        palette.textProperty().set("qqq");

        assertThat(palette.entries()).isEmpty();
        assertThat(palette.countedProperty().get()).isEqualTo("0 of 4 commands");
        assertThat(palette.action()).isNull();
        palette.move(1);
        assertThat(palette.action()).isNull();
    }

    @Test
    void aCommandThatHasNothingToDoStandsLastAndDoesNotRun() {
        assertThat(titles()).last().isEqualTo("Close tab");

        palette.textProperty().set("close");

        assertThat(palette.action()).isNull();
        hasTab.set(true);
        palette.start();
        palette.textProperty().set("close");
        run();
        assertThat(done).containsExactly("close-tab");
    }

    @Test
    void aMenusNameFindsItsCommandsToo() {
        palette.textProperty().set("compare");

        assertThat(titles()).containsExactly("Swap before and after");
    }

    @Test
    void stepsGoRound() {
        palette.move(-1);
        assertThat(palette.chosenProperty().get()).isEqualTo(3);
        palette.move(1);
        assertThat(palette.chosenProperty().get()).isZero();
        run();
        assertThat(done).containsExactly("open");
    }

    @Test
    void anAtSignFindsTablesAndSelectsTheirStatements() {
        palette.textProperty().set("@");
        assertThat(titles()).isNotEmpty();
        assertThat(palette.countedProperty().get()).endsWith("tables");

        run();

        OpenLog shop = Objects.requireNonNull(log);
        String busiest = titles().getFirst();
        assertThat(selected.rows()).isNotEmpty();
        assertThat(Arrays.stream(selected.rows()))
                .allMatch(row -> busiest.equals(shop.table(shop.workload().queryClass(row))));
    }

    @Test
    void aNumberSignFindsFindings() {
        palette.textProperty().set("#");

        assertThat(palette.entries()).hasSize(2);
        run();
        assertThat(selected).isInstanceOf(Selected.OfFinding.class);
    }

    @Test
    void aColonFindsTheStatementOfALine() {
        OpenLog shop = Objects.requireNonNull(log);
        palette.textProperty().set(":" + shop.workload().line(17));

        run();

        assertThat(selected).isEqualTo(new Selected.OfRow(17));
    }

    @Test
    void whatIsNoNumberIsNoLine() {
        palette.textProperty().set(":x");

        assertThat(palette.entries()).isEmpty();
        assertThat(palette.countedProperty().get()).isEqualTo("type the number of a line");
    }

    @Test
    void withoutALogThereAreNoTablesFindingsOrLines() {
        log = null;

        for (String prefix : List.of("@", "#", ":12")) {
            palette.textProperty().set(prefix);
            assertThat(palette.entries()).isEmpty();
            assertThat(palette.countedProperty().get()).isEqualTo("no log is open");
        }
    }
}
