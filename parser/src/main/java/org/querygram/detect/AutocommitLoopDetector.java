package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds a loop that commits each of its writes by itself: a BEGIN and a COMMIT, and a wait for the
/// disk, for every row. The writes themselves are the write loops' matter.
final class AutocommitLoopDetector implements Detector {

    static final String ID = "autocommit-loop";

    private static final Threshold REPEATS =
            new Threshold(
                    "repeats", 10, "Speaks from this many transactions of one same write each.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Every write committed by itself";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TRANSACTIONS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.queryClass().kind().isWrite()
                    && rows.size() >= context.atLeast(this, REPEATS)
                    && !rows.shape().tables().isEmpty()) {
                Candidate candidate = candidate(rows, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private @Nullable Candidate candidate(ClassRows rows, DetectionContext context) {
        Brackets brackets = new Brackets(context);
        int[] alone =
                IntStream.of(rows.rows())
                        .filter(row -> brackets.transaction(row).length > 0)
                        .toArray();
        if (alone.length < context.atLeast(this, REPEATS)) {
            return null;
        }
        int[] around =
                IntStream.of(alone)
                        .flatMap(row -> IntStream.of(brackets.transaction(row)))
                        .toArray();
        int[] begins = IntStream.of(alone).map(row -> brackets.transaction(row)[0]).toArray();
        String table = rows.shape().tables().getFirst().name();
        Apart apart = Apart.of(context, alone);
        AutocommitLoopText text = new AutocommitLoopText(table, context);
        return new Candidate(
                        ID,
                        text.title(),
                        text::why,
                        apart == Apart.NO ? Severity.WARNING : Severity.INFO,
                        apart == Apart.NO ? Grade.LIKELY : Grade.POSSIBLE,
                        apart == Apart.NO
                                ? "This log cannot show whether the rows belong together, or each"
                                        + " answers a call of its own."
                                : apart.sentence(),
                        List.of(rows.queryClass().index()),
                        table,
                        null,
                        around,
                        context.atLeast(this, REPEATS),
                        -1,
                        List.of(alone[0]),
                        new Saving.Few(2),
                        text.advice())
                .counting(begins);
    }
}
