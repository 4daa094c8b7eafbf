package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A thread with a deep stack on which trees are parsed; whoever asks waits no longer than the
/// deadline.
final class TreeWorker {

    /// 500 nested brackets take JSQLParser 1 MB; its own limit on what reaches it is lower.
    private static final long STACK_BYTES = 16L << 20;

    private final LinkedBlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean abandoned;

    TreeWorker() {
        thread = new Thread(null, this::work, "sql-tree", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (!abandoned) {
            try {
                tasks.take().run();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /// The task's result; null where it fails or takes too long. In the latter case the worker ends
    /// with its task and must not be used again.
    <T> @Nullable T call(Callable<@Nullable T> task, Duration deadline) {
        FutureTask<@Nullable T> future = new FutureTask<>(task);
        tasks.add(future);
        try {
            return future.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            stop();
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException unreadable) {
            return null;
        }
        return null;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void stop() {
        abandoned = true;
        thread.interrupt();
    }
}
