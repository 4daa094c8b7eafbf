package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Join;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.sql.TableUse;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds queries that fetch more columns than seem needed: a joined parent that was just fetched by
/// the same key, a list that runs elsewhere with fewer columns, and long lists of very wide rows.
/// All of them are hints, as a log does not show which columns a program reads.
final class OverfetchColumnsDetector implements Detector {

    static final String ID = "overfetch-columns";

    private static final Threshold COLUMNS =
            new Threshold(
                    "columns", 30, "Speaks of long lists that select this many columns or more.");

    private static final Threshold SLIM =
            new Threshold(
                    "slim",
                    5,
                    "Speaks of lists of this many columns that elsewhere run with half of them.");

    private static final Threshold ROWS =
            new Threshold("rows", 500, "Speaks of such wide lists where this many rows came back.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "More columns fetched than needed";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(COLUMNS, SLIM, ROWS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        TableReaders readers = new TableReaders(context);
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && isPlain(rows.shape())) {
                Candidate candidate = candidate(rows, readers, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private static boolean isPlain(StatementShape shape) {
        return !shape.star()
                && !shape.aggregate()
                && !shape.grouped()
                && !shape.existsProbe()
                && shape.columns().size() > 1;
    }

    private @Nullable Candidate candidate(
            ClassRows rows, TableReaders readers, DetectionContext context) {
        OverfetchColumnsText text = new OverfetchColumnsText(context, rows);
        for (Join join : rows.shape().joins()) {
            Candidate parent = knownParent(rows, join, readers, context, text);
            if (parent != null) {
                return parent;
            }
        }
        if (isByKey(rows.shape(), context.schema())) {
            return null;
        }
        boolean some = rows.shape().columns().size() >= context.atLeast(this, SLIM);
        QueryClass slim = some ? slimmer(rows, context) : null;
        if (slim != null) {
            return text.slimmer(context.workload().shape(slim.index()).columns().size());
        }
        long most = RowCounts.most(context.workload(), rows.rows());
        return rows.shape().columns().size() >= context.atLeast(this, COLUMNS)
                        && most >= context.atLeast(this, ROWS)
                ? text.wide(most)
                : null;
    }

    private static boolean isByKey(StatementShape shape, Schema schema) {
        return shape.predicates().stream()
                .anyMatch(
                        predicate ->
                                isSingle(predicate)
                                        && schema.isKey(
                                                Schema.tableOf(predicate.column(), shape.tables()),
                                                predicate.column().column()));
    }

    private static boolean isSingle(Predicate predicate) {
        return predicate.isEquality();
    }

    /// The join brings columns of a row that was fetched before by the key that all rows share:
    /// `... JOIN author ON article.author_id = author.id WHERE article.author_id = 7`.
    private static @Nullable Candidate knownParent(
            ClassRows rows,
            Join join,
            TableReaders readers,
            DetectionContext context,
            OverfetchColumnsText text) {
        for (ColumnUse key : List.of(join.left(), join.right())) {
            ColumnUse reference = key == join.left() ? join.right() : join.left();
            if (key.table() != null
                    && context.schema().isKey(key.table(), key.column())
                    && selected(rows.shape(), key.table()) > 1) {
                ColumnUse shared = shared(rows.shape(), reference, key);
                ClassRows parent =
                        shared == null ? null : fetched(key, shared, rows, readers, context);
                if (parent != null) {
                    return text.knownParent(key, parent.first());
                }
            }
        }
        return null;
    }

    private static long selected(StatementShape shape, String table) {
        return shape.columns().stream()
                .filter(column -> table.equalsIgnoreCase(column.table()))
                .count();
    }

    /// Whichever side of the join a value is given for.
    private static @Nullable ColumnUse shared(
            StatementShape shape, ColumnUse reference, ColumnUse key) {
        for (Predicate predicate : shape.predicates()) {
            if (isSingle(predicate)
                    && (predicate.column().equals(reference) || predicate.column().equals(key))) {
                return predicate.column();
            }
        }
        return null;
    }

    private static @Nullable ClassRows fetched(
            ColumnUse key,
            ColumnUse shared,
            ClassRows rows,
            TableReaders readers,
            DetectionContext context) {
        for (ClassRows parent : readers.before(String.valueOf(key.table()), rows.first())) {
            List<Predicate> predicates = parent.shape().predicates();
            List<TableUse> tables = parent.shape().tables();
            if (tables.size() == 1
                    && !parent.shape().aggregate()
                    && !parent.shape().existsProbe()
                    && predicates.size() == 1
                    && isSingle(predicates.getFirst())
                    && predicates.getFirst().column().column().equalsIgnoreCase(key.column())
                    && sameValue(parent, key, rows, shared, context.workload())) {
                return parent;
            }
        }
        return null;
    }

    private static boolean sameValue(
            ClassRows parent, ColumnUse key, ClassRows rows, ColumnUse shared, Workload workload) {
        int value = Values.of(workload, rows.first(), shared.column());
        return value != 0 && value == Values.of(workload, parent.first(), key.column());
    }

    /// A class of the log over the same rows with half of the columns or fewer, and not only the
    /// key.
    private static @Nullable QueryClass slimmer(ClassRows rows, DetectionContext context) {
        Clauses clauses = context.schema().clauses(rows.queryClass());
        if (clauses == null) {
            return null;
        }
        for (QueryClass other : context.schema().families().of(clauses)) {
            if (other.index() != rows.queryClass().index()
                    && isSlimmer(context.workload().shape(other.index()), rows, context.schema())) {
                return other;
            }
        }
        return null;
    }

    private static boolean isSlimmer(StatementShape slim, ClassRows rows, Schema schema) {
        Set<ColumnUse> columns = new HashSet<>(rows.shape().columns());
        String table = rows.shape().tables().getFirst().name();
        return isPlainOrOne(slim)
                && slim.limited() == rows.shape().limited()
                && 2 * slim.columns().size() <= columns.size()
                && columns.containsAll(slim.columns())
                && slim.columns().stream()
                        .anyMatch(column -> !schema.isKey(table, column.column()));
    }

    private static boolean isPlainOrOne(StatementShape shape) {
        return !shape.star()
                && !shape.aggregate()
                && !shape.existsProbe()
                && !shape.distinct()
                && !shape.columns().isEmpty();
    }
}
