package org.querygram.read;

import org.querygram.entry.Entry;
import org.querygram.sql.ScannedStatement;
import org.querygram.workload.WorkloadBuilder;

/// Gives statements the times that stand in lines of their own: bare durations, parse and bind
/// steps, later fetches, slow-query lines.
final class Durations {

    private final WorkloadBuilder builder;

    Durations(WorkloadBuilder builder) {
        this.builder = builder;
    }

    /// @return nanoseconds of the steps that belong to this statement; none waits any longer
    long stepsOf(SessionState state, Entry entry) {
        if (!entry.extended) {
            state.dropSteps();
            return 0;
        }
        boolean own = state.bareSteps || state.stepText == stepText(entry);
        long steps = own ? state.takeSteps() : 0;
        state.dropSteps();
        return steps;
    }

    /// A duration alone closes the open statement; else it may be a step of the next one
    /// (log_duration writes parse and bind that way, before `execute`).
    void bare(SessionState state, Entry entry) {
        if (state.open) {
            builder.setDuration(state.row, entry.durationNanos + state.extraNanos);
            state.open = false;
            state.dropSteps();
        } else {
            state.parseNanos = state.bindNanos;
            state.bindNanos = entry.durationNanos;
            state.stepText = 0;
            state.bareSteps = true;
        }
    }

    /// A duration with a text (a slow-query line) belongs to the statement of that text.
    void repeated(SessionState state, Entry entry, ScannedStatement scanned) {
        if (state.row >= 0
                && scanned.fingerprint() == state.fingerprint
                && builder.duration(state.row) < 0) {
            builder.setDuration(state.row, entry.durationNanos);
        }
    }

    /// Adds the time of more rows to their statement, or waits for it.
    void fetch(SessionState state, Entry entry) {
        if (state.row < 0) {
            return;
        }
        long before = Math.max(0, builder.duration(state.row));
        if (entry.durationNanos >= 0) {
            builder.setDuration(state.row, before + entry.durationNanos);
        } else {
            state.open = true;
            state.extraNanos = before;
        }
    }

    /// Keeps the time of a parse or bind step for the statement that it belongs to.
    void step(SessionState state, Entry entry) {
        long text = stepText(entry);
        boolean parse = entry.ordinal == 1;
        if (parse || text != state.stepText || state.bareSteps) {
            state.dropSteps();
        }
        state.stepText = text;
        state.bareSteps = false;
        if (parse) {
            state.parseNanos = entry.durationNanos;
        } else {
            state.bindNanos = entry.durationNanos;
        }
    }

    /// Knows the text of a step again without reading all of it: parse, bind and execute of one
    /// statement write the same bytes, so length and both ends are enough to tell it from its
    /// neighbours.
    private static long stepText(Entry entry) {
        byte[] text = entry.text();
        int from = entry.textStart();
        int to = entry.textEnd();
        int length = to - from;
        int ends = Math.min(32, length);
        long hash = length + 1L;
        for (int i = 0; i < ends; i++) {
            hash = hash * 31 + text[from + i];
            hash = hash * 31 + text[to - 1 - i];
        }
        return hash;
    }
}
