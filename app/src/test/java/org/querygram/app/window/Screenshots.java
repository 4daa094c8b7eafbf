package org.querygram.app.window;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.querygram.app.Wiring;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.settings.Kept;
import org.querygram.app.theme.Theme;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Takes a picture of every state of the window, light and dark, at three sizes: what
/// `docs/screenshots` runs. Arguments: the folder for the pictures, and words of which the
/// pictures' names shall contain one.
///
/// Pictures are taken of what is on a display, one window after another.
public final class Screenshots extends Application {

    private static final int[][] SIZES = {{1024, 640}, {1280, 800}, {1920, 1080}};
    private static final int LONGEST_MILLIS = 60_000;
    private static final int STEP = 200;

    private record Shot(ScreenState state, Theme theme, int width, int height) {

        String name() {
            String colours = theme.name().toLowerCase(Locale.ROOT);
            return state.name() + "-" + width + "-" + colours;
        }
    }

    private final Deque<Shot> shots = new ArrayDeque<>();
    private Path folder = Path.of(".");

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage first) {
        Platform.setImplicitExit(false);
        List<String> told = getParameters().getUnnamed();
        folder = Path.of(told.getFirst());
        List<String> wanted = told.subList(1, told.size());
        for (ScreenState state : ScreenState.all()) {
            for (int[] size : SIZES) {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    Shot shot = new Shot(state, theme, size[0], size[1]);
                    if (wanted.isEmpty() || wanted.stream().anyMatch(shot.name()::contains)) {
                        shots.add(shot);
                    }
                }
            }
        }
        next();
    }

    private void next() {
        Shot shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        Stage stage = new Stage();
        Kept kept = new Kept(null, new BackgroundRunner());
        kept.set(kept.settings().withTheme(shot.theme()));
        LogOpener opener = shot.state().opener();
        Wiring wiring = opener == null ? new Wiring(stage, kept) : new Wiring(stage, opener);
        wiring.themes().choiceProperty().set(shot.theme());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(shot.width());
        stage.setHeight(shot.height());
        wiring.start(shot.state().logs().get());
        Runnable steps = () -> step(stage, wiring, shot, shot.state().steps().iterator());
        waitUntil(wiring, shot, LONGEST_MILLIS / STEP, steps);
    }

    private void waitUntil(Wiring wiring, Shot shot, int tries, Runnable then) {
        if (shot.state().ready().test(wiring)) {
            after(800, then);
        } else if (tries == 0) {
            throw new IllegalStateException(shot.name() + " never got there");
        } else {
            after(STEP, () -> waitUntil(wiring, shot, tries - 1, then));
        }
    }

    private void step(Stage stage, Wiring wiring, Shot shot, Iterator<Consumer<Wiring>> left) {
        if (left.hasNext()) {
            left.next().accept(wiring);
            after(700, () -> step(stage, wiring, shot, left));
        } else {
            after(1_000, () -> take(stage, shot));
        }
    }

    private void take(Stage stage, Shot shot) {
        // What the mouse happens to stand on would look chosen.
        new Robot().mouseMove(shot.width() - 1, shot.height() - 1);
        Rectangle2D place =
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        WritableImage seen = new Robot().getScreenCapture(null, place, false);
        double scale = stage.getOutputScaleX();
        write(seen, folder.resolve(shot.name() + (scale == 1 ? "" : "-200") + ".png"));
        stage.hide();
        next();
    }

    private static void after(int millis, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }

    private static void write(WritableImage image, Path target) {
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
            ImageIO.write(copy, "png", target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
