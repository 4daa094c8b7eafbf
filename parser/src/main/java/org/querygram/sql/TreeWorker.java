package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
    ///
    /// A deadline by the clock would make what a log shows depend on how busy the machine is:
    /// behind it only the time counts that the worker computed.
    ///
    /// @param patience a thread that gets no processor is waited for so many deadlines more
    <T> @Nullable T call(Callable<@Nullable T> task, Duration deadline, int patience) {
        FutureTask<@Nullable T> future = new FutureTask<>(task);
        tasks.add(future);
        try {
            return await(future, deadline.toNanos(), patience);
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException unreadable) {
            return null;
        }
        return null;
    }

    private <T> @Nullable T await(FutureTask<@Nullable T> future, long nanos, int patience)
            throws InterruptedException, ExecutionException {
        long start = -1;
        for (int waited = 0; ; waited++) {
            try {
                return future.get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                long computed = waited < patience ? computedNanos() : -1;
                start = waited == 0 ? computed : start;
                if (computed < 0 || waited > 0 && computed - start >= nanos) {
                    stop();
                    return null;
                }
            }
        }
    }

    /// Processor time of the worker so far, or -1 where the system does not tell.
    private long computedNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads.getThreadCpuTime(thread.threadId())
                : -1;
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
