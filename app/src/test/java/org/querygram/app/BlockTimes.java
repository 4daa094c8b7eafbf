package org.querygram.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.window.LogTab;
import org.querygram.app.window.Page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Measures how long the window does not answer: what `benchmarks/blocks` runs. Argument: a log.
///
/// Opens the log, goes through its pages, selects and filters, all twice: cold and warm. A question
/// is put to the window's thread again and again; the processor time that this thread needs until
/// it answers is what a person would have waited for on a machine of one's own.
public final class BlockTimes extends Application {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long SETTLE_NANOS = 1_500_000_000L;
    private static final long LONGEST_NANOS = 300_000_000_000L;

    private long windowThread;
    private Wiring wiring;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        windowThread = Thread.currentThread().threadId();
        wiring = new Wiring(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
        wiring.start(List.of());
        Path log = Path.of(getParameters().getUnnamed().getFirst());
        Thread.ofPlatform().name("measuring").start(() -> measure(log));
    }

    private void measure(Path path) {
        try {
            watch("start", () -> true, () -> {});
            for (String round : List.of("cold", "warm")) {
                System.out.println(round);
                watch("open the log", () -> isOpen(), () -> wiring.model().open(List.of(path)));
                pages();
                LogTab tab = tab();
                OpenLog log = Objects.requireNonNull(tab.logProperty().get());
                log.analysis().findings().stream()
                        .findFirst()
                        .map(Selected.OfFinding::new)
                        .ifPresent(of -> act("select a finding", () -> tab.selection().select(of)));
                act("filter", () -> tab.filter().textProperty().set("kind:select"));
                act("no filter", () -> tab.filter().textProperty().set(""));
                act("close", () -> wiring.model().close(tab));
            }
        } finally {
            Platform.exit();
        }
    }

    private void pages() {
        for (Page page : Page.values()) {
            act("page " + page, () -> tab().pageProperty().set(page));
        }
        act("back to the timeline", () -> tab().pageProperty().set(Page.TIMELINE));
    }

    private LogTab tab() {
        return Objects.requireNonNull(wiring.model().currentLog());
    }

    private boolean isOpen() {
        LogTab tab = wiring.model().currentLog();
        return tab != null && tab.logProperty().get() != null;
    }

    private void act(String name, Runnable action) {
        watch(name, () -> true, action);
    }

    /// Does something on the window's thread and tells its longest block until it has settled.
    private void watch(String name, BooleanSupplier until, Runnable action) {
        long begin = System.nanoTime();
        long busy = CLOCK.getThreadCpuTime(windowThread);
        Platform.runLater(action);
        long longest = 0;
        boolean done = false;
        while (!done) {
            longest = Math.max(longest, ask());
            long passed = System.nanoTime() - begin;
            done = passed > LONGEST_NANOS || passed > SETTLE_NANOS && until.getAsBoolean();
        }
        busy = CLOCK.getThreadCpuTime(windowThread) - busy;
        System.out.printf(
                Locale.ROOT,
                "  %-22s longest block %4.0f ms of %5.0f ms in all%n",
                name,
                longest / 1e6,
                busy / 1e6);
    }

    /// Processor time of the window's thread until it answers.
    private long ask() {
        long before = CLOCK.getThreadCpuTime(windowThread);
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            boolean _ = answered.await(1, TimeUnit.MINUTES);
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CLOCK.getThreadCpuTime(windowThread) - before;
    }
}
