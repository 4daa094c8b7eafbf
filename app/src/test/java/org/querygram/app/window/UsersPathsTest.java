package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.app.Wiring;
import org.querygram.app.log.Logs;
import org.querygram.app.log.Selected;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What people do all day, with a real mouse and real keys. Needs a display.
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class UsersPathsTest {

    @TempDir Path folder;

    private final Dragging dragging = new Dragging();
    private Wiring wiring;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        wiring = new Wiring(shown);
        wiring.start(List.of());
    }

    @AfterEach
    void endTheOtherProgram() {
        dragging.close();
    }

    @Test
    void theWindowOpensAsLargeAsItWasDesigned() {
        WaitForAsyncUtils.waitForFxEvents();
        var seen = Screen.getPrimary().getVisualBounds();

        assertThat(stage.getWidth()).isEqualTo(Math.min(1280, seen.getWidth()));
        assertThat(stage.getHeight()).isEqualTo(Math.min(800, seen.getHeight()));
    }

    @Test
    void findWithTheKeyboardAndGiveTheFilterUp(FxRobot robot) throws Exception {
        open(robot, log("page.log", 30));

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("table:pet");
        waitFor(() -> shows(robot, "Filter leaves 1 of 31 statements"));
        robot.clickOn(robot.lookup(".filter-field .button").<Node>query());
        waitFor(() -> !shows(robot, "Filter leaves 1 of 31 statements"));
    }

    @Test
    void theKeysOfFindingsLeadToTheFirstOneAndItsStatements(FxRobot robot) throws Exception {
        open(robot, log("page.log", 30));

        robot.clickOn(robot.lookup(".loops .tree-table-view").<Node>query());
        robot.type(KeyCode.N);
        waitFor(() -> log().selection().get() instanceof Selected.OfFinding);
        assertThat(shows(robot, "Selected: 30 statements")).isTrue();
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> log().selection().isEmpty());
    }

    @Test
    void aClosedTabComesBackWithItsLog(FxRobot robot) throws Exception {
        open(robot, log("page.log", 30));

        robot.push(KeyCode.CONTROL, KeyCode.W);
        waitFor(() -> wiring.model().tabs().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        waitFor(() -> isRead("page.log"));
    }

    @Test
    void linesOnTheClipboardAreALog(FxRobot robot) throws Exception {
        String text = Files.readString(log("page.log", 30));
        robot.interact(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });

        robot.clickOn("Paste from clipboard");

        waitFor(() -> isRead("Pasted log"));
    }

    @Test
    void severalFilesDroppedAreOneLog(FxRobot robot) throws Exception {
        dragging.offer(log("monday.log", 30), log("tuesday.log", 20));
        Dragging.to(robot, new Point2D(700, 400));
        waitFor(() -> isRead("monday.log and 1 more"));
        assertThat(log().logProperty().get().workload().size()).isEqualTo(52);
    }

    @Test
    void aSecondFileCanBeDroppedWhileTheFirstIsRead(FxRobot robot) throws Exception {
        Path large = log("large.log", 150_000);
        robot.interact(() -> wiring.model().open(List.of(large)));
        assertThat(log().logProperty().get()).as("still being read").isNull();
        dragging.offer(log("small.log", 30));

        Dragging.to(robot, new Point2D(700, 400));

        waitFor(() -> isRead("small.log"));
        waitFor(() -> wiring.model().tabs().stream().allMatch(UsersPathsTest::isDone));
    }

    @Test
    void readingIsCancelledWithTheMouseAndWhatWasReadIsKept(FxRobot robot) throws Exception {
        LogOpener slow =
                (_, _, progress) -> {
                    progress.read(1_000_000, 2_000_000, 70);
                    while (!progress.cancelled()) {
                        Thread.sleep(20);
                    }
                    return Logs.shop();
                };
        robot.interact(
                () -> {
                    wiring = new Wiring(stage, slow);
                    wiring.start(List.of(Path.of("shop.log")));
                });
        waitFor(() -> shows(robot, "Cancel"));

        robot.clickOn("Cancel");

        waitFor(() -> isRead("shop.log"));
        waitFor(() -> !shows(robot, "Cancel"));
        assertThat(log().logProperty().get().workload().size()).isEqualTo(141);
    }

    @Test
    void aFollowedLogShowsTheLinesThatCome(FxRobot robot) throws Exception {
        Path growing = log("page.log", 30);
        open(robot, growing);

        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitFor(() -> log().followsProperty().get());
        Files.writeString(
                growing, line(40, "SELECT count(*) FROM pet") + "\n", StandardOpenOption.APPEND);
        waitFor(() -> log().logProperty().get().workload().size() == 32);
    }

    @Test
    void aFormatCanBeChosenForAFileThatSaysNothing(FxRobot robot) throws Exception {
        Path plain =
                Files.writeString(
                        folder.resolve("plain.txt"), "SELECT 1;\nSELECT name FROM pet;\n");
        robot.interact(() -> wiring.model().open(List.of(plain)));
        waitFor(() -> log() != null && isDone(log()));
        if (log().failureProperty().get() == null) {
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
            waitFor(() -> shows(robot, "Read again"));
        }
        ComboBox<String> formats = robot.lookup(".combo-box").queryComboBox();
        String chosen = formats.getItems().getFirst();

        robot.interact(() -> formats.setValue(chosen));
        robot.clickOn(shows(robot, "Read as this") ? "Read as this" : "Read again");

        waitFor(() -> isDone(log()) && log().options().format() != null);
    }

    private void open(FxRobot robot, Path log) {
        robot.interact(() -> wiring.model().open(List.of(log)));
        waitFor(() -> isRead(String.valueOf(log.getFileName())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isRead(String title) {
        return wiring.model().tabs().stream()
                .anyMatch(
                        tab ->
                                tab instanceof LogTab log
                                        && title.equals(log.titleProperty().get())
                                        && log.logProperty().get() != null);
    }

    private static boolean isDone(WindowTab tab) {
        return tab instanceof LogTab log
                && (log.logProperty().get() != null || log.failureProperty().get() != null);
    }

    private LogTab log() {
        return wiring.model().currentLog();
    }

    /// A list and then one look-up for each of its rows, as PostgreSQL logs them.
    private Path log(String name, int rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line(0, "SELECT id, owner_id FROM pet ORDER BY id LIMIT " + rows));
        for (int i = 0; i < rows; i++) {
            lines.add(line(i % 900 + 1, "SELECT id, name FROM owner WHERE id = " + (100 + i * 3)));
        }
        return Files.write(folder.resolve(name), lines);
    }

    private static String line(int millis, String sql) {
        return "2026-11-20 10:00:00.%03d UTC [4711] LOG:  duration: 0.300 ms  statement: %s"
                .formatted(millis, sql);
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(node -> says(node, text) && node.isVisible()).tryQuery().isPresent();
    }

    private static boolean says(Node node, String text) {
        return !(node instanceof TextInputControl)
                && node instanceof Labeled labeled
                && text.equals(labeled.getText());
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> outcome) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, outcome);
        } catch (TimeoutException e) {
            throw new AssertionError("the window never got there", e);
        }
    }
}
