package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Segment;
import org.querygram.workload.Question;
import org.querygram.workload.Watch;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes down what detectors ask about one segment beyond its form.
final class Asking implements Watch {

    /// Rows in all questions, for each row of the segment: asking again would take longer than
    /// judging.
    private static final int MOST = 16;

    private static final int MOST_AT_LEAST = 1000;

    /// A question, and what the answer was.
    ///
    /// @param positions of the rows asked about, in the segment; null for all of them
    record Asked(Question<?> question, int @Nullable [] positions, Object answer) {

        /// True when the answer is the same for another segment.
        boolean holdsFor(int[] rows, Workload workload) {
            return answer.equals(question.about(workload, at(positions, rows)));
        }

        private static int[] at(int @Nullable [] positions, int[] rows) {
            if (positions == null) {
                return rows;
            }
            int[] some = new int[positions.length];
            for (int i = 0; i < some.length; i++) {
                some[i] = rows[positions[i]];
            }
            return some;
        }
    }

    private record Heard(Question<?> question, int[] rows, Object answer) {}

    private final Workload workload;
    private final int[] rows;
    private final List<Heard> heard = new ArrayList<>();
    private boolean looked;
    private long size;

    Asking(Workload workload, Segment segment) {
        this.workload = workload;
        this.rows = segment.rows();
    }

    @Override
    public void looked() {
        looked = true;
    }

    @Override
    public <T> T ask(Question<T> question, int[] some) {
        T answer = question.about(workload, some);
        size += some.length;
        if (size > (long) MOST * rows.length + MOST_AT_LEAST) {
            looked = true;
        } else if (!isHeard(question, some)) {
            heard.add(new Heard(question, some, answer));
        }
        return answer;
    }

    private boolean isHeard(Question<?> question, int[] some) {
        return heard.stream().anyMatch(one -> one.question == question && one.rows == some);
    }

    /// All questions; null when something was looked at that no question tells.
    @Nullable List<Asked> all() {
        if (looked) {
            return null;
        }
        List<Asked> all = new ArrayList<>();
        for (Heard one : heard) {
            int[] positions = one.rows == rows ? null : positions(one.rows, rows);
            if (positions != null && positions.length == 0 && one.rows.length > 0) {
                return null;
            }
            all.add(new Asked(one.question, positions, one.answer));
        }
        return all;
    }

    /// Where some rows stand among all of a segment; empty when one of them does not.
    static int[] positions(int[] some, int[] all) {
        int[] positions = new int[some.length];
        for (int i = 0; i < some.length; i++) {
            positions[i] = Arrays.binarySearch(all, some[i]);
            if (positions[i] < 0) {
                return new int[0];
            }
        }
        return positions;
    }
}
