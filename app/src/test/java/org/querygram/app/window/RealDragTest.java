package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.app.Wiring;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A real file is dragged from a second program onto the window and read. Needs a display.
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RealDragTest {

    @TempDir Path folder;

    private Wiring wiring;
    private Process source;

    @Start
    void start(Stage stage) {
        wiring = new Wiring(stage);
        stage.setX(200);
        stage.setY(0);
        stage.setWidth(1050);
        stage.setHeight(780);
        wiring.start(List.of());
    }

    @AfterEach
    void endTheOtherProgram() {
        if (source != null) {
            source.destroy();
        }
    }

    @Test
    void aFileDraggedFromAnotherProgramEndsWithFindingsOnScreen(FxRobot robot) throws Exception {
        startSource(log("page.log", 30));

        drag(robot, new Point2D(700, 400));

        waitFor(() -> openLog() != null && openLog().logProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> findings = robot.lookup(".finding-list").query();
        assertThat(findings.getItems()).isNotEmpty();
    }

    @Test
    void overAnOpenLogTheRightHalfCompares(FxRobot robot) throws Exception {
        Path open = log("before.log", 30);
        robot.interact(() -> wiring.model().open(List.of(open)));
        waitFor(() -> openLog() != null && openLog().logProperty().get() != null);
        startSource(log("after.log", 3));

        drag(robot, new Point2D(1100, 400));

        waitFor(() -> wiring.model().currentProperty().get() instanceof CompareTab);
        assertThat(wiring.model().currentProperty().get().titleProperty().get())
                .isEqualTo("before.log and after.log");
    }

    private LogTab openLog() {
        return wiring.model().currentLog();
    }

    /// A list and then one look-up for each of its rows, as PostgreSQL logs them.
    private Path log(String name, int rows) throws IOException {
        List<String> lines = new ArrayList<>();
        String prefix = "2026-11-20 10:00:00.%03d UTC [4711] LOG:  duration: 0.300 ms  statement: ";
        lines.add(prefix.formatted(0) + "SELECT id, owner_id FROM pet ORDER BY id LIMIT " + rows);
        for (int i = 0; i < rows; i++) {
            lines.add(
                    prefix.formatted(i + 1)
                            + "SELECT id, name FROM owner WHERE id = "
                            + (100 + i * 3));
        }
        return Files.write(folder.resolve(name), lines);
    }

    private void startSource(Path file) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dprism.order=sw",
                        "--module-path",
                        System.getProperty("jdk.module.path"),
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DragSource.class.getName(),
                        file.toString()));
        source = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(source.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals("shown")) {
            line = said.readLine();
        }
        assertThat(line).as("the other program shows its window").isEqualTo("shown");
    }

    private static void drag(FxRobot robot, Point2D to) {
        Point2D from = new Point2D(DragSource.SIZE / 2.0, DragSource.SIZE / 2.0);
        robot.moveTo(from);
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        robot.press(MouseButton.PRIMARY);
        for (int step = 1; step <= 12; step++) {
            robot.moveTo(from.interpolate(to, step / 12.0));
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        robot.release(MouseButton.PRIMARY);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> outcome) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, outcome);
        } catch (TimeoutException e) {
            throw new AssertionError("the drop had no outcome", e);
        }
    }
}
