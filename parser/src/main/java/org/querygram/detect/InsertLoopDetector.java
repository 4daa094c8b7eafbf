package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds rows that are inserted one statement at a time. Statements of several rows and rows of a
/// batch that the log shows do not count.
final class InsertLoopDetector implements Detector {

    static final String ID = "insert-loop";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many single-row inserts into one table.");

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
        return "Rows inserted one by one";
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
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.queryClass().kind() == StatementKind.INSERT && !copies(rows)) {
                RowWrites writes = RowWrites.of(rows, context.atLeast(this, REPEATS), context);
                if (writes != null) {
                    found.add(candidate(writes, context));
                }
            }
        }
        return found;
    }

    /// INSERT ... SELECT of a table's rows: nobody knows how many.
    private static boolean copies(ClassRows rows) {
        String text = rows.queryClass().normalized();
        return rows.shape().tables().size() > 1
                || text.contains(" FROM ") && !text.contains(" VALUES ");
    }

    private Candidate candidate(RowWrites writes, DetectionContext context) {
        ClassRows rows = writes.ofClass();
        InsertLoopText text = new InsertLoopText(context.names(), rows.shape());
        int batch = context.atLeast(this, BATCH);
        return new Candidate(
                ID,
                text.title(),
                count -> text.why(count, batch),
                writes.severity(context.atLeast(this, SERIOUS)),
                writes.grade(),
                writes.cannotShow(),
                List.of(rows.queryClass().index()),
                writes.table().name(),
                varying(rows, writes.rows(), context.workload()),
                writes.rows(),
                context.atLeast(this, REPEATS),
                -1,
                List.of(),
                new Saving.Batches(batch),
                InsertLoopAdvice.of(writes, batch, context));
    }

    private static @Nullable String varying(ClassRows rows, int[] single, Workload workload) {
        List<String> columns = rows.queryClass().keyColumns();
        for (String column : columns) {
            if (new KeyValues(workload, rows.queryClass(), List.of(column)).distinct(single) > 1) {
                return column;
            }
        }
        return null;
    }
}
