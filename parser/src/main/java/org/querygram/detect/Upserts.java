package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lookups of a row by the very values that are inserted where it was missing.
///
/// @param lookups the class of the SELECTs
/// @param columns those looked up by, as the SELECT has them
/// @param inserted rows of the INSERTs that have a lookup of their own, ascending
/// @param known whether the log shows that the values are the same
record Upserts(ClassRows lookups, List<String> columns, int[] inserted, boolean known) {

    /// Without values to go by, an INSERT this close behind a lookup belongs to it: a savepoint and
    /// a sequence may stand between.
    private static final int CLOSE = 6;

    /// The column whose value differs most from lookup to lookup, the first where the log hides
    /// them.
    String column(Workload workload) {
        String best = columns.getFirst();
        int most = 0;
        for (String column : columns) {
            int distinct =
                    new KeyValues(workload, lookups.queryClass(), List.of(column))
                            .distinct(lookups.rows());
            if (distinct > most) {
                best = column;
                most = distinct;
            }
        }
        return best;
    }

    /// The pairs of one class of lookups and one of inserts; null unless nearly all inserts have
    /// their lookup.
    static @Nullable Upserts of(ClassRows lookups, RowWrites inserts, DetectionContext context) {
        List<String> columns = naturalKey(lookups.shape(), inserts, context.schema());
        if (columns.isEmpty()) {
            return null;
        }
        Workload workload = context.workload();
        List<String> kept =
                columns.stream()
                        .filter(lookups.queryClass().keyColumns()::contains)
                        .filter(inserts.ofClass().queryClass().keyColumns()::contains)
                        .toList();
        KeyValues asked = new KeyValues(workload, lookups.queryClass(), kept);
        KeyValues stored = new KeyValues(workload, inserts.ofClass().queryClass(), kept);
        boolean known =
                !kept.isEmpty()
                        && asked.of(lookups.first()) != KeyValues.HIDDEN
                        && stored.of(inserts.rows()[0]) != KeyValues.HIDDEN;
        int[] inserted =
                known
                        ? sameValues(lookups, inserts, asked, stored, workload)
                        : closeBehind(lookups, inserts, context);
        return inserted.length >= 0.8 * inserts.rows().length
                ? new Upserts(lookups, columns, inserted, known)
                : null;
    }

    /// The columns of a SELECT that finds rows by values which are all inserted, too; empty if it
    /// finds them otherwise, or by one reference alone: the rows of a parent are a list.
    private static List<String> naturalKey(
            StatementShape select, RowWrites inserts, Schema schema) {
        String table = inserts.table().name();
        if (select.tables().size() != 1 || !Lookup.reads(select, table)) {
            return List.of();
        }
        List<String> stored =
                inserts.ofClass().shape().columns().stream().map(ColumnUse::column).toList();
        List<String> columns =
                select.predicates().stream()
                        .filter(predicate -> predicate.operator() == Predicate.Operator.EQUALS)
                        .filter(Predicate::value)
                        .map(predicate -> predicate.column().column())
                        .distinct()
                        .toList();
        boolean others =
                select.predicates().stream()
                        .anyMatch(
                                predicate ->
                                        predicate.operator() != Predicate.Operator.EQUALS
                                                && predicate.operator()
                                                        != Predicate.Operator.IS_NULL);
        boolean parent = columns.size() == 1 && schema.target(table, columns.getFirst()) != null;
        return others || parent || !stored.containsAll(columns) ? List.of() : columns;
    }

    /// Inserts of a value that was looked up before, or right behind: INSERT ... ON CONFLICT DO
    /// NOTHING first and the SELECT after it is the same in another order.
    private static int[] sameValues(
            ClassRows lookups,
            RowWrites inserts,
            KeyValues asked,
            KeyValues stored,
            Workload workload) {
        Map<Long, Integer> firstAsked = new HashMap<>();
        for (int row : lookups.rows()) {
            firstAsked.putIfAbsent(asked.of(row), row);
        }
        boolean upsert = inserts.ofClass().shape().onConflict();
        return Arrays.stream(inserts.rows())
                .filter(
                        row -> {
                            Integer lookup = firstAsked.get(stored.of(row));
                            return lookup != null
                                    && workload.isSameSession(lookup, row)
                                    && (lookup < row || upsert);
                        })
                .toArray();
    }

    private static int[] closeBehind(
            ClassRows lookups, RowWrites inserts, DetectionContext context) {
        Workload workload = context.workload();
        int[] asked = lookups.rows();
        int[] last = {-1};
        return Arrays.stream(inserts.rows())
                .filter(
                        row -> {
                            int at = ~Arrays.binarySearch(asked, row) - 1;
                            if (at < 0 || at == last[0]) {
                                return false;
                            }
                            last[0] = at;
                            return workload.isSameSession(asked[at], row)
                                    && context.position(row) - context.position(asked[at]) <= CLOSE;
                        })
                .toArray();
    }
}
