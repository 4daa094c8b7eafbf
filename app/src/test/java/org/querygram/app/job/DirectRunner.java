package org.querygram.app.job;

/// Runs everything at once, on the calling thread: tests need no toolkit and no waiting.
public final class DirectRunner implements Runner {

    @Override
    public void inBackground(Runnable work) {
        work.run();
    }

    @Override
    public void onWindow(Runnable action) {
        action.run();
    }
}
