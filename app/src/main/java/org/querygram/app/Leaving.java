package org.querygram.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.querygram.app.window.LogTab;
import org.querygram.app.window.WindowTab;
import org.querygram.app.window.WindowViewModel;

import java.util.Locale;

/// Closes the program by itself once something can be seen, and says on standard error how long
/// that took. For those who measure the start, and for the packages, whose start-up cache is learnt
/// from such a run: `-Dquerygram.leave=first-frame` or `=log-shown`.
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

    /// A pulse tells that the frame before it was drawn.
    private static final int PULSES = 2;

    private final WindowViewModel model;
    private final boolean withLog;
    private int pulses;

    private Leaving(WindowViewModel model, boolean withLog) {
        this.model = model;
        this.withLog = withLog;
    }

    /// Does nothing unless the property is set.
    static void whenAsked(WindowViewModel model) {
        String what = System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT);
        if (what.equals(FIRST_FRAME) || what.equals(LOG_SHOWN)) {
            new Leaving(model, what.equals(LOG_SHOWN)).start();
        }
    }

    @Override
    public void handle(long now) {
        if (withLog && !isShown(model.currentProperty().get())) {
            return;
        }
        if (++pulses > PULSES) {
            stop();
            System.err.printf(Locale.ROOT, "seen after %d ms%n", sinceStart());
            Platform.exit();
        }
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
