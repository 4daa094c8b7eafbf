package org.querygram.app.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs everything at once, on the calling thread: tests need no toolkit and no waiting.
public final class DirectRunner implements Runner {

    private final List<Runnable> later = new ArrayList<>();

    @Override
    public void inBackground(Runnable work) {
        work.run();
    }

    @Override
    public void onWindow(Runnable action) {
        action.run();
    }

    @Override
    public void onWindowAfter(Duration pause, Runnable action) {
        later.add(action);
    }

    /// Runs what waits for a pause to pass; what it starts waits for the next one.
    public void letTimePass() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    /// True when something waits for a pause to pass.
    public boolean isWaiting() {
        return !later.isEmpty();
    }
}
