package org.querygram.app.window;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.querygram.app.Wiring;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.log.Logs;
import org.querygram.app.settings.Kept;
import org.querygram.app.theme.Theme;
import org.querygram.workload.Glance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Takes a picture of every state of the window, light and dark, at two sizes: what
/// `docs/screenshots` runs. Arguments: the folder for the pictures, and words that the pictures'
/// names shall contain.
///
/// Pictures are taken of what is on a display, one window after another.
public final class Screenshots extends Application {

    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final int LONGEST_MILLIS = 60_000;
    private static final int STEP = 200;

    /// One state: how to get there, and how to tell that it is there.
    ///
    /// @param logs to open
    /// @param ready when the steps may begin
    /// @param steps what is done then
    private record State(
            String name,
            List<Path> logs,
            @Nullable LogOpener opener,
            Predicate<Wiring> ready,
            Steps steps) {}

    @FunctionalInterface
    private interface Steps {
        void run(Wiring wiring);
    }

    private record Shot(State state, Theme theme, int width, int height) {

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
        for (State state : states()) {
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

    private static Path sample(String name) {
        return Samples.find().stream()
                .map(path -> path.resolveSibling(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<State> states() {
        Path before = sample("django-import-before.log");
        Path after = sample("django-import-after.log");
        List<State> states = new ArrayList<>();
        states.add(new State("empty", List.of(), null, _ -> true, _ -> {}));
        states.add(read("main", before, wiring -> run(wiring, "next-finding")));
        states.add(read("no-findings", after, _ -> {}));
        states.add(read("sessions", sample("postgresql-four-sessions.log"), _ -> {}));
        for (Page page : Page.values()) {
            if (page != Page.TIMELINE) {
                String name = page.name().toLowerCase(Locale.ROOT).replace('_', '-');
                states.add(read(name, before, wiring -> show(wiring, page)));
            }
        }
        states.add(
                read(
                        "palette",
                        sample("django-list-page.log"),
                        wiring -> {
                            run(wiring, "next-finding");
                            wiring.window().showPalette("compar");
                        }));
        states.add(read("keys", before, wiring -> run(wiring, "keys")));
        states.add(read("settings", before, wiring -> run(wiring, "settings")));
        states.add(
                new State(
                        "compare",
                        List.of(before),
                        null,
                        Screenshots::isRead,
                        wiring ->
                                wiring.model()
                                        .compareWith(wiring.model().currentLog(), List.of(after))));
        states.add(
                new State(
                        "error",
                        List.of(before.resolveSibling("README.md")),
                        null,
                        wiring -> wiring.model().currentLog().failureProperty().get() != null,
                        _ -> {}));
        states.add(
                new State(
                        "loading",
                        List.of(Path.of("big.log")),
                        Screenshots::slowly,
                        wiring ->
                                wiring.model().currentLog().jobProperty().get() != null
                                        && wiring.model()
                                                        .currentLog()
                                                        .jobProperty()
                                                        .get()
                                                        .progressProperty()
                                                        .get()
                                                        .bytes()
                                                > 0,
                        _ -> {}));
        return states;
    }

    private static State read(String name, Path log, Steps steps) {
        return new State(name, List.of(log), null, Screenshots::isRead, steps);
    }

    private static boolean isRead(Wiring wiring) {
        return wiring.model().currentLog().logProperty().get() != null;
    }

    private static void run(Wiring wiring, String command) {
        wiring.window().commands().find(command).orElseThrow().run();
    }

    private static void show(Wiring wiring, Page page) {
        wiring.model().currentLog().pageProperty().set(page);
    }

    /// A large log, 60 % of it read.
    private static org.querygram.app.log.OpenLog slowly(
            List<Path> paths,
            org.querygram.read.ReadOptions options,
            org.querygram.read.Progress progress)
            throws InterruptedException {
        Thread.sleep(2_000);
        progress.read(2_400_000_000L, 4_000_000_000L, 11_800_000);
        progress.glance(glance());
        Thread.sleep(LONGEST_MILLIS);
        throw new InterruptedException("nobody waits so long");
    }

    /// The classes of a small log, with the counts of a large one.
    private static Glance glance() {
        var log = Logs.shop();
        List<Glance.Busy> busiest = new ArrayList<>();
        for (var stats : log.analysis().stats()) {
            busiest.add(
                    new Glance.Busy(
                            log.queryClass(stats.queryClass()), stats.count() * 84_203L + 11));
        }
        busiest.sort(Comparator.comparingLong(busy -> -busy.count()));
        long from = 1_709_287_200_000_000L;
        return new Glance(
                List.of("pg-stderr"), 38, from, from + 2_530_000_000L, busiest.size(), busiest);
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
        wiring.start(shot.state().logs());
        waitUntil(wiring, shot, LONGEST_MILLIS / STEP, () -> took(stage, wiring, shot));
    }

    private void waitUntil(Wiring wiring, Shot shot, int tries, Runnable then) {
        if (shot.state().ready().test(wiring)) {
            after(500, then);
        } else if (tries == 0) {
            throw new IllegalStateException(shot.name() + " never got there");
        } else {
            after(STEP, () -> waitUntil(wiring, shot, tries - 1, then));
        }
    }

    private void took(Stage stage, Wiring wiring, Shot shot) {
        shot.state().steps().run(wiring);
        after(
                2_500,
                () -> {
                    File target = folder.resolve(shot.name() + ".png").toFile();
                    Screens.write(stage.getScene().snapshot(null), target);
                    stage.hide();
                    next();
                });
    }

    private static void after(int millis, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
