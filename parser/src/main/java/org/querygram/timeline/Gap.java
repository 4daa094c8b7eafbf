package org.querygram.timeline;

/// A stretch of the clock without a statement, in positions.
public record Gap(long from, long to) {

    public long length() {
        return to - from;
    }
}
