package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The clauses of a statement as texts and terms: what advice has to repeat so that the one
/// statement which stands in for many asks for the same and writes the same.
///
/// It speaks of the outermost statement, like the shape, and is read by the lexer alone.
///
/// @param selected the list between SELECT and FROM; empty for other statements
/// @param aggregates calls of aggregates in that list, in order
/// @param from what stands between FROM and WHERE; empty without
/// @param conditions the terms of WHERE that are joined by AND
/// @param assignments what SET sets, in order
/// @param conflict what an INSERT does about rows that are there; null if it says nothing
public record StatementParts(
        String selected,
        List<Aggregate> aggregates,
        String from,
        List<Condition> conditions,
        List<Assignment> assignments,
        @Nullable Conflict conflict) {

    public StatementParts {
        aggregates = List.copyOf(aggregates);
        conditions = List.copyOf(conditions);
        assignments = List.copyOf(assignments);
    }

    /// A call like `SUM(t.amount)`.
    ///
    /// @param function in lower case
    /// @param argument what stands in the brackets, as written
    /// @param column the argument, where it is a column; else null
    public record Aggregate(
            String function, String argument, @Nullable ColumnUse column, boolean distinct) {}

    /// `column = expression` of a SET.
    ///
    /// @param sign for a column that builds on its own old value by one sign and one value (`x = x
    ///     + ?`): `+`, `-`, `*` or `/`; else empty
    /// @param plain whether the expression is one value or placeholder
    public record Assignment(String column, String expression, String sign, boolean plain) {}

    /// What an INSERT does about a row that is there.
    ///
    /// @param before what stands between INSERT and INTO: `IGNORE`, `OR IGNORE`; or empty
    /// @param after the clause behind the values: `ON CONFLICT (a) DO UPDATE SET b = excluded.b`;
    ///     or empty
    /// @param target columns of ON CONFLICT's brackets
    /// @param updated columns that are set where the row is there; empty if it is left as it is
    public record Conflict(String before, String after, List<String> target, List<String> updated) {

        public Conflict {
            target = List.copyOf(target);
            updated = List.copyOf(updated);
        }

        /// True where a row that is there is passed by.
        public boolean ignores() {
            return updated.isEmpty();
        }
    }

    /// The parts of one statement, best from its normalized text. Never throws.
    public static StatementParts of(String sql) {
        LexedShape shape = new LexedShape(sql);
        shape.read();
        return shape.parts();
    }
}
