package org.querygram.sql;

import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sorts what a tree selects, writes and orders by.
final class TreeColumns {

    private final ShapeNames names;
    final List<ColumnUse> columns = new ArrayList<>();
    final List<ColumnUse> ordered = new ArrayList<>();
    boolean star;
    private int items;
    private int aggregates;
    private int counts;
    private int probes;

    TreeColumns(ShapeNames names) {
        this.names = names;
    }

    boolean allAggregates() {
        return items > 0 && aggregates == items;
    }

    boolean countOnly() {
        return items == 1 && counts == 1;
    }

    boolean isProbe() {
        return items == 1 && probes == 1;
    }

    void selected(Expression item, boolean table) {
        items++;
        switch (item) {
            case AllColumns _ -> star = true;
            case Column column -> columns.add(use(column, names));
            case DateUnitExpression unit -> columns.add(use(unit, names));
            case Function function -> function(function);
            case AnalyticExpression function -> {
                if (function.getType() == AnalyticType.FILTER_ONLY) {
                    aggregate(function.getName());
                }
            }
            case ExistsExpression _ -> probes++;
            default -> probes += table && isConstant(item) ? 1 : 0;
        }
    }

    private void function(Function function) {
        Function inner = function;
        while (LexedColumns.WRAPPERS.contains(inner.getName().toLowerCase(Locale.ROOT))
                && inner.getParameters() != null
                && !inner.getParameters().isEmpty()
                && inner.getParameters().get(0) instanceof Function first) {
            inner = first;
        }
        aggregate(inner.getName());
    }

    private void aggregate(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        if (LexedColumns.AGGREGATES.contains(name)) {
            aggregates++;
            counts += name.equals("count") ? 1 : 0;
        }
    }

    private static boolean isConstant(Expression item) {
        Expression inner = item;
        while (inner instanceof ParenthesedExpressionList<?> brackets && brackets.size() == 1) {
            inner = brackets.getFirst();
        }
        return inner instanceof JdbcParameter
                || inner instanceof LongValue
                || inner instanceof StringValue
                || inner instanceof NullValue;
    }

    void written(Table table, Column column) {
        columns.add(
                new ColumnUse(
                        ShapeTokens.name(table.getName()),
                        ShapeTokens.name(column.getColumnName())));
    }

    void ordered(@Nullable Expression expression) {
        ColumnUse column = expression == null ? null : column(expression, names);
        if (column != null) {
            ordered.add(column);
        }
    }

    /// The column that an expression is, or null if it is none.
    static @Nullable ColumnUse column(Expression expression, ShapeNames names) {
        return switch (expression) {
            case Column column -> use(column, names);
            case DateUnitExpression unit -> use(unit, names);
            default -> null;
        };
    }

    /// JSQLParser 5.4 takes a column `day`, `month` or `year` without qualifier for a unit of time.
    private static ColumnUse use(DateUnitExpression unit, ShapeNames names) {
        return names.column(List.of(unit.toString().toLowerCase(Locale.ROOT)));
    }

    private static ColumnUse use(Column column, ShapeNames names) {
        List<String> path = new ArrayList<>();
        Table table = column.getTable();
        if (table != null && table.getName() != null) {
            path.add(ShapeTokens.name(table.getName()));
        }
        path.add(ShapeTokens.name(column.getColumnName()));
        return names.column(path);
    }
}
