package org.querygram.detect;

import org.jspecify.annotations.Nullable;
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
        List<ClassRows> counts =
                context.classes().stream().filter(CountThenFetchDetector::isCount).toList();
        if (counts.isEmpty()) {
            return List.of();
        }
        TableReaders readers = new TableReaders(context);
        List<Candidate> found = new ArrayList<>();
        for (ClassRows count : counts) {
            Candidate candidate = candidate(count, readers, context);
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
            ClassRows count, TableReaders readers, DetectionContext context) {
        List<ClassRows> fetches = fetches(count, readers, context.schema());
        if (fetches.isEmpty()) {
            return null;
        }
        List<Integer> counted = new ArrayList<>();
        List<Integer> fetched = new ArrayList<>();
        for (int row : count.rows()) {
            int fetch = fetchAfter(row, count, fetches, context);
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

    /// Classes that fetch all the rows counted.
    private static List<ClassRows> fetches(ClassRows count, TableReaders readers, Schema schema) {
        Clauses counted = schema.clauses(count.queryClass());
        if (counted == null) {
            return List.of();
        }
        List<ClassRows> found = new ArrayList<>();
        for (ClassRows other : readers.of(count.shape().tables().getFirst().name())) {
            if (isFetch(other)) {
                Clauses clauses = schema.clauses(other.queryClass());
                if (clauses != null && !clauses.bounded() && clauses.sameRowsAs(counted)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private static boolean isFetch(ClassRows rows) {
        return !rows.shape().limited()
                && !rows.shape().aggregate()
                && !rows.shape().existsProbe()
                && !rows.shape().forUpdate();
    }

    /// The first fetch by the same values in the same session soon after the count, with no write
    /// to the table in between; -1 if there is none.
    private int fetchAfter(
            int row, ClassRows count, List<ClassRows> fetches, DetectionContext context) {
        Workload workload = context.workload();
        int reach = context.atLeast(this, REACH);
        int from = context.position(row) + 1;
        int end = Math.min(context.rows().length, from + reach + 1);
        for (int i = from; i < end; i++) {
            int other = context.rows()[i];
            if (workload.session(other) == workload.session(row)
                    && Values.agree(workload, row, other)
                    && isOneOf(workload.queryClass(other), fetches)) {
                String table = count.shape().tables().getFirst().name();
                return Writes.between(context, table, row, other) ? -1 : other;
            }
        }
        return -1;
    }

    private static boolean isOneOf(int queryClass, List<ClassRows> fetches) {
        return fetches.stream().anyMatch(fetch -> fetch.queryClass().index() == queryClass);
    }
}
