package org.querygram.timeline;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A unit of work that a person recognises: a request, a command, a transaction, a session.
///
/// @param index its number in the log, from 0
/// @param title "GET /articles/", "session 4711", "whole log"
/// @param cutBy the rule that cut it, for people: "access line", "request id", "session and
///     transaction", "idle gap"
/// @param session index of its session in the workload, or -1 if it has statements of several
/// @param rows row numbers of its statements, ascending; do not change
/// @param setup true when its statements only get something ready (what a server asks for when it
///     starts, the tables and fixtures of a test run): nobody waits for them, and detection is
///     silent about them
/// @param mayMix true when statements of requests that ran at the same time may be in it, because
///     the log tells neither thread nor connection nor request
public record Segment(
        int index,
        String title,
        SegmentKind kind,
        String cutBy,
        int session,
        int[] rows,
        boolean setup,
        boolean mayMix) {

    /// An ordinary one whose statements are certain.
    public Segment(
            int index, String title, SegmentKind kind, String cutBy, int session, int[] rows) {
        this(index, title, kind, cutBy, session, rows, false, false);
    }

    /// The same part of the same log, whoever cut it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Segment segment
                && index == segment.index
                && setup == segment.setup
                && mayMix == segment.mayMix
                && title.equals(segment.title)
                && Arrays.equals(rows, segment.rows);
    }

    @Override
    public int hashCode() {
        return 31 * index + rows.length;
    }

    /// Stable within one log.
    public String id() {
        return id(index);
    }

    /// The id of the segment of an index.
    public static String id(int index) {
        return "s" + (index + 1);
    }

    public int size() {
        return rows.length;
    }

    public int row(int position) {
        return rows[position];
    }
}
