package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
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
            if (rows.queryClass().kind() == StatementKind.INSERT
                    && !rows.shape().tables().isEmpty()) {
                int[] single = single(rows, context.workload());
                if (single.length >= context.atLeast(this, REPEATS)) {
                    found.add(candidate(rows, single, context));
                }
            }
        }
        return found;
    }

    private static int[] single(ClassRows rows, Workload workload) {
        return Arrays.stream(rows.rows())
                .filter(row -> workload.listLength(row) <= 1)
                .filter(row -> !workload.has(row, StatementFlags.BATCHED))
                .toArray();
    }

    private Candidate candidate(ClassRows rows, int[] single, DetectionContext context) {
        Batching batching = Batching.of(context.workload(), single);
        boolean jobs = context.transactions().areSeparateJobs(single);
        InsertLoopText text = new InsertLoopText(context.names(), rows.shape(), batching);
        int batch = context.atLeast(this, BATCH);
        return new Candidate(
                ID,
                text.title(),
                count -> text.why(count, batch),
                severity(single.length, batching, jobs, context),
                batching == Batching.NONE ? Grade.CERTAIN : Grade.POSSIBLE,
                text.cannotShow(),
                List.of(rows.queryClass().index()),
                rows.shape().tables().getFirst().name(),
                varying(rows, single, context.workload()),
                single,
                context.atLeast(this, REPEATS),
                -1,
                List.of(),
                new Saving.Batches(batch),
                InsertLoopAdvice.of(context.names(), rows.shape(), batch));
    }

    private Severity severity(
            int count, Batching batching, boolean jobs, DetectionContext context) {
        if (batching == Batching.LIKELY || jobs) {
            return Severity.INFO;
        }
        return batching == Batching.NONE && count >= context.atLeast(this, SERIOUS)
                ? Severity.PROBLEM
                : Severity.WARNING;
    }

    private static @Nullable String varying(ClassRows rows, int[] single, Workload workload) {
        List<String> columns = rows.queryClass().keyColumns();
        for (int key = 0; key < columns.size(); key++) {
            int at = key;
            if (Arrays.stream(single).map(row -> workload.keyValue(row, at)).distinct().count()
                    > 1) {
                return columns.get(key);
            }
        }
        return null;
    }
}
