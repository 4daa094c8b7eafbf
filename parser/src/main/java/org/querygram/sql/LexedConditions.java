package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads the terms of a condition that are joined by AND.
final class LexedConditions {

    private record Range(int from, int to) {}

    private final ShapeTokens tokens;
    private final ShapeNames names;
    final List<Join> joins = new ArrayList<>();
    final List<Predicate> predicates = new ArrayList<>();

    LexedConditions(ShapeTokens tokens, ShapeNames names) {
        this.tokens = tokens;
        this.names = names;
    }

    /// Reads the condition in `[from, to)`.
    ///
    /// @param where whether its terms are predicates; those of ON give joins alone
    void read(int from, int to, boolean where) {
        Deque<Range> open = new ArrayDeque<>();
        open.add(new Range(from, to));
        while (!open.isEmpty()) {
            Range range = open.removeFirst();
            if (isBracketed(range)) {
                open.addFirst(new Range(range.from + 1, range.to - 1));
            } else if (tokens.find(range.from, range.to, Keyword.OR) == range.to) {
                split(range, where, open);
            }
        }
    }

    private boolean isBracketed(Range range) {
        return range.to - range.from > 1
                && tokens.is(range.from, Lexeme.OPEN)
                && tokens.partner(range.from) == range.to - 1;
    }

    private void split(Range range, boolean where, Deque<Range> open) {
        List<Range> parts = new ArrayList<>();
        int start = range.from;
        while (start < range.to) {
            int end = endOfTerm(start, range.to);
            parts.add(new Range(start, end));
            start = end + 1;
        }
        if (parts.size() == 1) {
            term(range.from, range.to, where);
            return;
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            open.addFirst(parts.get(i));
        }
    }

    int endOfTerm(int from, int to) {
        int and = tokens.find(from, to, Keyword.AND);
        int between = tokens.find(from, and, Keyword.BETWEEN);
        return between < and && and < to ? tokens.find(and + 1, to, Keyword.AND) : and;
    }

    private void term(int from, int to, boolean where) {
        if (where && tokens.is(from, Keyword.NOT) && isWholePath(from + 1, to)) {
            predicates.add(
                    new Predicate(
                            names.column(path(from + 1, to)), Predicate.Operator.OTHER, true));
            return;
        }
        int end = tokens.endOfPath(from, to);
        if (end == from) {
            if (tokens.is(from, Lexeme.OPEN)) {
                row(from, to, where);
            } else {
                reversed(from, to, where);
            }
            return;
        }
        ColumnUse column = names.column(path(from, end));
        int operator = skipCast(end, to);
        if (tokens.is(operator, Lexeme.EQUALS)) {
            equality(column, operator + 1, to, where);
        } else if (where) {
            Predicate predicate = comparison(column, operator, to);
            if (predicate != null) {
                predicates.add(predicate);
            }
        }
    }

    /// `(a, b) = (?, ?)` and `(a, b) IN ((?, ?))`: a condition on each of the columns.
    private void row(int from, int to, boolean where) {
        int close = tokens.partner(from);
        boolean equals = tokens.is(close + 1, Lexeme.EQUALS);
        boolean in = tokens.is(close + 1, Keyword.IN);
        int right = close + 3;
        if (close >= to || !tokens.is(close + 2, Lexeme.OPEN) || !equals && !(in && where)) {
            return;
        }
        for (int at = from + 1; at < close; ) {
            int comma = tokens.findComma(at, close);
            int behind = Math.min(to - 1, tokens.findComma(right, to - 1));
            if (tokens.endOfPath(at, close) == comma && equals) {
                equality(names.column(path(at, comma)), right, behind, where);
            } else if (tokens.endOfPath(at, close) == comma) {
                boolean value = tokens.isLiteral(close + 4);
                predicates.add(
                        new Predicate(names.column(path(at, comma)), Predicate.Operator.IN, value));
            }
            at = comma + 1;
            right = behind + 1;
        }
    }

