package org.querygram.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.querygram.app.cli.CommandLineProgram;
import org.querygram.app.window.LogTab;
import org.querygram.app.window.WindowTab;
import org.querygram.app.window.WindowViewModel;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Closes the program by itself once something can be seen, and says on standard error how long
/// that took. For those who measure the start, and for the packages, whose start-up cache is learnt
/// from such a run: `-Dquerygram.leave=first-frame`, `=log-shown`, or `=learnt`, which also
/// analyses the log as the command does, so that one run meets the classes of both.
///
/// The time counts from `-Dquerygram.began`, milliseconds since 1970, which whoever measures takes
/// from the clock just before: what the system says about the beginning of a process is wrong by up
/// to a second on Linux, where `ProcessHandle` adds to the whole second in which the machine was
/// started.
final class Leaving extends AnimationTimer {

    private static final String PROPERTY = "querygram.leave";
    private static final String BEGAN = "querygram.began";
    private static final String FIRST_FRAME = "first-frame";
    private static final String LOG_SHOWN = "log-shown";
    private static final String LEARNT = "learnt";

    /// A pulse tells that the frame before it was drawn.
    private static final int PULSES = 2;

    private final WindowViewModel model;
    private final List<Path> logs;
    private final String what;
    private int pulses;

    private Leaving(WindowViewModel model, List<Path> logs, String what) {
        this.model = model;
        this.logs = logs;
        this.what = what;
    }

    /// Does nothing unless the property is set.
    ///
    /// @param logs that were named at the start
    static void whenAsked(WindowViewModel model, List<Path> logs) {
        String what = System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT);
        if (Set.of(FIRST_FRAME, LOG_SHOWN, LEARNT).contains(what)) {
            new Leaving(model, logs, what).start();
        }
    }

    @Override
    public void handle(long now) {
        if (!what.equals(FIRST_FRAME) && !isShown(model.currentProperty().get())) {
            return;
        }
        if (++pulses > PULSES) {
            stop();
            System.err.printf(Locale.ROOT, "seen after %d ms%n", sinceStart());
            if (what.equals(LEARNT)) {
                analyze();
            }
            Platform.exit();
        }
    }

    private void analyze() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        List<String> words = new ArrayList<>(List.of("analyze"));
        logs.forEach(log -> words.add(log.toString()));
        new CommandLineProgram(InputStream.nullInputStream(), nowhere, nowhere, false, false)
                .run(words);
    }

    private static boolean isShown(@Nullable WindowTab tab) {
        return tab instanceof LogTab log
                && (log.logProperty().get() != null || log.failureProperty().get() != null);
    }

    private static long sinceStart() {
        long now = System.currentTimeMillis();
        return now - Long.getLong(BEGAN, now);
    }
}
