package org.querygram.detect;

import org.querygram.timeline.SegmentKind;
import org.querygram.workload.Question;
import org.querygram.workload.Workload;

/// Tells repeats of a busy program from those of one that waits: a worker that polls its queue asks
/// the same every second or so.
final class Pauses {

    /// A tenth of a second in microseconds: code that works, rather than waits, asks again sooner.
    private static final long PAUSE_MICROS = 100_000;

    /// Between two transactions a loop does nothing but take its next row; the next request of a
    /// pooled connection comes later than this. In microseconds, as for the ends of an ORM's
    /// sessions.
    private static final long NEXT_MICROS = 20_000;

    /// A page asks for its user or its session once; then come this many other statements at least.
    private static final int PAGE = 6;

    /// What a finding says then.
    static final String PAGES_UNSEEN =
            "This log does not tell requests apart: each run may be of a request of its own.";

    private static final Question<Boolean> SEPARATE = Pauses::areSeparate;

    private static final Question<Boolean> WAITS = Pauses::areWaits;

    private Pauses() {}

    /// True when each run may be of a request of its own: the log does not tell requests apart, and
    /// many other statements stand between the runs.
    static boolean mayBePages(DetectionContext context, int[] rows) {
        if (isUnit(context) || rows.length < 2) {
            return false;
        }
        int shorter = 0;
        int before = context.position(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            int position = context.position(rows[i]);
            shorter += position - before <= PAGE ? 1 : 0;
            before = position;
        }
        return shorter <= (rows.length - 1) / 2;
    }

    private static boolean isUnit(DetectionContext context) {
        SegmentKind kind = context.segment().kind();
        return kind == SegmentKind.REQUEST || kind == SegmentKind.COMMAND;
    }

    /// True when each run may be of a request of its own, as the program waited between them, or as
    /// several connections did the same by turns.
    static boolean mayBeServed(DetectionContext context, ClassRows rows) {
        boolean byTurns = context.schema().sharedWork().isByTurns(rows.queryClass().index());
        return !isUnit(context)
                && (separate(context.workload(), rows.rows())
                        || byTurns && !isDriven(context, rows));
    }

    /// True when something far rarer stands before the first run: the list that a loop goes over. A
    /// request asks for each of its things about as often.
    private static boolean isDriven(DetectionContext context, ClassRows rows) {
        return context.classes().stream()
                .filter(ClassRows::readsTables)
                .anyMatch(other -> other.first() < rows.first() && 2 * other.size() < rows.size());
    }

    /// True when each of the rows has a transaction to itself, and the program waited between most
    /// of those: as many requests, one after another on one connection.
    static boolean betweenTransactions(DetectionContext context, int[] rows) {
        int[] pairs = isUnit(context) ? new int[0] : context.transactions().between(rows);
        return pairs.length >= 2 && context.workload().ask(WAITS, pairs);
    }

    private static boolean areWaits(Workload workload, int[] pairs) {
        int waits = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            waits += gap(workload, pairs[i], pairs[i + 1]) >= NEXT_MICROS ? 1 : 0;
        }
        return 4 * waits > pairs.length;
    }

    private static long gap(Workload workload, int before, int row) {
        long time = workload.timeMicros(row);
        return time == Workload.NO_TIME
                ? 0
                : time
                        - workload.timeMicros(before)
                        - Math.max(0, workload.durationNanos(row) / 1000);
    }

    /// True when something is written between most of the runs: an import has long rounds, too.
    static boolean writesBetween(DetectionContext context, int[] rows) {
        int writing = 0;
        for (int i = 1; i < rows.length; i++) {
            writing += writes(context, rows[i - 1], rows[i]) ? 1 : 0;
        }
        return 2 * writing >= rows.length - 1;
    }

    private static boolean writes(DetectionContext context, int after, int before) {
        return context.transactions()
                .anyWrite(context.position(after) + 1, context.position(before));
    }

    /// True when the program waited between most of the runs. Where the log has times in whole
    /// seconds, a second between runs counts as a wait.
    static boolean separate(Workload workload, int[] rows) {
        return rows.length >= 2 && workload.ask(SEPARATE, rows);
    }

    /// The gap in the middle, were they sorted, is a pause when no more than half are shorter.
    private static boolean areSeparate(Workload workload, int[] rows) {
        if (workload.timeMicros(rows[0]) == Workload.NO_TIME) {
            return false;
        }
        int shorter = 0;
        long before = workload.timeMicros(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            long time = workload.timeMicros(rows[i]);
            long took = Math.max(0, workload.durationNanos(rows[i]) / 1000);
            shorter += time - before - took < PAUSE_MICROS ? 1 : 0;
            before = time;
        }
        return shorter <= (rows.length - 1) / 2;
    }
}
