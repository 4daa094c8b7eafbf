package org.querygram.app.job;

import javafx.application.Platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs each piece of work on a thread of its own and brings results back to the JavaFX thread: the
/// one place of the program that does so.
public final class BackgroundRunner implements Runner {

    @Override
    public void inBackground(Runnable work) {
        // Platform threads: reading and detecting keep a core busy. Daemons: closing the window
        // ends them.
        Thread.ofPlatform().daemon().name("job-", 0).start(work);
    }

    @Override
    public void onWindow(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void onWindowAfter(Duration pause, Runnable action) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> onWindow(action));
    }
}
