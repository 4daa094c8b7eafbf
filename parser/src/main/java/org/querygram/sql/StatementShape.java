package org.querygram.sql;

import java.util.List;

/// What a statement reads and writes; built once per fingerprint, from its normalized text.
///
/// It speaks of the outermost statement. Tables of subqueries and common table expressions are
/// listed in [#tables()], but their columns, joins and conditions are not.
///
/// @param tables the target or FROM's first table first, each table and alias once
/// @param columns of a SELECT the plain columns selected, of an INSERT the columns inserted, of an
/// UPDATE
///     those set
/// @param star whether `*` or `t.*` is selected
/// @param aggregate whether only aggregates are selected and nothing is grouped: one row comes back
/// @param countOnly whether a count is all that is selected
/// @param existsProbe whether a constant is selected to see whether a row is there (`SELECT 1 ...
/// LIMIT 1`)
/// @param joins equalities of columns, in ON or in WHERE
/// @param predicates the conditions of WHERE that are joined by AND and compare a column
/// @param orderBy the plain columns of ORDER BY
/// @param limited whether LIMIT, FETCH FIRST or TOP bounds the rows
/// @param subquery whether a query stands inside the statement
/// @param fromParser whether the tree parser read it; else the lexer's own reading stands in
public record StatementShape(
        StatementKind kind,
        List<TableUse> tables,
        List<ColumnUse> columns,
        boolean star,
        boolean aggregate,
        boolean countOnly,
        boolean existsProbe,
        boolean distinct,
        boolean grouped,
        List<Join> joins,
        List<Predicate> predicates,
        List<ColumnUse> orderBy,
        boolean limited,
        boolean offset,
        boolean forUpdate,
        boolean returning,
        boolean onConflict,
        boolean subquery,
        boolean fromParser) {

    public StatementShape {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        predicates = List.copyOf(predicates);
        orderBy = List.copyOf(orderBy);
    }
}
