package org.querygram.read;

/// Tells a progress about all sources together, at most some ten times a second.
final class Meter {

    private static final long PAUSE_NANOS = 100_000_000;

    private final Progress progress;
    private final long totalBytes;
    private long bytesBefore;
    private long told = System.nanoTime() - PAUSE_NANOS;
    private boolean cancelled;

    Meter(Progress progress, long totalBytes) {
        this.progress = progress;
        this.totalBytes = totalBytes;
    }

    /// @param bytes of the present source
    void at(long bytes, long statements) {
        cancelled |= progress.cancelled();
        long now = System.nanoTime();
        if (now - told >= PAUSE_NANOS) {
            told = now;
            progress.read(bytesBefore + bytes, totalBytes, statements);
        }
    }

    void sourceDone(long bytes, long statements) {
        bytesBefore += bytes;
        cancelled |= progress.cancelled();
        progress.read(bytesBefore, totalBytes, statements);
    }

    boolean cancelled() {
        return cancelled;
    }
}
