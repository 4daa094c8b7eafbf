package org.querygram.app.cli;

import org.querygram.app.report.text.Figures;
import org.querygram.read.Progress;

import java.io.PrintStream;

/// Draws how far reading is, on one line of a terminal that is wiped afterwards.
final class ProgressLine implements Progress, AutoCloseable {

    private static final long NANOS_BETWEEN = 100_000_000;

    /// Small logs are read before anybody could see a line.
    private static final long NANOS_BEFORE_FIRST = 300_000_000;

    private final PrintStream err;
    private final long start = System.nanoTime();
    private long last = start + NANOS_BEFORE_FIRST - NANOS_BETWEEN;
    private int drawn;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void read(long bytes, long totalBytes, long statements) {
        long now = System.nanoTime();
        if (now - last < NANOS_BETWEEN) {
            return;
        }
        last = now;
        String part = totalBytes > 0 ? Figures.percent(bytes, totalBytes) + ", " : "";
        double seconds = (now - start) / 1e9;
        draw(
                "Reading: %s%s, %s, %s/s"
                        .formatted(
                                part,
                                Figures.bytes(bytes),
                                Figures.count(statements, "statement"),
                                Figures.bytes((long) (bytes / seconds))));
    }

    private void draw(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
        err.flush();
        drawn = text.length();
    }

    /// Nobody cancels a command but by ending it.
    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
        }
    }
}
