package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Files dragged out of another program with a real mouse.
final class Dragging {

    private @Nullable Process source;

    /// Shows a window of another program with these files to drag.
    void offer(Path... files) throws IOException {
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
                        DragSource.class.getName()));
        for (Path file : files) {
            command.add(file.toString());
        }
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

    /// Drags what is offered to a place on the screen and lets go.
    static void to(FxRobot robot, Point2D to) {
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

    /// Ends the other program.
    void close() {
        if (source != null) {
            source.destroy();
        }
    }
}