    private boolean isWholePath(int from, int to) {
        return from < to && tokens.endOfPath(from, to) == to;
    }

    private void equality(ColumnUse column, int right, int to, boolean where) {
        int end = tokens.endOfPath(right, to);
        boolean other = end > right && skipCast(end, to) == to;
        if (other) {
            ColumnUse second = names.column(path(right, end));
            if (!column.equals(second)) {
                joins.add(new Join(column, second));
            }
        }
        if (where) {
            predicates.add(new Predicate(column, Predicate.Operator.EQUALS, isValue(right, to)));
        }
    }

    /// `? = column`.
    private void reversed(int from, int to, boolean where) {
        if (where && tokens.isLiteral(from) && tokens.is(from + 1, Lexeme.EQUALS)) {
            int end = tokens.endOfPath(from + 2, to);
            if (end > from + 2 && end == to) {
                predicates.add(
                        new Predicate(
                                names.column(path(from + 2, end)),
                                Predicate.Operator.EQUALS,
                                true));
            }
        }
    }

    private @Nullable Predicate comparison(ColumnUse column, int operator, int to) {
        if (operator >= to) {
            return new Predicate(column, Predicate.Operator.OTHER, true);
        }
        boolean not = tokens.is(operator, Keyword.NOT);
        int at = not ? operator + 1 : operator;
        Predicate.@Nullable Operator kind =
                switch (tokens.keyword(at)) {
                    case IN -> Predicate.Operator.IN;
                    case LIKE, ILIKE, SIMILAR -> Predicate.Operator.LIKE;
                    case BETWEEN -> Predicate.Operator.RANGE;
                    case IS ->
                            isNullTest(at, to)
                                    ? Predicate.Operator.IS_NULL
                                    : Predicate.Operator.OTHER;
                    default -> tokens.is(at, Lexeme.OPERATOR) ? bySign(tokens.text(at)) : null;
                };
        if (kind == null) {
            return null;
        }
        int right = tokens.is(at + 1, Keyword.TO) ? at + 2 : at + 1;
        boolean value =
                kind == Predicate.Operator.IN
                        ? tokens.isLiteral(right + 1)
                        : kind == Predicate.Operator.IS_NULL || isValue(right, to);
        return new Predicate(column, not ? Predicate.Operator.OTHER : kind, value);
    }

    private boolean isNullTest(int is, int to) {
        return tokens.is(to - 1, Keyword.NULL) && to - is <= 3;
    }

    private static Predicate.@Nullable Operator bySign(String sign) {
        return switch (sign) {
            case "<", "<=", ">", ">=" -> Predicate.Operator.RANGE;
            case "~", "~*" -> Predicate.Operator.LIKE;
            case "<>", "!=", "@>", "<@", "&&", "?", "?|", "?&", "@@", "!~", "!~*", "<=>" ->
                    Predicate.Operator.OTHER;
            // The sign belongs to an expression: what is compared is no plain column.
            default -> null;
        };
    }

    /// Whether no column stands in `[from, to)`, subqueries apart.
    boolean isValue(int from, int to) {
        int i = from;
        while (i < to) {
            boolean function = tokens.is(i + 1, Lexeme.OPEN);
            if (tokens.isName(i) && !function && !tokens.is(i - 1, Lexeme.CAST)) {
                return false;
            }
            if (tokens.is(i, Keyword.SELECT)) {
                return false;
            }
            i++;
        }
        return from < to;
    }

    int skipCast(int at, int to) {
        int i = at;
        while (i < to && tokens.is(i, Lexeme.CAST)) {
            i = tokens.endOfPath(i + 1, to);
            i = tokens.is(i, Lexeme.OPEN) ? tokens.after(i, to) : i;
        }
        return i;
    }

    List<String> path(int from, int to) {
        List<String> path = new ArrayList<>();
        for (int i = from; i < to; i += 2) {
            path.add(tokens.text(i));
        }
        return path;
    }
}
