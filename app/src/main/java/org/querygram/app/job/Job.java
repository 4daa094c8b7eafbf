package org.querygram.app.job;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.querygram.read.Progress;
import org.querygram.workload.Glance;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// One piece of long work: it runs once, tells how far it is, can be cancelled, and ends with a
/// result or a failure. All properties change on the window's thread.
///
/// A cancelled job still ends with a result: what it had until then.
public final class Job<T> {

    /// The work itself. It looks at `cancelled()` often and returns what it has.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final Runner runner;
    private final Work<T> work;
    private final ReadOnlyObjectWrapper<JobState> state =
            new ReadOnlyObjectWrapper<>(JobState.WAITING);
    private final ReadOnlyObjectWrapper<JobProgress> progress =
            new ReadOnlyObjectWrapper<>(JobProgress.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Glance> glance = new ReadOnlyObjectWrapper<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final AtomicReference<@Nullable JobProgress> unseen = new AtomicReference<>();
    private long startedNanos;

    public Job(Runner runner, Work<T> work) {
        this.runner = runner;
        this.work = work;
    }

    public ReadOnlyObjectProperty<JobState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<JobProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What has been read so far; null until there is something.
    public ReadOnlyObjectProperty<@Nullable Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// True once somebody asked to stop.
    public boolean cancelled() {
        return cancelled.get();
    }

    /// Starts the work.
    ///
    /// @param done hears the result, on the window's thread
    /// @param failed hears why there is none, on the window's thread
    public void start(Consumer<T> done, Consumer<Exception> failed) {
        startedNanos = System.nanoTime();
        state.set(JobState.RUNNING);
        runner.inBackground(() -> runAndTell(done, failed));
    }

    /// Asks the work to stop and keep what it has.
    public void cancel() {
        if (state.get() == JobState.RUNNING && cancelled.compareAndSet(false, true)) {
            state.set(JobState.STOPPING);
        }
    }

    /// Asks the work to stop at once: nobody waits for what it has.
    public void abandon() {
        abandoned.set(true);
        cancelled.set(true);
    }

    private void runAndTell(Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.run(new Listener());
            runner.onWindow(() -> finish(JobState.DONE, () -> done.accept(result)));
        } catch (Exception e) {
            runner.onWindow(() -> finish(JobState.FAILED, () -> failed.accept(e)));
        } catch (OutOfMemoryError | StackOverflowError e) {
            Exception told = new IllegalStateException("The log is too large for the memory", e);
            runner.onWindow(() -> finish(JobState.FAILED, () -> failed.accept(told)));
        }
    }

    private void finish(JobState end, Runnable tell) {
        state.set(end);
        tell.run();
    }

    private void show() {
        JobProgress latest = unseen.getAndSet(null);
        if (latest != null) {
            progress.set(latest);
        }
    }

    /// Passes on only the newest figures: a slow window never falls behind a fast reader.
    private final class Listener implements Progress {
        @Override
        public void read(long bytes, long totalBytes, long statements) {
            long nanos = System.nanoTime() - startedNanos;
            JobProgress now = new JobProgress(bytes, totalBytes, statements, nanos);
            if (unseen.getAndSet(now) == null) {
                runner.onWindow(Job.this::show);
            }
        }

        @Override
        public boolean glances() {
            return true;
        }

        @Override
        public void glance(Glance now) {
            runner.onWindow(() -> glance.set(now));
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }

        @Override
        public boolean abandoned() {
            return abandoned.get();
        }
    }
}
