package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Join;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.Workload;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A SELECT that finds rows by the value of a column: which table it fetches, by which column, and
/// with how many different values it ran.
///
/// @param table the one whose rows are fetched; of a many-to-many the far one, not the link table
/// @param by table and column of the value; the table is null where the statement does not say
/// which
/// @param distinct different values, or 0 where the log hides them
/// @param reach from the fetched table's side: one row, many, or many through a link table
record Lookup(String table, ColumnUse by, int distinct, Reach reach) {

    enum Reach {
        /// Found by the key of the table itself.
        ONE,
        /// Found by a column that refers to another table.
        MANY,
        /// Found through a link table.
        LINKED,
        /// Found by any other column: a name, a code.
        VALUE
    }

    /// The table that the column stands in.
    String byTable() {
        return Objects.requireNonNullElse(by.table(), table);
    }

    /// "articles.author_id", as people write it.
    String byName() {
        return by.table() == null ? by.column() : by.table() + "." + by.column();
    }

    boolean hidden() {
        return distinct == 0;
    }

    /// The lookup of a class, by the column whose value differs most; null if it finds rows by no
    /// single value.
    static @Nullable Lookup of(ClassRows rows, Workload workload, Schema schema) {
        ColumnUse best = null;
        int most = -1;
        for (Predicate predicate : rows.shape().predicates()) {
            if (isSingle(predicate)) {
                int distinct = distinct(rows, predicate.column().column(), workload);
                if (distinct > most) {
                    best = predicate.column();
                    most = distinct;
                }
            }
        }
        return best == null ? null : of(rows.shape(), best, most, schema);
    }

    private static Lookup of(StatementShape shape, ColumnUse by, int distinct, Schema schema) {
        String first = shape.tables().getFirst().name();
        String byTable = Schema.tableOf(by, shape.tables());
        if (by.table() == null && shape.tables().size() > 1) {
            boolean link = by.column().endsWith("_id");
            return new Lookup(first, by, distinct, link ? Reach.LINKED : Reach.VALUE);
        }
        String far = farSide(shape, byTable, by.column(), schema);
        ColumnUse column = new ColumnUse(byTable, by.column());
        if (far != null) {
            return new Lookup(far, column, distinct, Reach.LINKED);
        }
        if (!byTable.equalsIgnoreCase(first)) {
            boolean link = schema.target(byTable, by.column()) != null;
            return new Lookup(first, column, distinct, link ? Reach.LINKED : Reach.VALUE);
        }
        return new Lookup(first, column, distinct, reach(byTable, by.column(), schema));
    }

    private static Reach reach(String table, String column, Schema schema) {
        if (schema.isKey(table, column)) {
            return Reach.ONE;
        }
        return schema.target(table, column) != null ? Reach.MANY : Reach.VALUE;
    }

    /// Hibernate selects from the link table and joins the rows to it. A link table is one of which
    /// nothing is selected but the column asked for and the columns joined by.
    private static @Nullable String farSide(
            StatementShape shape, String byTable, String byColumn, Schema schema) {
        if (shape.star() || !shape.tables().getFirst().name().equalsIgnoreCase(byTable)) {
            return null;
        }
        for (Join join : shape.joins()) {
            ColumnUse near = sameTable(join.left(), byTable) ? join.left() : join.right();
            ColumnUse far = near == join.left() ? join.right() : join.left();
            if (far.table() != null
                    && sameTable(near, byTable)
                    && schema.isKey(far.table(), far.column())
                    && onlyLinks(shape.columns(), byTable, Set.of(byColumn, near.column()))) {
                return far.table();
            }
        }
        return null;
    }

    private static boolean onlyLinks(List<ColumnUse> columns, String table, Set<String> links) {
        return columns.stream()
                .filter(column -> sameTable(column, table))
                .allMatch(column -> links.contains(column.column()));
    }

    private static boolean sameTable(ColumnUse column, String table) {
        return table.equalsIgnoreCase(column.table());
    }

    private static boolean isSingle(Predicate predicate) {
        return predicate.value() && predicate.operator() == Predicate.Operator.EQUALS;
    }

    private static int distinct(ClassRows rows, String column, Workload workload) {
        int key = rows.queryClass().keyColumns().indexOf(column);
        if (key < 0) {
            return 0;
        }
        Set<Integer> values = new HashSet<>();
        for (int row : rows.rows()) {
            int value = workload.keyValue(row, key);
            if (value != 0) {
                values.add(value);
            }
        }
        return values.size();
    }

    /// The names of the tables that the statement reads.
    static boolean reads(StatementShape shape, String table) {
        return shape.tables().stream().map(TableUse::name).anyMatch(table::equalsIgnoreCase);
    }
}
