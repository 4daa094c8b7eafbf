package org.querygram.detect;

import org.querygram.timeline.Segment;

/// What becomes of a finding where statements of two requests may stand in one segment
/// (`Segment.mayMix`): the other request may have sent half of them, or the query that seems to
/// give a loop its values.
final class Mixing {

    static final String SENTENCE =
            "Requests may be mixed here: the log has no thread or request id.";

    private final Segment segment;
    private final Candidate candidate;
    private final int count;

    /// @param count statements or rounds of the finding
    Mixing(Segment segment, Candidate candidate, int count) {
        this.segment = segment;
        this.candidate = candidate;
        this.count = count;
    }

    /// One step less sure when the repeats may be two requests' and neither alone had enough of
    /// them. A longer loop stands however its statements are dealt out: one of the two sent half.
    Grade grade() {
        Grade grade = candidate.grade();
        return concerns() && half() < Math.max(2, candidate.least()) ? grade.less() : grade;
    }

    String cannotShow() {
        String own = candidate.cannotShow();
        if (!concerns()) {
            return own;
        }
        return own.isEmpty() ? SENTENCE : own + " " + SENTENCE;
    }

    /// A statement alone is of one request, whichever that is.
    private boolean concerns() {
        boolean several =
                count > 1 || candidate.parentRow() >= 0 || !candidate.witnesses().isEmpty();
        return segment.mayMix() && several;
    }

    private int half() {
        return (count + 1) / 2;
    }
}
