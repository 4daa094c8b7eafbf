package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Finds a row that is fetched by its key, of which afterwards only that key is used: written as a
/// reference into another row. The key was known before, so the row need not have been fetched.
final class UnnecessaryFkFetchDetector implements Detector {

    static final String ID = "unnecessary-fk-fetch";

    /// Repeats of five and more are a loop, which the N+1 detector tells of.
    private static final Threshold MOST =
            new Threshold("most", 4, "Silent where the row's query ran more often than this.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Row fetched although only its key is used";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MOST);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && rows.size() <= context.atLeast(this, MOST)) {
                Candidate candidate = candidate(rows, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private static @Nullable Candidate candidate(ClassRows rows, DetectionContext context) {
        ColumnUse key = keyOfSingleRow(rows.shape(), context.schema());
        if (key == null) {
            return null;
        }
        List<Integer> used = new ArrayList<>();
        List<Integer> fetched = new ArrayList<>();
        for (int row : rows.rows()) {
            int use = new KeyUse(context, rows, key).referenceAfter(row);
            if (use >= 0) {
                fetched.add(row);
                used.add(use);
            }
        }
        if (fetched.isEmpty()) {
            return null;
        }
        int[] needless = fetched.stream().mapToInt(row -> row).toArray();
        return UnnecessaryFkFetchText.candidate(context, rows, key, needless, used.getFirst());
    }

    /// One table, more columns than the key, and no condition but the key's value.
    private static @Nullable ColumnUse keyOfSingleRow(StatementShape shape, Schema schema) {
        List<Predicate> predicates = shape.predicates();
        if (shape.tables().size() != 1
                || shape.aggregate()
                || shape.existsProbe()
                || shape.forUpdate()
                || predicates.size() != 1
                || !shape.star() && shape.columns().size() < 2) {
            return null;
        }
        Predicate only = predicates.getFirst();
        String table = shape.tables().getFirst().name();
        boolean key =
                only.value()
                        && only.operator() == Predicate.Operator.EQUALS
                        && schema.isKey(table, only.column().column());
        return key ? new ColumnUse(table, only.column().column()) : null;
    }

    /// Follows one fetched key through the rest of the segment.
    private record KeyUse(DetectionContext context, ClassRows rows, ColumnUse key) {

        private static final int REACH = 200;

        /// The first write after the row that stores the key as a reference; -1 if there is none,
        /// or if the row itself is written later, which shows that more than its key was of use.
        int referenceAfter(int row) {
            Workload workload = context.workload();
            int value = value(row, key.column());
            int from = Arrays.binarySearch(context.rows(), row) + 1;
            int end = Math.min(context.rows().length, from + REACH);
            int reference = -1;
            for (int i = from; i < end; i++) {
                int other = context.rows()[i];
                StatementKind kind = workload.queryClasses().get(workload.queryClass(other)).kind();
                if (!workload.isSameSession(other, row) || !kind.isWrite()) {
                    continue;
                }
                if (touches(other)) {
                    return -1;
                }
                reference = reference < 0 && stores(other, value) ? other : reference;
            }
            return reference;
        }

        private boolean touches(int other) {
            StatementShape shape = context.workload().shape(context.workload().queryClass(other));
            return !shape.tables().isEmpty()
                    && shape.tables()
                            .getFirst()
                            .name()
                            .equalsIgnoreCase(rows.shape().tables().getFirst().name());
        }

        /// An INSERT or UPDATE that sets a column which refers to the fetched row's table, to its
        /// key.
        private boolean stores(int other, int value) {
            StatementShape shape = context.workload().shape(context.workload().queryClass(other));
            String table = shape.tables().isEmpty() ? "" : shape.tables().getFirst().name();
            for (ColumnUse column : shape.columns()) {
                if (context.schema()
                        .refersTo(
                                table, column.column(), rows.shape().tables().getFirst().name())) {
                    int stored = value(other, column.column());
                    return value == 0 || stored == 0 || stored == value;
                }
            }
            return false;
        }

        private int value(int row, String column) {
            int at = context.workload().statement(row).queryClass().keyColumns().indexOf(column);
            return at < 0 ? 0 : context.workload().keyValue(row, at);
        }
    }
}
