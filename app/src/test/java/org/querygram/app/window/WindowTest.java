package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.querygram.app.Wiring;
import org.querygram.app.log.Logs;
import org.querygram.app.theme.Theme;
import org.querygram.read.UnreadableInputException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The window with logs made by hand: what stands on the screen, and what keys and clicks do.
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private Wiring wiring;

    @Start
    void start(Stage stage) {
        wiring =
                new Wiring(
                        stage,
                        (paths, _, _) -> {
                            if (paths.getFirst().endsWith("broken.log")) {
                                throw new UnreadableInputException(
                                        "broken.log", "broken.log is empty. Write a log.", "");
                            }
                            if (paths.getFirst().endsWith("slow.log")) {
                                slowMayEnd.await();
                            }
                            return Logs.shop();
                        });
        stage.setWidth(960);
        stage.setHeight(900);
        wiring.start(List.of());
    }

    private void open(String file) {
        Platform.runLater(() -> wiring.model().open(List.of(Path.of(file))));
        waitFor(
                () ->
                        wiring.model().currentLog() != null
                                && (wiring.model().currentLog().logProperty().get() != null
                                        || wiring.model().currentLog().failureProperty().get()
                                                != null));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the window never got there", e);
        }
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(node -> says(node, text)).tryQuery().isPresent();
    }

    private static boolean says(Node node, String text) {
        return node instanceof Text words && text.equals(words.getText())
                || node instanceof Labeled labeled && text.equals(labeled.getText());
    }

    @Test
    void aSecondLogIsReadWhileTheFirstStillIsAndBothEnd(FxRobot robot) {
        Platform.runLater(() -> wiring.model().open(List.of(Path.of("slow.log"))));
        waitFor(() -> wiring.model().currentLog() != null);
        LogTab slow = wiring.model().currentLog();

        open("shop.log");

        assertThat(wiring.model().currentLog()).isNotSameAs(slow);
        assertThat(slow.logProperty().get()).isNull();
        assertThat(shows(robot, "Findings")).isTrue();
        slowMayEnd.countDown();
        waitFor(() -> slow.logProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wiring.model().currentLog()).isNotSameAs(slow);
        assertThat(wiring.model().tabs()).hasSize(2);
    }

    @Test
    void theEmptyWindowInvitesAndOpenHasTheFocus(FxRobot robot) {
        assertThat(shows(robot, "Drop a SQL log here")).isTrue();
        waitFor(
                () ->
                        wiring.window().scene().getFocusOwner() instanceof Button button
                                && button.getText().equals("Open log…"));
    }

    @Test
    void anOpenedLogShowsHeadlineTreeAndFindings(FxRobot robot) {
        open("shop.log");

        assertThat(shows(robot, "141")).isTrue();
        assertThat(shows(robot, "63")).isTrue();
        TreeTableView<?> tree = robot.lookup(".loops .tree-table-view").query();
        assertThat(tree.getExpandedItemCount()).isEqualTo(7);
        ListView<?> findings = robot.lookup(".finding-list").query();
        assertThat(findings.getItems()).hasSize(2);
    }

    @Test
    void nStepsThroughFindingsAndTheTreeFollows(FxRobot robot) {
        open("shop.log");
        TreeTableView<?> tree = robot.lookup(".loops .tree-table-view").query();
        robot.interact(tree::requestFocus);

        robot.type(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(shows(robot, "Round 1 of 40")).isTrue();
        assertThat(shows(robot, "Selected: 40 statements")).isTrue();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shows(robot, "Selected: 40 statements")).isFalse();
    }

    @Test
    void aFilterLeavesItsFindingsAndRowsAndEscapeTakesItBack(FxRobot robot) {
        open("shop.log");
        ListView<?> findings = robot.lookup(".finding-list").query();
        TreeTableView<?> tree = robot.lookup(".loops .tree-table-view").query();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("table:shop_audit");
        waitFor(() -> findings.getItems().size() == 1);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shows(robot, "Filter leaves 40 of 141 statements")).isTrue();
        assertThat(tree.getExpandedItemCount()).isEqualTo(3);
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> findings.getItems().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tree.getExpandedItemCount()).isEqualTo(7);
    }

    @Test
    void aFilterThatLeavesNothingOffersWhatWasMeant(FxRobot robot) {
        open("shop.log");
        LogTab tab = wiring.model().currentLog();
        robot.interact(() -> tab.filter().textProperty().set("table:shop_audits"));
        waitFor(() -> shows(robot, "shop_audit?"));
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("shop_audit?");
        waitFor(() -> shows(robot, "Filter leaves 40 of 141 statements"));
        waitFor(() -> !shows(robot, "Clear"));
    }

    @Test
    void queriesFollowTheSelectionAndLeadBack(FxRobot robot) {
        open("shop.log");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(() -> shows(robot, "5 of 5 query classes, 141 of 141 statements"));
        TableView<?> table = robot.lookup(".queries .table-view").query();
        robot.interact(() -> table.getSelectionModel().select(3));
        waitFor(() -> shows(robot, "Selected: 40 statements"));

        robot.clickOn("Show in the timeline");
        waitFor(() -> shows(robot, "Loops"));
        assertThat(shows(robot, "Selected: 40 statements")).isTrue();
    }

    @Test
    void aFileThatCannotBeReadSaysWhyInItsOwnTab(FxRobot robot) {
        open("shop.log");
        open("broken.log");

        assertThat(shows(robot, "broken.log is empty")).isTrue();
        assertThat(wiring.model().tabs()).hasSize(2);
    }

    @Test
    void theThemeChangesWhileTheWindowIsOpen(FxRobot robot) {
        open("shop.log");
        robot.interact(() -> wiring.themes().choiceProperty().set(Theme.LIGHT));
        var light = wiring.themes().paletteProperty().get();
        robot.interact(() -> wiring.themes().choiceProperty().set(Theme.DARK));

        assertThat(wiring.themes().paletteProperty().get().colour("pane"))
                .isNotEqualTo(light.colour("pane"));
        assertThat(wiring.window().scene().getStylesheets().getFirst()).endsWith("dark.css");
    }

    @Test
    void aLogThatIsReadAgainKeepsItsStretchAndItsFoldedRows(FxRobot robot) {
        open("shop.log");
        TreeTableView<?> tree = robot.lookup(".loops .tree-table-view").query();
        LogTab tab = wiring.model().currentLog();
        robot.interact(
                () -> {
                    tree.getTreeItem(0).getChildren().getLast().setExpanded(false);
                    wiring.window().commands().find("zoom-in").orElseThrow().run();
                });
        int rows = tree.getExpandedItemCount();
        assertThat(rows).isLessThan(7);
        String seen = seen();
        assertThat(seen).doesNotContain("All");

        robot.interact(tab::read);
        // While it is read there is no tree at all.
        waitFor(
                () ->
                        robot.lookup(".loops .tree-table-view")
                                .tryQuery()
                                .filter(made -> made != tree)
                                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();

        TreeTableView<?> now = robot.lookup(".loops .tree-table-view").query();
        assertThat(now.getExpandedItemCount()).isEqualTo(rows);
        assertThat(seen()).isEqualTo(seen);
    }

    private String seen() {
        return wiring.window().shownStretch();
    }

    @Test
    void lettersBelongToAFieldWhileSomebodyTypesInIt(FxRobot robot) {
        open("shop.log");
        robot.interact(() -> wiring.window().commands().find("palette").orElseThrow().run());

        robot.write("next pane");
        assertThat(shows(robot, "Selected: 40 statements")).isFalse();
        assertThat(robot.lookup(".palette .text-field").queryAs(TextField.class).getText())
                .isEqualTo("next pane");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".palette").query().isVisible()).isTrue();
        assertThat(robot.lookup(".palette-scrim").query().isVisible()).isFalse();
    }

    @Test
    void theSettingsOpenInATabOfTheirOwnOnce(FxRobot robot) {
        robot.interact(() -> wiring.model().openSettings());
        robot.interact(() -> wiring.model().openSettings());

        assertThat(shows(robot, "Rows of one batch")).isTrue();
        assertThat(wiring.model().tabs()).hasSize(1);
    }

    @Test
    void closingTheLastTabInvitesAgain(FxRobot robot) {
        open("shop.log");
        robot.interact(() -> wiring.model().closeCurrent());

        assertThat(shows(robot, "Drop a SQL log here")).isTrue();
    }
}
