package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.app.Wiring;
import org.querygram.app.log.Selected;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Somebody who has never seen the program gets from a log to a report in a few actions, with a
/// real mouse. Needs a display.
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class NewcomersPathTest {

    private static final int MOST_ACTIONS = 5;

    @TempDir Path folder;

    private final Dragging dragging = new Dragging();
    private Wiring wiring;
    private int actions;

    @Start
    void start(Stage stage) {
        wiring = new Wiring(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
        wiring.start(List.of());
    }

    @AfterEach
    void endTheOtherProgram() {
        dragging.close();
    }

    @Test
    void fromTheSampleToAReportInAtMostFiveActions(FxRobot robot) throws Exception {
        Path sample = Files.copy(importLog(), folder.resolve("import.log"));
        Path report = folder.resolve("import.pdf");
        wiring.window()
                .askForPlaceWith(
                        suggested -> {
                            actions++;
                            assertThat(suggested.getParent()).isEqualTo(sample.getParent());
                            return report;
                        });
        dragging.offer(sample);

        actions++;
        Dragging.to(robot, new Point2D(700, 400));
        waitFor(() -> shows(robot, "2,796") && shows(robot, "4 findings"));
        waitFor(() -> firstFinding(robot) != null);

        actions++;
        robot.clickOn(firstFinding(robot));
        waitFor(() -> log().selection().get() instanceof Selected.OfFinding);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(loopIsInSight(robot)).as("the finding's loop in the tree").isTrue();
        assertThat(adviceIsInSight(robot)).as("what to do about it").isTrue();

        actions++;
        // With the mouse: without a window manager the other program keeps the keyboard.
        robot.clickOn(robot.lookup(node -> says(node, "Export report…")).<Node>query());
        waitFor(() -> shows(robot, "The report is written"));

        assertThat(Files.readAllBytes(report))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
    }

    private static Path importLog() {
        return Samples.find().stream()
                .filter(sample -> sample.endsWith("django-import-before.log"))
                .findFirst()
                .orElseThrow();
    }

    private LogTab log() {
        return wiring.model().currentLog();
    }

    private static @Nullable Node firstFinding(FxRobot robot) {
        return robot.lookup(".finding-cell").queryAll().stream()
                .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == 0)
                .findFirst()
                .orElse(null);
    }

    private boolean loopIsInSight(FxRobot robot) {
        TreeTableView<?> tree = robot.lookup(".loops .tree-table-view").query();
        int[] rows = log().selection().get().rows();
        return rows.length > 0
                && tree.getExpandedItemCount() > 2
                && robot.lookup(node -> says(node, "× 200")).tryQuery().isPresent();
    }

    private static boolean adviceIsInSight(FxRobot robot) {
        return robot.lookup(".advice-tab").queryAll().stream()
                .anyMatch(tab -> says(tab, "Django") && tab.isVisible());
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(node -> says(node, text)).tryQuery().isPresent();
    }

    private static boolean says(Node node, String text) {
        return node instanceof Labeled labeled && text.equals(labeled.getText());
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> outcome) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, outcome);
        } catch (TimeoutException e) {
            throw new AssertionError("the window never got there", e);
        }
    }
}
