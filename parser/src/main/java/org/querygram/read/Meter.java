package org.querygram.read;

import org.querygram.workload.RunningCounts;

/// Tells a progress about all sources together, at most some ten times a second.
final class Meter {

    private static final long PAUSE_NANOS = 100_000_000;

    /// Slow enough to be read, early enough for a log that takes two seconds.
    private static final long GLANCE_NANOS = 700_000_000;

    private static final long FIRST_GLANCE_NANOS = 150_000_000;

    /// More than a screen shows.
    private static final int MOST_CLASSES = 60;

    private final Progress progress;
    private final RunningCounts counts;
    private final long totalBytes;
    private long bytesBefore;
    private long told = System.nanoTime() - PAUSE_NANOS;
    private boolean cancelled;

    private long glanced = System.nanoTime() - GLANCE_NANOS + FIRST_GLANCE_NANOS;

    /// @param counts of the statements that are read
    Meter(Progress progress, long totalBytes, RunningCounts counts) {
        this.counts = counts;
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
        if (now - glanced >= GLANCE_NANOS && progress.glances()) {
            glanced = now;
            progress.glance(counts.glance(MOST_CLASSES));
        }
    }

    void sourceDone(long bytes, long statements) {
        bytesBefore += bytes;
        cancelled |= progress.cancelled();
        progress.read(bytesBefore, totalBytes, statements);
        if (progress.glances()) {
            glanced = System.nanoTime();
            progress.glance(counts.glance(MOST_CLASSES));
        }
    }

    boolean cancelled() {
        return cancelled;
    }
}
