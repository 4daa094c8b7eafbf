package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Question;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// By which values an UPDATE or DELETE finds what it writes.
///
/// @param column the key, or else the column whose value differs most
/// @param key whether the column identifies one row of its table
/// @param distinct different values, all columns of a composite key together; 0 where the log hides
/// them
record WriteKey(String column, boolean key, int distinct) {

    private static final Question<Boolean> ANY =
            (workload, row) -> workload.sql(row[0]).toUpperCase(Locale.ROOT).contains("ANY");

    boolean hidden() {
        return distinct == 0;
    }

    /// True when all statements write the same row, or the same value's rows.
    boolean sameRow() {
        return distinct == 1;
    }

    /// Found by another column than a key, one statement may write many rows: they still come in a
    /// loop.
    Grade grade(RowWrites writes) {
        Grade grade = writes.grade();
        return grade == Grade.CERTAIN && (hidden() || !key) ? Grade.LIKELY : grade;
    }

    /// One row that separate jobs write: a balance, a counter.
    boolean isNoLoop(RowWrites writes) {
        return sameRow() && writes.apart() != Apart.NO;
    }

    /// "44 different values of id", or "id" where the log hides them.
    String found(int count) {
        if (hidden()) {
            return column;
        }
        return sameRow()
                ? "one value of " + column
                : Words.number(Math.min(count, distinct)) + " different values of " + column;
    }

    /// Null if rows are found by no single value: all of them, a range, a list, a subquery. A
    /// column that is set, too, is no key: a version, or a state that only one program may change.
    static @Nullable WriteKey of(RowWrites writes, DetectionContext context) {
        StatementShape shape = writes.ofClass().shape();
        String table = writes.table().name();
        Set<String> set = SetColumns.of(shape);
        boolean lists = hasLengthOfLists(writes, context.workload());
        List<String> columns =
                shape.predicates().stream()
                        .filter(predicate -> isSingle(predicate, lists))
                        .filter(
                                predicate ->
                                        table.equalsIgnoreCase(
                                                Schema.tableOf(predicate.column(), shape.tables())))
                        .map(predicate -> predicate.column().column())
                        .filter(column -> !set.contains(column))
                        .distinct()
                        .toList();
        Schema schema = context.schema();
        List<String> keys = columns.stream().filter(column -> schema.isKey(table, column)).toList();
        if (columns.isEmpty() || keys.isEmpty() && !isByValuesAlone(shape, lists)) {
            return null;
        }
        String column = mostVarying(keys.isEmpty() ? columns : keys, writes, context.workload());
        return new WriteKey(column, !keys.isEmpty(), distinct(columns, writes, context.workload()));
    }

    /// An array that is bound to `= ANY ($1)` counts as one value, however long it is.
    private static boolean hasLengthOfLists(RowWrites writes, Workload workload) {
        boolean hasList =
                writes.ofClass().shape().predicates().stream()
                        .anyMatch(predicate -> predicate.operator() == Predicate.Operator.IN);
        return hasList && !workload.ask(ANY, writes.rows()[0]);
    }

    /// The value of a single equality, or of a list of one: Django deletes by `IN (7)`.
    ///
    /// @param lists whether the length of lists is known
    private static boolean isSingle(Predicate predicate, boolean lists) {
        return predicate.value()
                && (predicate.operator() == Predicate.Operator.EQUALS
                        || lists && predicate.operator() == Predicate.Operator.IN);
    }

    /// Without a key, a range or a pattern may stand for a chunk of rows.
    private static boolean isByValuesAlone(StatementShape shape, boolean lists) {
        return shape.predicates().stream()
                .allMatch(
                        predicate ->
                                isSingle(predicate, lists)
                                        || predicate.operator() == Predicate.Operator.IS_NULL);
    }

    private static String mostVarying(List<String> columns, RowWrites writes, Workload workload) {
        String best = columns.getFirst();
        int most = -1;
        for (String column : columns) {
            int distinct = distinct(List.of(column), writes, workload);
            if (distinct > most) {
                best = column;
                most = distinct;
            }
        }
        return best;
    }

    private static int distinct(List<String> columns, RowWrites writes, Workload workload) {
        return new KeyValues(workload, writes.ofClass().queryClass(), columns)
                .distinct(writes.rows());
    }
}
