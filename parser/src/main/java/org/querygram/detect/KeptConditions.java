package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Condition;
import org.querygram.sql.Condition.Kind;
import org.querygram.sql.StatementParts;

import java.util.ArrayList;
import java.util.List;

/// What a lookup asks for beside the value that varies. The one query that stands in for many has
/// to ask for it as well, or it brings other rows.
///
/// @param by the condition on the column whose value varies; null where it stands in a join or deep
///     inside
/// @param said conditions that code in every language can repeat
/// @param untold those that only SQL can repeat, or nothing can, as the statement has them
/// @param order the order of which the first rows are taken; empty if all rows are
record KeptConditions(
        @Nullable Condition by, List<Condition> said, List<Condition> untold, String order) {

    KeptConditions {
        said = List.copyOf(said);
        untold = List.copyOf(untold);
    }

    static KeptConditions of(ClassRows rows, Lookup lookup, Schema schema) {
        StatementParts parts = LookupSql.parts(rows, schema);
        Condition by = null;
        List<Condition> said = new ArrayList<>();
        List<Condition> untold = new ArrayList<>();
        for (Condition condition : parts.conditions()) {
            if (by == null && isBy(condition, lookup)) {
                by = condition;
            } else if (ConditionCode.canSay(condition)
                    && ConditionCode.isOf(condition, lookup.table())) {
                said.add(condition);
            } else if (!isJoin(condition, rows)) {
                untold.add(condition);
            }
        }
        Clauses clauses = schema.clauses(rows.queryClass());
        boolean first = rows.shape().limited() && lookup.reach() != Lookup.Reach.ONE;
        return new KeptConditions(
                by, said, untold, first && clauses != null ? clauses.order() : "");
    }

    private static boolean isBy(Condition condition, Lookup lookup) {
        ColumnUse column = condition.column();
        boolean one =
                switch (condition.kind()) {
                    case EQUAL, IN, LIKE, ILIKE -> true;
                    default -> false;
                };
        return one && column != null && column.column().equalsIgnoreCase(lookup.written().column());
    }

    /// Columns that are compared with each other tie tables together, and SQL repeats them.
    private static boolean isJoin(Condition condition, ClassRows rows) {
        return condition.kind() == Kind.OTHER
                && rows.shape().joins().stream()
                        .anyMatch(join -> condition.text().contains(join.left().column() + " = "));
    }

    /// True when there is something that code must repeat.
    boolean plain() {
        return !said.isEmpty();
    }

    /// The sentences on what the code of an advice cannot show, each with a space behind it.
    ///
    /// @param shown whether the code shows what it can
    String sentences(boolean shown) {
        List<Condition> missing = new ArrayList<>(shown ? List.of() : said);
        missing.addAll(untold);
        String conditions =
                missing.isEmpty()
                        ? ""
                        : "Keep its other conditions (%s). "
                                .formatted(
                                        String.join(
                                                "; ",
                                                missing.stream().map(Condition::text).toList()));
        return order.isEmpty()
                ? conditions
                : conditions
                        + "Each lookup takes the first rows by %s: keep that for every value, with"
                                .formatted(order)
                        + " DISTINCT ON or a window function, since a list of all rows does"
                        + " not tell which come first. ";
    }
}
