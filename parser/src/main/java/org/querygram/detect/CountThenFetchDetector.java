package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds rows that are counted, or tested for, and then fetched by the very same condition: the
/// fetch alone would have told. A count before a page (LIMIT) is how pages work, and no finding.
final class CountThenFetchDetector implements Detector {

    static final String ID = "count-then-fetch";

    private static final Threshold REACH =
            new Threshold(
                    "reach", 20, "Speaks where at most this many statements stand in between.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows counted and then fetched";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REACH);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            Clauses counted = isCount(rows) ? context.schema().clauses(rows.queryClass()) : null;
            Candidate candidate = counted == null ? null : candidate(rows, counted, context);
            if (candidate != null) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean isCount(ClassRows rows) {
        return rows.readsTables()
                && (rows.shape().countOnly() || rows.shape().existsProbe())
                && !rows.shape().grouped();
    }

    private @Nullable Candidate candidate(
            ClassRows count, Clauses clauses, DetectionContext context) {
        List<Integer> counted = new ArrayList<>();
        List<Integer> fetched = new ArrayList<>();
        for (int row : count.rows()) {
            int fetch = fetchAfter(row, count, clauses, context);
            if (fetch >= 0) {
                counted.add(row);
                fetched.add(fetch);
            }
        }
        return counted.isEmpty()
                ? null
                : CountThenFetchText.candidate(
                        context,
                        count,
                        counted.stream().mapToInt(row -> row).toArray(),
                        fetched.getFirst());
    }

    /// The first fetch by the same values in the same session soon after the count, with no write
    /// to the table in between; -1 if there is none.
    private int fetchAfter(int row, ClassRows count, Clauses clauses, DetectionContext context) {
        Workload workload = context.workload();
        int from = context.position(row) + 1;
        int end = Math.min(context.rows().length, from + context.atLeast(this, REACH) + 1);
        for (int i = from; i < end; i++) {
            int other = context.rows()[i];
            if (workload.isSameSession(other, row)
                    && Values.agree(workload, row, other)
                    && isFetch(workload.queryClass(other), clauses, context)) {
                String table = count.shape().tables().getFirst().name();
                return Writes.between(context, table, row, other) ? -1 : other;
            }
        }
        return -1;
    }

    /// Fetches all the rows counted.
    private static boolean isFetch(int queryClass, Clauses counted, DetectionContext context) {
        Workload workload = context.workload();
        Clauses clauses = context.schema().clauses(workload.queryClasses().get(queryClass));
        if (clauses == null || clauses.bounded() || !clauses.sameRowsAs(counted)) {
            return false;
        }
        StatementShape shape = workload.shape(queryClass);
        return !shape.limited() && !shape.aggregate() && !shape.existsProbe() && !shape.forUpdate();
    }
}
