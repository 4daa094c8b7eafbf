package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds columns that a list query left out on purpose, and that are then fetched row by row after
/// all, when the program touches them.
final class DeferredFieldLoopDetector implements Detector {

    static final String ID = "deferred-field-loop";

    private static final Threshold REPEATS =
            new Threshold("repeats", 5, "Speaks from this many rows completed one by one.");

    private static final Threshold SERIOUS =
            new Threshold("serious", 10, "A problem, no longer a warning, from this many rows.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Left-out columns fetched row by row";
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(REPEATS, SERIOUS);
    }

    @Override
    public List<Candidate> detect(DetectionContext context) {
        TableReaders readers = new TableReaders(context);
        List<Candidate> found = new ArrayList<>();
        for (ClassRows rows : context.classes()) {
            if (rows.readsTables() && rows.size() >= context.atLeast(this, REPEATS)) {
                Candidate candidate = candidate(rows, readers, context);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private @Nullable Candidate candidate(
            ClassRows rows, TableReaders readers, DetectionContext context) {
        Lookup lookup = Lookup.of(rows, context.workload(), context.schema());
        if (lookup == null || lookup.distinct() == 1 || !isByKey(rows.shape(), context.schema())) {
            return null;
        }
        String table = rows.shape().tables().getFirst().name();
        List<String> late = late(rows.shape());
        for (ClassRows list :
                late.isEmpty() ? List.<ClassRows>of() : readers.before(table, rows.first())) {
            if (isListWithout(late, list.shape(), rows.shape())) {
                return candidate(rows, lookup, late, list, context);
            }
        }
        return null;
    }

    /// One row of one table by its whole key, and nothing but plain columns of it.
    private static boolean isByKey(StatementShape shape, Schema schema) {
        String table = shape.tables().getFirst().name();
        return shape.tables().size() == 1
                && !shape.star()
                && !shape.aggregate()
                && !shape.existsProbe()
                && !shape.forUpdate()
                && shape.predicates().stream()
                        .allMatch(predicate -> isKeyPart(predicate, table, schema, shape));
    }

    /// A key of several columns is made of references and keys: `order_id = ? AND product_id = ?`.
    private static boolean isKeyPart(
            Predicate predicate, String table, Schema schema, StatementShape shape) {
        String column = predicate.column().column();
        boolean key =
                schema.isKey(table, column)
                        || shape.predicates().size() > 1 && schema.target(table, column) != null;
        return key && predicate.isEquality();
    }

    /// The columns selected beside the key.
    private static List<String> late(StatementShape shape) {
        return shape.columns().stream()
                .map(ColumnUse::column)
                .filter(column -> !isCondition(shape, column))
                .toList();
    }

    private static boolean isCondition(StatementShape shape, String column) {
        return shape.predicates().stream()
                .anyMatch(predicate -> predicate.column().column().equalsIgnoreCase(column));
    }

    /// A query that returns many rows of the table with their keys, but with none of the columns.
    private static boolean isListWithout(
            List<String> late, StatementShape list, StatementShape single) {
        String table = single.tables().getFirst().name();
        return !list.star()
                && !list.aggregate()
                && !list.grouped()
                && list.columns().size() > single.predicates().size()
                && single.predicates().stream()
                        .allMatch(predicate -> selects(list, table, predicate.column().column()))
                && late.stream().noneMatch(column -> selects(list, table, column))
                && list.predicates().stream()
                        .noneMatch(
                                predicate ->
                                        predicate.isEquality()
                                                && isCondition(
                                                        single, predicate.column().column()));
    }

    private static boolean selects(StatementShape list, String table, String column) {
        return list.columns().stream()
                .anyMatch(
                        use ->
                                use.column().equalsIgnoreCase(column)
                                        && (use.table() == null
                                                || use.table().equalsIgnoreCase(table)));
    }

    private Candidate candidate(
            ClassRows rows,
            Lookup lookup,
            List<String> late,
            ClassRows list,
            DetectionContext context) {
        DeferredFieldLoopText text = new DeferredFieldLoopText(context, lookup, late);
        boolean serious = rows.size() >= context.atLeast(this, SERIOUS);
        return new Candidate(
                ID,
                text.title(),
                text::why,
                serious ? Severity.PROBLEM : Severity.WARNING,
                lookup.hidden() ? Grade.LIKELY : Grade.CERTAIN,
                text.cannotShow(),
                List.of(rows.queryClass().index(), list.queryClass().index()),
                rows.shape().tables().getFirst().name(),
                late.getFirst(),
                rows.rows(),
                context.atLeast(this, REPEATS),
                list.first(),
                List.of(),
                new Saving.Gone(),
                text.advice());
    }
}
