package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Condition;
import org.querygram.sql.Predicate;
import org.querygram.sql.Predicate.Operator;
import org.querygram.sql.StatementShape;

import java.util.List;

/// The column by which a SELECT finds rows without comparing it plainly: by a pattern, by a
/// function of it (`WrappedColumn`), by what it encloses. Pages and chunks, whose literals differ
/// each time as well, have none.
final class MatchedColumn {

    private MatchedColumn() {}

    static @Nullable ColumnUse of(ClassRows rows, Schema schema) {
        StatementShape shape = rows.shape();
        if (shape.offset()) {
            return null;
        }
        if (has(shape, Operator.RANGE)) {
            boolean within = shape.predicates().stream().anyMatch(Predicate::isEquality);
            return shape.limited() || !within ? null : enclosing(conditions(rows, schema));
        }
        ColumnUse like = like(shape);
        return like != null ? like : WrappedColumn.of(conditions(rows, schema), shape);
    }

    private static boolean has(StatementShape shape, Operator operator) {
        return shape.predicates().stream().anyMatch(predicate -> predicate.operator() == operator);
    }

    private static List<Condition> conditions(ClassRows rows, Schema schema) {
        return schema.parts(rows.queryClass()).conditions();
    }

    private static @Nullable ColumnUse like(StatementShape shape) {
        for (Predicate predicate : shape.predicates()) {
            if (predicate.value() && predicate.operator() == Operator.LIKE) {
                return predicate.column();
            }
        }
        return null;
    }

    /// `lft <= 4 AND rght >= 9 AND tree_id = 1`: the rows whose two columns enclose a value, as
    /// nested sets (django-mptt) ask for ancestors and price lists for the price of a day. Null
    /// where one column is bounded on both sides, as chunks are, or more than two are.
    private static @Nullable ColumnUse enclosing(List<Condition> conditions) {
        ColumnUse above = null;
        ColumnUse below = null;
        int bounds = 0;
        for (Condition condition : conditions) {
            switch (condition.kind()) {
                case LESS, LESS_OR_EQUAL -> {
                    below = condition.column();
                    bounds++;
                }
                case GREATER, GREATER_OR_EQUAL -> {
                    above = condition.column();
                    bounds++;
                }
                case BETWEEN -> bounds += 2;
                default -> {}
            }
        }
        return bounds == 2 && above != null && below != null && !above.equals(below) ? below : null;
    }
}
