package org.querygram.timeline;

import org.jspecify.annotations.Nullable;

/// What is kept of a segment: a log of 10 GB has a million of them.
final class CutSegment {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    SegmentKind kind;
    String cutBy;

    /// Null for one that goes by the name of the session of its first statement.
    @Nullable String title;

    /// Which one of its session it is, from 1, where it goes by that name.
    final int part;

    boolean setup;
    boolean mayMix;

    private int session = NONE;
    private int firstSession = NONE;
    private int size;

    CutSegment(SegmentKind kind, String cutBy, @Nullable String title, int part) {
        this.kind = kind;
        this.cutBy = cutBy;
        this.title = title;
        this.part = part;
    }

    /// Takes note of one more statement.
    void count(int itsSession) {
        firstSession = size == 0 ? itsSession : firstSession;
        session = session == NONE || session == itsSession ? itsSession : SEVERAL;
        size++;
    }

    /// Index of its session in the workload, or -1 if it has statements of several.
    int session() {
        return Math.max(NONE, session);
    }

    /// Index of the session of its first statement.
    int firstSession() {
        return firstSession;
    }

    int size() {
        return size;
    }
}
