package org.querygram.app.window;

import javafx.animation.AnimationTimer;

/// Puts off what the window's first picture does not need until that picture is on the screen.
final class AfterFrame extends AnimationTimer {

    /// The first pulse lays the window out and draws it; two later it can be seen for certain.
    private static final int PULSES = 4;

    private final Runnable action;
    private int pulses;

    private AfterFrame(Runnable action) {
        this.action = action;
    }

    /// @param action runs once, on the window's thread, soon after the next frame
    static void run(Runnable action) {
        new AfterFrame(action).start();
    }

    @Override
    public void handle(long now) {
        if (++pulses >= PULSES) {
            stop();
            action.run();
        }
    }
}
