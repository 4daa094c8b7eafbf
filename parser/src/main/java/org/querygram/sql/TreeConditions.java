package org.querygram.sql;

import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.JsonOperator;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.Matches;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.expression.operators.relational.SimilarToExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate.Operator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads the terms of a tree's condition that are joined by AND.
final class TreeConditions {

    private final ShapeNames names;
    final List<Join> joins = new ArrayList<>();
    final List<Predicate> predicates = new ArrayList<>();

    TreeConditions(ShapeNames names) {
        this.names = names;
    }

    /// @param where whether the terms are predicates; those of ON give joins alone
    void read(Expression condition, boolean where) {
        Deque<Expression> open = new ArrayDeque<>();
        open.add(condition);
        while (!open.isEmpty()) {
            Expression expression = open.removeFirst();
            if (expression instanceof AndExpression and) {
                open.addFirst(and.getRightExpression());
                open.addFirst(and.getLeftExpression());
            } else if (expression instanceof ParenthesedExpressionList<?> brackets
                    && brackets.size() == 1) {
                open.addFirst(brackets.getFirst());
            } else {
                term(expression, where);
            }
        }
    }

    private void term(Expression term, boolean where) {
        if (term instanceof EqualsTo equality) {
            equality(equality, where);
        } else if (where) {
            predicate(term);
        }
    }

    private void equality(EqualsTo equality, boolean where) {
        if (equality.getLeftExpression() instanceof ParenthesedExpressionList<?> columns
                && equality.getRightExpression() instanceof ParenthesedExpressionList<?> values
                && columns.size() == values.size()) {
            for (int i = 0; i < columns.size(); i++) {
                equality(columns.get(i), values.get(i), where);
            }
        } else {
            equality(equality.getLeftExpression(), equality.getRightExpression(), where);
        }
    }

    private void equality(Expression one, Expression other, boolean where) {
        ColumnUse left = column(one);
        ColumnUse right = column(other);
        if (left != null && right != null && !left.equals(right)) {
            joins.add(new Join(left, right));
        }
        if (!where) {
            return;
        }
        if (left != null) {
            predicates.add(new Predicate(left, Operator.EQUALS, isValue(other)));
        } else if (right != null && isValue(one)) {
            predicates.add(new Predicate(right, Operator.EQUALS, true));
        }
    }

    private void predicate(Expression term) {
        switch (term) {
            case InExpression in
                    when in.getLeftExpression() instanceof ParenthesedExpressionList<?> row ->
                    row.forEach(
                            item -> add(item, Operator.IN, in.isNot(), in.getRightExpression()));
            case InExpression in ->
                    add(in.getLeftExpression(), Operator.IN, in.isNot(), in.getRightExpression());
            case Between between ->
                    add(
                            between.getLeftExpression(),
                            Operator.RANGE,
                            between.isNot(),
                            between.getBetweenExpressionStart());
            case IsNullExpression test ->
                    add(test.getLeftExpression(), Operator.IS_NULL, false, null);
            case IsBooleanExpression test ->
                    add(test.getLeftExpression(), Operator.OTHER, false, null);
            case LikeExpression like ->
                    add(
                            like.getLeftExpression(),
                            Operator.LIKE,
                            like.isNot(),
                            like.getRightExpression());
            case SimilarToExpression like ->
                    add(
                            like.getLeftExpression(),
                            Operator.LIKE,
                            like.isNot(),
                            like.getRightExpression());
            case Column _ -> add(term, Operator.OTHER, false, null);
            case NotExpression not when not.getExpression() instanceof Column column ->
                    add(column, Operator.OTHER, false, null);
            case BinaryExpression binary -> binary(binary);
            default -> {}
        }
    }

    private void binary(BinaryExpression binary) {
        Operator operator =
                switch (binary) {
                    case GreaterThan _, GreaterThanEquals _, MinorThan _, MinorThanEquals _ ->
                            Operator.RANGE;
                    case RegExpMatchOperator match ->
                            match.getStringExpression().startsWith("~")
                                    ? Operator.LIKE
                                    : Operator.OTHER;
                    case ComparisonOperator _, JsonOperator _, Matches _ -> Operator.OTHER;
                    default -> null;
                };
        if (operator != null) {
            add(binary.getLeftExpression(), operator, false, binary.getRightExpression());
        }
    }

    private void add(Expression left, Operator operator, boolean not, @Nullable Expression right) {
        ColumnUse column = column(left);
        if (column != null) {
            boolean value = right == null || isValue(right);
            predicates.add(new Predicate(column, not ? Operator.OTHER : operator, value));
        }
    }

    private @Nullable ColumnUse column(Expression expression) {
        Expression inner = expression;
        while (inner instanceof CastExpression cast
                && (cast.keyword == null || cast.keyword.isEmpty())) {
            inner = cast.getLeftExpression();
        }
        return TreeColumns.column(inner, names);
    }

    /// Whether neither column nor query stands in the expression.
    private static boolean isValue(Expression expression) {
        boolean[] found = {
            expression instanceof Select || expression instanceof DateUnitExpression
        };
        expression.accept(
                new ExpressionVisitorAdapter<@Nullable Void>() {
                    @Override
                    public <S> @Nullable Void visit(Column column, S context) {
                        found[0] = true;
                        return null;
                    }

                    @Override
                    public <S> @Nullable Void visit(ParenthesedSelect select, S context) {
                        found[0] = true;
                        return null;
                    }

                    @Override
                    public <S> @Nullable Void visit(Select select, S context) {
                        found[0] = true;
                        return null;
                    }
                },
                null);
        return !found[0];
    }
}
