package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.sql.RememberingScanner;
import org.querygram.workload.WorkloadBuilder;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Reads one source with several threads. One takes the bytes from the disk (unpacks them) and
/// finds the entries, in order; others scan their statements, which is most of the work, batch by
/// batch; the calling thread joins the batches in the order of the log, and scans the next one
/// itself where nobody has begun it.
///
/// What must see order sees it, so the result is that of one thread, whatever the format.
final class ReadPipeline {

    /// Batches that may wait for the joining thread.
    private static final int AHEAD = 8;

    private static final EntryBatch NONE = new EntryBatch(0, 0);

    /// Finds the entries of a source.
    @FunctionalInterface
    interface Finder {
        void find(Onward onward) throws IOException;
    }

    private final BlockingQueue<FutureTask<EntryBatch>> ahead = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<EntryBatch> free = new ArrayBlockingQueue<>(AHEAD + 2);
    private final Deque<RememberingScanner> scanners = new ConcurrentLinkedDeque<>();
    private final FutureTask<EntryBatch> end = new FutureTask<>(() -> NONE);
    private final ExecutorService threads;
    private volatile boolean stopped;

    /// The joining thread has ended: nobody takes any more.
    private volatile boolean abandoned;

    ReadPipeline(ReadWorkers workers) {
        this.threads =
                Executors.newFixedThreadPool(
                        workers.threads(),
                        Thread.ofPlatform().daemon().name("reading-", 0).factory());
        for (int i = 0; i < AHEAD + 2; i++) {
            free.add(new EntryBatch(workers.batchEntries(), workers.batchBytes()));
        }
    }

    /// Joins all that is found; when the meter is cancelled, what was found until then.
    ///
    /// @throws IOException of the finder, after what it found before was joined
    void run(Finder finder, Joiner joiner, WorkloadBuilder builder, Meter meter)
            throws IOException {
        try {
            Future<?> finding = threads.submit(() -> find(finder));
            EntryBatch batch = take();
            while (batch != NONE) {
                batch.joinTo(joiner);
                meter.at(batch.fileBytes(), builder.size());
                stopped |= meter.cancelled();
                free.add(batch);
                batch = take();
            }
            finding.get();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the reading thread was interrupted", e);
        } finally {
            abandoned = true;
            threads.shutdownNow();
        }
    }

    private EntryBatch take() throws InterruptedException, ExecutionException {
        FutureTask<EntryBatch> next = ahead.take();
        next.run();
        return next.get();
    }

    /// What a scanner remembers serves the next batch, whoever scans that.
    private EntryBatch scan(EntryBatch batch) {
        RememberingScanner known = scanners.pollFirst();
        RememberingScanner scanner = known == null ? new RememberingScanner() : known;
        batch.scan(scanner);
        scanners.addFirst(scanner);
        return batch;
    }

    private @Nullable Void find(Finder finder) throws IOException, InterruptedException {
        Filler filler = new Filler(free.take());
        try {
            finder.find(filler);
        } finally {
            if (!abandoned) {
                filler.send();
                ahead.put(end);
            }
        }
        return null;
    }

    private static IOException unwrapped(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }

    /// Fills batches on the finding thread.
    private final class Filler implements Onward {

        private EntryBatch open;

        Filler(EntryBatch open) {
            this.open = open;
        }

        @Override
        public void accept(Entry entry) {
            if (open.isFull()) {
                next();
            }
            open.add(entry);
        }

        @Override
        public boolean blockDone(long fileBytes) {
            open.readUpTo(fileBytes);
            return !stopped;
        }

        private void next() {
            try {
                long fileBytes = open.fileBytes();
                send();
                open = free.take();
                open.clear();
                open.readUpTo(fileBytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("reading was given up");
            }
        }

        private void send() throws InterruptedException {
            EntryBatch full = open;
            FutureTask<EntryBatch> task = new FutureTask<>(() -> scan(full));
            ahead.put(task);
            threads.execute(task);
        }
    }
}
