package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds counts of which the program can hardly want more than whether there is a row at all: by a
/// key, before the INSERT of that very value, or of one owner's rows as the last thing asked.
final class CountInsteadOfExistsDetector implements Detector {

    static final String ID = "count-instead-of-exists";

    private static final Threshold MOST =
            new Threshold("most", 4, "Silent where the count ran more often than this.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Rows counted to see whether there are any";
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
        TableReaders readers = new TableReaders(context);
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables()
                    && rows.size() <= context.atLeast(this, MOST)
                    && isCount(rows.shape())
                    && !isShown(rows, readers, context.schema())) {
                CountUse use = use(rows, context);
                if (use != null) {
                    found.add(CountInsteadOfExistsText.candidate(context, rows, use));
                }
            }
        }
        return found;
    }

    /// A plain count of one table's rows by equality.
    private static boolean isCount(StatementShape shape) {
        return shape.countOnly()
                && !shape.grouped()
                && !shape.distinct()
                && !shape.subquery()
                && shape.tables().size() == 1
                && !shape.predicates().isEmpty()
                && shape.predicates().stream()
                        .allMatch(
                                predicate ->
                                        predicate.value()
                                                && predicate.operator()
                                                        == Predicate.Operator.EQUALS);
    }

    /// The rows counted are fetched as well, whole or page by page: then the number is of use.
    private static boolean isShown(ClassRows count, TableReaders readers, Schema schema) {
        Clauses counted = schema.clauses(count.queryClass());
        for (ClassRows other :
                readers.near(count.shape().tables().getFirst().name(), count.first())) {
            Clauses clauses = schema.clauses(other.queryClass());
            if (counted == null
                    || other != count && clauses != null && clauses.sameRowsAs(counted)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CountUse use(ClassRows rows, DetectionContext context) {
        Schema schema = context.schema();
        String table = rows.shape().tables().getFirst().name();
        List<String> columns =
                rows.shape().predicates().stream()
                        .map(Predicate::column)
                        .map(ColumnUse::column)
                        .toList();
        if (columns.stream().anyMatch(column -> schema.isKey(table, column))) {
            return CountUse.BY_KEY;
        }
        int next = next(rows.rows()[rows.size() - 1], context);
        if (next < 0) {
            boolean owned =
                    columns.stream().anyMatch(column -> schema.target(table, column) != null);
            return owned && rows.size() == 1 ? CountUse.LAST : null;
        }
        return inserts(next, table, columns, context.workload()) ? CountUse.BEFORE_INSERT : null;
    }

    /// The session's next statement that is no housekeeping, or -1.
    private static int next(int row, DetectionContext context) {
        Workload workload = context.workload();
        for (int i = context.position(row) + 1; i < context.rows().length; i++) {
            int other = context.rows()[i];
            QueryClass queryClass = workload.queryClasses().get(workload.queryClass(other));
            if (workload.isSameSession(other, row) && !queryClass.housekeeping()) {
                return other;
            }
        }
        return -1;
    }

    private static boolean inserts(
            int next, String table, List<String> columns, Workload workload) {
        int queryClass = workload.queryClass(next);
        StatementShape shape = workload.shape(queryClass);
        return workload.queryClasses().get(queryClass).kind() == StatementKind.INSERT
                && !shape.tables().isEmpty()
                && shape.tables().getFirst().name().equalsIgnoreCase(table)
                && columns.stream()
                        .allMatch(
                                column ->
                                        shape.columns().stream()
                                                .anyMatch(
                                                        use ->
                                                                use.column()
                                                                        .equalsIgnoreCase(column)));
    }
}
