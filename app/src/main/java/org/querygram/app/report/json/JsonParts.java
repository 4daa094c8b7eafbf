package org.querygram.app.report.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/// Writes the elements of long arrays with several threads, in their order: each makes the bytes of
/// some hundred elements, of which few wait to be written.
///
/// @param threads 1 to write all on the calling thread
record JsonParts(int threads) {

    /// Elements that one thread makes at a time: some 0.5 MB of findings.
    private static final int SIZE = 200;

    /// One thread's writer, used again for what texts it keeps.
    private record Pen<T>(JsonOut json, ByteArrayOutputStream bytes, Consumer<T> writer) {

        byte[] written(List<T> some) {
            some.forEach(writer);
            json.flush();
            byte[] written = bytes.toByteArray();
            bytes.reset();
            return written;
        }
    }

    /// Writes elements of the array that is open.
    ///
    /// @param writer makes what writes one element, for each thread its own
    <T> void write(JsonOut json, List<T> all, Function<JsonOut, Consumer<T>> writer) {
        int alone = threads == 1 ? all.size() : Math.min(SIZE, all.size());
        all.subList(0, alone).forEach(writer.apply(json));
        if (alone == all.size()) {
            return;
        }
        BlockingQueue<Pen<T>> pens = new LinkedBlockingQueue<>();
        for (int i = 0; i < threads; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JsonOut part = json.part(bytes, false);
            pens.add(new Pen<>(part, bytes, writer.apply(part)));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                writeParts(json, all.subList(alone, all.size()), workers, pens);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private <T> void writeParts(
            JsonOut json, List<T> all, ExecutorService workers, BlockingQueue<Pen<T>> pens) {
        Deque<Future<byte[]>> waiting = new ArrayDeque<>();
        for (int from = 0; from < all.size() || !waiting.isEmpty(); from += SIZE) {
            if (from < all.size()) {
                List<T> some = all.subList(from, Math.min(all.size(), from + SIZE));
                waiting.add(workers.submit(() -> part(pens, some)));
            }
            if (waiting.size() > 2 * threads || from >= all.size()) {
                json.add(done(waiting.remove()));
            }
        }
    }

    private static <T> byte[] part(BlockingQueue<Pen<T>> pens, List<T> some)
            throws InterruptedException {
        Pen<T> pen = pens.take();
        byte[] written = pen.written(some);
        pens.add(pen);
        return written;
    }

    private static byte[] done(Future<byte[]> part) {
        try {
            return part.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Writing was interrupted", stop);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(fault);
        }
    }
}
