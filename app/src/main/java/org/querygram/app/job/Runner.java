package org.querygram.app.job;

import java.time.Duration;

/// The two places where work can run.
public interface Runner {

    /// Runs long work away from the window.
    void inBackground(Runnable work);

    /// Runs a short action where properties may be changed: on the window's thread.
    void onWindow(Runnable action);

    /// Runs a short action on the window's thread, after a pause.
    void onWindowAfter(Duration pause, Runnable action);
}
