package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the list query whose rows a loop of lookups runs over.
final class Parents {

    /// A parent query stands close before its loop; further back it is another part of the program.
    private static final int REACH = 2000;

    /// So many different statements before it; more would not be linear any more.
    private static final int CLASSES = 200;

    /// Of the lookups, so many at least must have a row that they belong to.
    private static final double NEARLY = 0.5;

    private final Workload workload;
    private final Schema schema;
    private final int[] rows;
    private final List<ClassRows> classes;

    Parents(DetectionContext context) {
        this.workload = context.workload();
        this.schema = context.schema();
        this.rows = context.rows();
        this.classes = context.classes();
    }

    /// A query and the table that it lists.
    ///
    /// @param certain true when the table is known to hold the values looked up, not only to come
    /// before
    record Parent(int row, String table, boolean certain) {}

    /// The nearest list query before the lookups that a relation ties to them, else the one right
    /// before; else a loop of lookups that a relation ties to them, as in `visit.doctor.clinic`. A
    /// lookup by a plain value, a name say, is no reference: for it only a tie counts,
    /// as whatever stands before would be a guess.
    @Nullable Parent of(Lookup lookup, ClassRows loop) {
        Set<String> holders =
                lookup.reach() == Lookup.Reach.ONE
                        ? schema.referringTo(lookup.byTable(), lookup.by().column())
                        : Set.of();
        String target = schema.target(lookup.byTable(), lookup.by().column());
        int position = java.util.Arrays.binarySearch(rows, loop.first()) - 1;
        Parent before = null;
        Parent row = null;
        Set<Integer> seen = new HashSet<>();
        for (int i = position; i >= 0 && i > position - REACH && seen.size() < CLASSES; i--) {
            Parent parent = seen.add(workload.queryClass(rows[i])) ? select(rows[i], loop) : null;
            boolean list = parent != null && isList(parent);
            if (parent != null && ties(parent, lookup, holders, target)) {
                Parent tied = new Parent(parent.row(), parent.table(), true);
                if (list) {
                    return tied;
                }
                row = row == null && isLoop(parent, loop) ? tied : row;
            }
            before = before == null && list ? parent : before;
        }
        if (row != null) {
            return row;
        }
        return lookup.reach() == Lookup.Reach.VALUE ? null : before;
    }

    private boolean ties(
            Parent parent, Lookup lookup, Set<String> holders, @Nullable String target) {
        if (target != null && target.equalsIgnoreCase(parent.table())) {
            return true;
        }
        StatementShape shape = workload.shape(workload.queryClass(parent.row()));
        for (TableUse table : shape.tables()) {
            if (holders.contains(Schema.low(table.name()))
                    || shape.columns().stream()
                            .anyMatch(
                                    column ->
                                            lookup.reach() == Lookup.Reach.ONE
                                                    && schema.refersTo(
                                                            table.name(),
                                                            column.column(),
                                                            lookup.table()))) {
                return true;
            }
        }
        return false;
    }

    /// A SELECT of rows: not a count.
    private @Nullable Parent select(int row, ClassRows loop) {
        QueryClass queryClass = workload.queryClasses().get(workload.queryClass(row));
        if (queryClass.kind() != StatementKind.SELECT
                || queryClass.housekeeping()
                || queryClass.index() == loop.queryClass().index()) {
            return null;
        }
        StatementShape shape = workload.shape(queryClass.index());
        if (shape.tables().isEmpty() || shape.aggregate() || shape.existsProbe()) {
            return null;
        }
        return new Parent(row, shape.tables().getFirst().name(), false);
    }

    /// True when the SELECT may return many rows: not a single one by its key.
    private boolean isList(Parent parent) {
        return workload.shape(workload.queryClass(parent.row())).predicates().stream()
                .noneMatch(
                        predicate ->
                                predicate.isEquality()
                                        && schema.isKey(
                                                parent.table(), predicate.column().column()));
    }

    /// True when the SELECT runs as often as the lookups, or nearly: rows that come back are kept.
    private boolean isLoop(Parent parent, ClassRows loop) {
        int queryClass = workload.queryClass(parent.row());
        return classes.stream()
                .filter(rows -> rows.queryClass().index() == queryClass)
                .anyMatch(rows -> rows.size() >= NEARLY * loop.size());
    }
}
