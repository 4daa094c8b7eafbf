package org.querygram.app.window;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.querygram.app.Wiring;
import org.querygram.app.log.Logs;
import org.querygram.app.theme.Theme;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// Takes a picture of the window, to be compared with the design by eye: log or state, theme,
/// width, height, then targets, each with the steps that lead to it. States: `shop`, `clean`,
/// `empty`, or a path of a log.
public final class Screens extends Application {

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        List<String> told = getParameters().getUnnamed();
        String state = told.get(0);
        Wiring wiring = state.contains("/") ? new Wiring(stage) : new Wiring(stage, opener(state));
        wiring.themes().choiceProperty().set(Theme.valueOf(told.get(1)));
        stage.setWidth(Double.parseDouble(told.get(2)));
        stage.setHeight(Double.parseDouble(told.get(3)));
        wiring.start(state.equals("empty") ? List.of() : List.of(Path.of(state)));
        whenReady(wiring, 100, () -> takeAll(wiring, stage, told.subList(4, told.size())));
    }

    private static void takeAll(Wiring wiring, Stage stage, List<String> left) {
        if (left.isEmpty()) {
            Platform.exit();
            return;
        }
        ScreenSteps.run(wiring, stage, left.size() > 1 ? left.get(1) : "");
        after(
                3_000,
                () -> {
                    save(stage, left.getFirst());
                    takeAll(wiring, stage, left.subList(Math.min(2, left.size()), left.size()));
                });
    }

    private static LogOpener opener(String state) {
        return (_, _, progress) -> {
            if (state.startsWith("loading")) {
                progress.read(3_100_000_000L, 5_000_000_000L, 15_340_000);
                Thread.sleep(20_000);
            }
            return switch (state) {
                case "clean" -> Logs.clean();
                case "none" -> Logs.empty();
                default -> Logs.shop();
            };
        };
    }

    /// Waits until the log is there, or long enough for a state that never gets there.
    private static void whenReady(Wiring wiring, int tries, Runnable action) {
        LogTab log = wiring.model().currentLog();
        boolean ready = log != null && log.logProperty().get() != null;
        boolean failed = log != null && log.failureProperty().get() != null;
        if (ready || failed || tries == 0 || log == null) {
            after(1_000, action);
        } else {
            after(400, () -> whenReady(wiring, tries - 1, action));
        }
    }

    private static void after(int millis, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }

    private static void save(Stage stage, String target) {
        write(stage.getScene().snapshot(null), new File(target));
    }

    /// Writes a picture as PNG.
    static void write(WritableImage image, File target) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
