package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Finds statements that took long by themselves. Maintenance, copies and statements that wait on
/// purpose are left out: they are meant to.
final class SlowQueryDetector implements Detector {

    static final String ID = "slow-query";

    /// Django Debug Toolbar, Sentry and perf-sentinel agree on half a second.
    private static final Threshold MILLIS =
            new Threshold("ms", 500, "Speaks of statements that took this many milliseconds.");

    private static final Threshold SERIOUS =
            new Threshold(
                    "serious",
                    5000,
                    "A problem, no longer a warning, from this many milliseconds.");

    /// A week: a longer statement is a clock that was set, or a broken figure.
    private static final long ABSURD_NANOS = 7L * 86_400 * 1_000_000_000L;

    private static final Set<StatementKind> JUDGED =
            Set.of(
                    StatementKind.SELECT,
                    StatementKind.INSERT,
                    StatementKind.UPDATE,
                    StatementKind.DELETE,
                    StatementKind.MERGE,
                    StatementKind.CALL,
                    StatementKind.FETCH);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Slow statement";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DURATIONS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MILLIS, SERIOUS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        long limit = context.atLeast(this, MILLIS) * 1_000_000L;
        List<Candidate> found = new ArrayList<>();
        if (!context.workload().ask((all, rows) -> anySlow(all, rows, limit), context.rows())) {
            return found;
        }
        for (ClassRows rows : context.classes()) {
            int[] slow =
                    Arrays.stream(rows.rows())
                            .filter(row -> isSlow(context.workload().durationNanos(row), limit))
                            .toArray();
            if (slow.length > 0 && isJudged(rows)) {
                found.add(candidate(rows, slow, context));
            }
        }
        return found;
    }

    private static boolean anySlow(Workload workload, int[] rows, long limit) {
        for (int row : rows) {
            if (isSlow(workload.durationNanos(row), limit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSlow(long nanos, long limit) {
        return nanos >= limit && nanos < ABSURD_NANOS;
    }

    private static boolean isJudged(ClassRows rows) {
        if (!JUDGED.contains(rows.queryClass().kind()) || rows.queryClass().housekeeping()) {
            return false;
        }
        return !rows.shape().tables().isEmpty() || !waits(rows.queryClass().normalized());
    }

    /// Server variables (`@@sql_mode`) are asked for when a driver connects; a sleep and a lock of
    /// the program's own wait because they should.
    private static boolean waits(String normalized) {
        String text = Schema.low(normalized);
        return text.contains("sleep") || text.contains("advisory") || text.contains("@");
    }

    private Candidate candidate(ClassRows rows, int[] slow, DetectionContext context) {
        Workload workload = context.workload();
        long slowest = Arrays.stream(slow).mapToLong(workload::durationNanos).max().orElse(0);
        SlowQueryText text = new SlowQueryText(context, rows, slowest);
        boolean serious = slowest >= context.atLeast(this, SERIOUS) * 1_000_000L;
        return new Candidate(
                ID,
                text.title(),
                text::why,
                serious ? Severity.PROBLEM : Severity.WARNING,
                Grade.CERTAIN,
                "This log cannot show whether it computed, waited for a lock, or read from a cold"
                        + " disk.",
                List.of(rows.queryClass().index()),
                text.table(),
                null,
                slow,
                1,
                -1,
                List.of(),
                new Saving.Nothing(),
                text.advice());
    }
}
