package org.querygram.detect;

import org.querygram.sql.StatementKind;

import java.util.List;
import java.util.Set;

/// Finds rows that are updated one statement at a time, and says whether each writes all columns:
/// what another program changed since the row was read is lost then.
final class UpdateLoopDetector implements Detector {

    static final String ID = "update-loop";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many single-row updates of one table.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 50, "A problem, no longer a warning, from this many rows.");

    private static final Threshold BATCH =
            new Threshold(
                    "batch", 50, "Rows of one batch, by which the statements left are counted.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows updated one by one";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, SERIOUS, BATCH);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        return KeyedWrites.in(context, StatementKind.UPDATE, context.atLeast(this, REPEATS))
                .stream()
                .map(loop -> candidate(loop, context))
                .toList();
    }

    private Candidate candidate(KeyedWrites loop, DetectionContext context) {
        RowWrites writes = loop.writes();
        WriteKey key = loop.key();
        UpdateLoopText text = new UpdateLoopText(writes, key, context);
        int batch = context.atLeast(this, BATCH);
        return new Candidate(
                ID,
                text.title(),
                count -> text.why(count, batch),
                key.sameRow() ? Severity.INFO : writes.severity(context.atLeast(this, SERIOUS)),
                key.grade(writes),
                text.cannotShow(),
                List.of(writes.ofClass().queryClass().index()),
                writes.table().name(),
                key.column(),
                writes.rows(),
                context.atLeast(this, REPEATS),
                -1,
                List.of(),
                key.sameRow() ? new Saving.Few(1) : new Saving.Batches(batch),
                UpdateLoopAdvice.of(loop, batch, context));
    }
}
