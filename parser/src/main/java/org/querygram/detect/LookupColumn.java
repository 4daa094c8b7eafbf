package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The column by whose value a class of SELECTs finds its rows.
///
/// @param distinct different values, or 0 where the log hides them
record LookupColumn(ColumnUse use, int distinct) {

    /// With values that come back more often than this, something else tells the rows apart: the
    /// name looked for beside the tenant.
    private static final int FEW = 3;

    /// The best of what the statement tells: a column compared with one value; a list of one item;
    /// a value inside a subquery or a join's condition; a pattern or a function of a column
    /// (`UPPER(name) = UPPER('x')`, Django's `iexact`). Null if it finds rows in another way.
    static @Nullable LookupColumn of(ClassRows rows, Workload workload, Schema schema) {
        LookupColumn found = compared(rows, workload, schema, Predicate.Operator.EQUALS);
        if (found == null && haveOneItem(rows, workload)) {
            found = compared(rows, workload, schema, Predicate.Operator.IN);
        }
        if (found == null) {
            found = inside(rows, workload);
        }
        if (found == null || found.distinct() > 0 && FEW * found.distinct() < rows.size()) {
            LookupColumn matched = matched(rows, workload, schema);
            return matched == null ? found : matched;
        }
        return found;
    }

    /// Of several columns the one whose value differs most; where the log hides values, a key
    /// before a reference, and a reference before the rest.
    private static @Nullable LookupColumn compared(
            ClassRows rows, Workload workload, Schema schema, Predicate.Operator operator) {
        LookupColumn best = null;
        int highest = -1;
        List<String> known = new ArrayList<>();
        for (Predicate predicate : rows.shape().predicates()) {
            if (predicate.value() && predicate.operator() == operator) {
                int distinct = distinct(rows, predicate.column().column(), workload);
                int score =
                        3 * weight(rows, distinct, workload)
                                + rank(predicate.column(), rows.shape(), schema);
                if (score > highest) {
                    best = new LookupColumn(predicate.column(), distinct);
                    highest = score;
                }
                if (distinct > 0) {
                    known.add(predicate.column().column());
                }
            }
        }
        return best == null || known.size() < 2 ? best : together(best, known, rows, workload);
    }

    /// A hidden value says more than one that the text repeats (`deleted = false AND visit_id =
    /// ?`).
    private static int weight(ClassRows rows, int distinct, Workload workload) {
        boolean hidden = distinct == 0 && workload.has(rows.first(), StatementFlags.UNBOUND);
        return hidden ? 2 : distinct;
    }

    /// A key of several columns (shop and item) has more values than any of its columns.
    private static LookupColumn together(
            LookupColumn best, List<String> columns, ClassRows rows, Workload workload) {
        int distinct = new KeyValues(workload, rows.queryClass(), columns).distinct(rows.rows());
        return distinct > best.distinct() ? new LookupColumn(best.use(), distinct) : best;
    }

    private static int rank(ColumnUse column, StatementShape shape, Schema schema) {
        String table = Schema.tableOf(column, shape.tables());
        if (schema.isKey(table, column.column())) {
            return 2;
        }
        return schema.target(table, column.column()) != null ? 1 : 0;
    }

    private static boolean haveOneItem(ClassRows rows, Workload workload) {
        return Arrays.stream(rows.rows()).allMatch(row -> workload.listLength(row) == 1);
    }

    /// `SELECT EXISTS (SELECT 1 FROM likes WHERE post_id = 7)`, `SELECT COUNT(*) FROM (SELECT
    /// ...)`.
    private static @Nullable LookupColumn inside(ClassRows rows, Workload workload) {
        List<String> columns = rows.queryClass().keyColumns();
        LookupColumn best = null;
        for (int key = 0; key < columns.size(); key++) {
            int distinct = distinct(rows, columns.get(key), workload);
            boolean single = !rows.queryClass().keyFromList().get(key);
            if (single && (best == null || distinct > best.distinct())) {
                String table = rows.shape().tables().size() == 1 ? first(rows.shape()) : null;
                best = new LookupColumn(new ColumnUse(table, columns.get(key)), distinct);
            }
        }
        return best;
    }

    private static String first(StatementShape shape) {
        return shape.tables().getFirst().name();
    }

    private static @Nullable LookupColumn matched(
            ClassRows rows, Workload workload, Schema schema) {
        ColumnUse column = MatchedColumn.of(rows, schema);
        return column == null ? null : new LookupColumn(column, distinctLiterals(rows, workload));
    }

    /// The values of such conditions are not kept, so all literals have to stand in for them.
    private static int distinctLiterals(ClassRows rows, Workload workload) {
        boolean known = Values.areKnown(workload, rows.first());
        return known
                ? Distinct.count(
                        Arrays.stream(rows.rows()).mapToLong(workload::literalHash).toArray())
                : 0;
    }

    private static int distinct(ClassRows rows, String column, Workload workload) {
        int key = rows.queryClass().keyColumns().indexOf(column);
        if (key < 0) {
            return 0;
        }
        int[] values = new int[rows.size()];
        int count = 0;
        for (int row : rows.rows()) {
            int value = workload.keyValue(row, key);
            if (value != 0) {
                values[count++] = value;
            }
        }
        return Distinct.count(values, count);
    }
}
