package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Join;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A SELECT that finds rows by the value of a column: which table it fetches, by which column, and
/// with how many different values it ran.
///
/// @param table the one whose rows are fetched; of a many-to-many the far one, not the link table
/// @param by table and column of the value; the table is null where the statement does not say
/// which. Where the statement names a joined table's column that must equal one of the first
/// table's (`FROM remark r JOIN visit v ON v.id = r.visit_id WHERE v.id = 5`, as Spring Data's
/// `findByVisit_Id` does), it is the latter
/// @param written the column as the statement names it
/// @param distinct different values, or 0 where the log hides them
/// @param reach from the fetched table's side: one row, many, or many through a link table
record Lookup(String table, ColumnUse by, ColumnUse written, int distinct, Reach reach) {

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
        LookupColumn column = LookupColumn.of(rows, workload, schema);
        return column == null ? null : of(rows, column.use(), column.distinct(), schema);
    }

    private static Lookup of(ClassRows rows, ColumnUse written, int distinct, Schema schema) {
        StatementShape shape = rows.shape();
        String first = shape.tables().getFirst().name();
        if (written.table() == null && shape.tables().size() > 1) {
            boolean link = written.column().endsWith("_id");
            Reach reach = link ? Reach.LINKED : Reach.VALUE;
            return new Lookup(first, written, written, distinct, reach);
        }
        String table = Schema.tableOf(written, shape.tables());
        ColumnUse own = ownColumn(first, table, written.column(), shape);
        ColumnUse by = own == null ? new ColumnUse(table, written.column()) : own;
        String byTable = own == null ? table : first;
        String far = farSide(rows, byTable, by.column(), schema);
        if (far != null) {
            return new Lookup(far, by, written, distinct, Reach.LINKED);
        }
        if (!byTable.equalsIgnoreCase(first)) {
            boolean link = schema.target(byTable, by.column()) != null;
            return new Lookup(first, by, written, distinct, link ? Reach.LINKED : Reach.VALUE);
        }
        return new Lookup(first, by, written, distinct, reach(byTable, by.column(), schema));
    }

    /// The column of the first table that a join sets equal to another table's column; null if none
    /// is.
    private static @Nullable ColumnUse ownColumn(
            String first, String table, String column, StatementShape shape) {
        for (Join join : shape.joins()) {
            ColumnUse other = sameTable(join.left(), first) ? join.right() : join.left();
            ColumnUse own = other == join.left() ? join.right() : join.left();
            if (!table.equalsIgnoreCase(first)
                    && sameTable(own, first)
                    && sameTable(other, table)
                    && other.column().equalsIgnoreCase(column)) {
                return new ColumnUse(first, own.column());
            }
        }
        return null;
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
            ClassRows rows, String byTable, String byColumn, Schema schema) {
        StatementShape shape = rows.shape();
        if (!shape.tables().getFirst().name().equalsIgnoreCase(byTable)) {
            return null;
        }
        if (shape.star()) {
            String starred = starred(rows);
            return starred == null || starred.equalsIgnoreCase(byTable) ? null : starred;
        }
        for (Join join : shape.joins()) {
            ColumnUse near = sameTable(join.left(), byTable) ? join.left() : join.right();
            ColumnUse far = near == join.left() ? join.right() : join.left();
            if (far.table() != null
                    && sameTable(near, byTable)
                    && !near.column().equalsIgnoreCase(byColumn)
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

    /// The table `t` of `SELECT t.* FROM link JOIN t`; null if all tables are selected, or several.
    private static @Nullable String starred(ClassRows rows) {
        String text = rows.queryClass().normalized();
        int star = text.indexOf(".* FROM ");
        String alias = star < 0 ? "" : text.substring("SELECT ".length(), star).replace("\"", "");
        for (TableUse table : rows.shape().tables()) {
            if (alias.equalsIgnoreCase(table.alias() == null ? table.name() : table.alias())) {
                return table.name();
            }
        }
        return null;
    }

    /// The names of the tables that the statement reads.
    static boolean reads(StatementShape shape, String table) {
        return shape.tables().stream().map(TableUse::name).anyMatch(table::equalsIgnoreCase);
    }
}
