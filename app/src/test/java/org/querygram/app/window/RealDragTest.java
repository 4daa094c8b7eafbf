package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
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

import java.io.IOException;
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
    private final Dragging dragging = new Dragging();

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
        dragging.close();
    }

    @Test
    void aFileDraggedFromAnotherProgramEndsWithFindingsOnScreen(FxRobot robot) throws Exception {
        dragging.offer(log("page.log", 30));

        Dragging.to(robot, new Point2D(700, 400));

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
        dragging.offer(log("after.log", 3));

        Dragging.to(robot, new Point2D(1100, 400));

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

    private static void waitFor(java.util.concurrent.Callable<Boolean> outcome) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, outcome);
        } catch (TimeoutException e) {
            throw new AssertionError("the drop had no outcome", e);
        }
    }
}
