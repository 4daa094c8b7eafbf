package org.querygram.timeline;

/// One session, or one source where the log names no session, while it is being cut.
final class Stream {

    private static final int NONE = -1;

    final Flow flow;
    final boolean hasMarks;

    /// True when the ends of an ORM's sessions cut this stream.
    final boolean hasSessionEnds;

    /// The gap in microseconds above which the stream counts as idle.
    final long idleMicros;

    /// The open segment, or -1.
    int segment = NONE;

    /// True when a request id opened the open segment.
    boolean byRequest;

    /// What the comments of the open segment name, or -1.
    int tag = NONE;

    /// Segments opened so far that neither a mark nor a request id named.
    int parts;

    /// True when the log does not say which thread or connection its statements are of, and they
    /// may be of several: it serves requests, or some ran at the same time.
    final boolean mayMix;

    /// True while the open request has only statements as a program sends them when it starts.
    boolean isStarting;

    /// True when one of them shows a start.
    boolean isStart;

    /// The segment for what stands between the tests of a test run, or -1.
    int outside = NONE;

    /// The test whose segment is open, and that segment.
    int test = NONE;

    int testSegment = NONE;

    Stream(Flow flow, long idleMicros, boolean hasMarks, boolean hasSessionEnds, boolean mayMix) {
        this.mayMix = mayMix;
        this.hasSessionEnds = hasSessionEnds;
        this.flow = flow;
        this.idleMicros = idleMicros;
        this.hasMarks = hasMarks;
    }

    /// True when idle gaps cut this stream.
    boolean isCut() {
        return idleMicros != Rhythm.NEVER_IDLE;
    }

    void close() {
        segment = NONE;
        byRequest = false;
        isStarting = false;
        isStart = false;
    }
}
