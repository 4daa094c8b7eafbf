package org.querygram.app.compare;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.compare.Comparison;
import org.querygram.compare.QueryChange;
import org.querygram.sql.StatementShape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Guesses what a statement became: a repair sends another statement of the same kind about the
/// same table, with a list instead of a value or a join instead of a look-up. A guess, and the view
/// says so.
record Successors(OpenLog before, OpenLog after, Comparison comparison) {

    /// The change that stands on the other side of this one, or null. A statement that is in both
    /// logs is its own successor.
    @Nullable QueryChange of(QueryChange change) {
        if (change.classBefore() >= 0 && change.classAfter() >= 0) {
            return change;
        }
        StatementShape shape = shape(change);
        QueryChange best = null;
        double bestScore = 0;
        for (QueryChange other : comparison.queries()) {
            boolean opposite =
                    change.classBefore() < 0 ? other.classBefore() >= 0 : other.classAfter() >= 0;
            if (opposite && other != change && other.housekeeping() == change.housekeeping()) {
                double score = likeness(shape, shape(other)) + (isNew(other) ? 0.5 : 0);
                if (score > bestScore && score >= 2) {
                    best = other;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /// In one log only, as a successor is.
    private static boolean isNew(QueryChange change) {
        return change.classBefore() < 0 || change.classAfter() < 0;
    }

    private StatementShape shape(QueryChange change) {
        return change.classBefore() >= 0
                ? before.shape(change.classBefore())
                : after.shape(change.classAfter());
    }

    /// 2 for the same kind and main table; up to 1 more for the columns that they share.
    private static double likeness(StatementShape one, StatementShape other) {
        String table = mainTable(one.tables().isEmpty() ? null : one);
        boolean alike =
                one.kind() == other.kind()
                        && table != null
                        && table.equals(mainTable(other.tables().isEmpty() ? null : other));
        return alike ? 2 + shared(columns(one), columns(other)) : 0;
    }

    private static @Nullable String mainTable(@Nullable StatementShape shape) {
        return shape == null ? null : shape.tables().getFirst().name();
    }

    private static Set<String> columns(StatementShape shape) {
        Set<String> columns = new HashSet<>();
        shape.predicates().forEach(predicate -> columns.add(predicate.column().column()));
        shape.columns().forEach(column -> columns.add("=" + column.column()));
        return columns;
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(List.copyOf(other));
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
