package org.querygram.app.timeline;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.log.Selection;
import org.querygram.app.theme.Theme;
import org.querygram.app.theme.Themes;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// Measures the chart: what `benchmarks/frames` runs. Argument: how many statements.
///
/// Zooms into a synthetic log and pans through it, and tells the chart's own work of a frame
/// (processor time), the time from one frame to the next, and the same of a canvas of the same size
/// that is only cleared.
public final class FrameTimes extends Application {

    private static final int FRAMES = 600;
    private static final int WARM_UP = 150;
    private static final double WIDTH = 1860;
    private static final double HEIGHT = 300;

    private final Selection selection = new Selection();
    private final StackPane root = new StackPane();
    private @Nullable TimelineViewModel model;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        int statements = Integer.parseInt(getParameters().getUnnamed().getFirst());
        Themes themes = new Themes();
        themes.choiceProperty().set(Theme.LIGHT);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
        BackgroundRunner runner = new BackgroundRunner();
        long started = System.nanoTime();
        runner.inBackground(
                () -> {
                    var log = SyntheticLog.of(statements);
                    runner.onWindow(
                            () -> {
                                model = new TimelineViewModel(log, selection, runner);
                                ChartPane chart = new ChartPane(model, themes.paletteProperty());
                                model.readyProperty()
                                        .subscribe(ready -> begin(ready, chart, started));
                            });
                });
    }

    private void begin(boolean ready, ChartPane chart, long started) {
        if (ready) {
            System.out.printf(
                    Locale.ROOT, "laid out after %.1f s%n", (System.nanoTime() - started) / 1e9);
            Canvas empty = new Canvas(WIDTH, HEIGHT);
            root.getChildren().setAll(empty);
            new Frames("empty", () -> clear(empty), () -> measureChart(chart)).start();
        }
    }

    private static void clear(Canvas empty) {
        empty.getGraphicsContext2D().setFill(Color.WHITE);
        empty.getGraphicsContext2D().fillRect(0, 0, WIDTH, HEIGHT);
    }

    private void measureChart(ChartPane chart) {
        root.getChildren().setAll(chart);
        root.layout();
        new Frames("chart", () -> step(chart), Platform::exit).start();
    }

    private int frame;

    /// In and out again at changing places, and through what is seen then.
    private void step(ChartPane chart) {
        TimelineViewModel of = java.util.Objects.requireNonNull(model);
        int phase = frame++ % 120;
        double at = of.axis().length() * (0.2 + 0.6 * (frame % 97) / 97.0);
        if (phase < 60) {
            of.zoomAtPosition(at, phase < 30 ? 1 : 0.5);
        } else if (phase < 100) {
            of.move(0.6);
        } else if (phase == 119) {
            of.fitAll();
        } else {
            of.zoomAtMiddle(-2);
        }
        chart.layout();
    }

    /// Does some work in every frame and tells how long it took, and how far the frames are apart.
    private static final class Frames extends AnimationTimer {

        /// Processor time: on a busy machine the clock tells of the other programs.
        private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

        private final String name;
        private final Runnable work;
        private final Runnable then;
        private final double[] own = new double[FRAMES];
        private final double[] apart = new double[FRAMES];
        private int count = -WARM_UP;
        private long last;

        Frames(String name, Runnable work, Runnable then) {
            this.name = name;
            this.work = work;
            this.then = then;
        }

        @Override
        public void handle(long now) {
            long before = System.nanoTime();
            long busy = CLOCK.getCurrentThreadCpuTime();
            work.run();
            busy = CLOCK.getCurrentThreadCpuTime() - busy;
            if (count >= 0 && count < FRAMES) {
                own[count] = busy / 1e6;
                apart[count] = (before - last) / 1e6;
            }
            last = before;
            if (++count == FRAMES) {
                stop();
                System.out.printf(
                        Locale.ROOT,
                        "%s: own work p50 %.2f p95 %.2f max %.2f ms; apart p50 %.1f p95 %.1f ms%n",
                        name,
                        part(own, 0.5),
                        part(own, 0.95),
                        part(own, 1),
                        part(apart, 0.5),
                        part(apart, 0.95));
                then.run();
            }
        }

        private static double part(double[] values, double share) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }
    }
}
