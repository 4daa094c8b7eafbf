package org.querygram.sql;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Condition.Kind;

import java.util.ArrayList;
import java.util.List;

/// Reads a condition as terms that can be written down again.
final class TermReader {

    /// Conditions in more brackets than this are kept as text.
    private static final int DEEPEST = 20;

    private final ShapeTokens tokens;
    private final ShapeNames names;
    private final LexedConditions lexed;

    TermReader(ShapeTokens tokens, ShapeNames names, LexedConditions lexed) {
        this.tokens = tokens;
        this.names = names;
        this.lexed = lexed;
    }

    Condition read(int from, int to) {
        return read(from, to, DEEPEST);
    }

    private Condition read(int from, int to, int deepest) {
        if (deepest == 0 || from >= to) {
            return Condition.other(tokens.written(from, to));
        }
        if (tokens.is(from, Lexeme.OPEN) && tokens.partner(from) == to - 1) {
            return read(from + 1, to - 1, deepest - 1);
        }
        if (tokens.find(from, to, Keyword.OR) < to) {
            return joined(Kind.OR, from, to, deepest);
        }
        return lexed.endOfTerm(from, to) < to
                ? joined(Kind.AND, from, to, deepest)
                : term(from, to);
    }

    private Condition joined(Kind kind, int from, int to, int deepest) {
        List<Condition> parts = new ArrayList<>();
        for (int start = from; start < to; ) {
            int stop =
                    kind == Kind.OR
                            ? tokens.find(start, to, Keyword.OR)
                            : lexed.endOfTerm(start, to);
            Condition part = read(start, stop, deepest - 1);
            if (part.kind() == kind) {
                parts.addAll(part.parts());
            } else {
                parts.add(part);
            }
            start = stop + 1;
        }
        return Condition.joined(kind, tokens.written(from, to), parts);
    }

    private Condition term(int from, int to) {
        if (tokens.is(from, Keyword.NOT)) {
            int path = tokens.endOfPath(from + 1, to);
            return path == to && path > from + 1
                    ? compared(Kind.FALSE, from + 1, to, "", from, to)
                    : Condition.other(tokens.written(from, to));
        }
        int path = tokens.endOfPath(from, to);
        if (path == from) {
            return reversed(from, to);
        }
        if (path == from + 1 && tokens.is(path, Lexeme.OPEN)) {
            return wrapped(from, path, to);
        }
        return compared(lexed.skipCast(path, to), from, path, "", from, to);
    }

    /// `? = column`.
    private Condition reversed(int from, int to) {
        boolean equality = tokens.isLiteral(from) && tokens.is(from + 1, Lexeme.EQUALS);
        int path = equality ? tokens.endOfPath(from + 2, to) : from;
        return equality && path == to
                ? compared(Kind.EQUAL, from + 2, path, "", from, to)
                : Condition.other(tokens.written(from, to));
    }

    /// `lower(t.name) = lower(?)`.
    private Condition wrapped(int from, int open, int to) {
        int close = tokens.partner(open);
        int path = tokens.endOfPath(open + 1, Math.min(close, to));
        if (path == open + 1 || lexed.skipCast(path, close) != close) {
            return Condition.other(tokens.written(from, to));
        }
        return compared(close + 1, open + 1, path, tokens.text(from), from, to);
    }

    /// @param operator where the operator begins
    private Condition compared(
            int operator, int column, int columnEnd, String function, int from, int to) {
        if (operator >= to) {
            return compared(Kind.TRUE, column, columnEnd, function, from, to);
        }
        boolean not = tokens.is(operator, Keyword.NOT);
        int at = not ? operator + 1 : operator;
        Kind kind = not ? negated(kind(at, to)) : kind(at, to);
        boolean value = kind == Kind.NULL || kind == Kind.NOT_NULL || lexed.isValue(at + 1, to);
        return kind == null || !value
                ? Condition.other(tokens.written(from, to))
                : compared(kind, column, columnEnd, function, from, to);
    }

    private Condition compared(
            Kind kind, int column, int columnEnd, String function, int from, int to) {
        return new Condition(
                kind,
                tokens.written(from, to),
                tokens.written(column, columnEnd),
                names.column(lexed.path(column, columnEnd)),
                function,
                List.of());
    }

    private @Nullable Kind kind(int at, int to) {
        return switch (tokens.keyword(at)) {
            case IN -> Kind.IN;
            case LIKE -> Kind.LIKE;
            case ILIKE -> Kind.ILIKE;
            case BETWEEN -> Kind.BETWEEN;
            case IS -> is(at, to);
            default -> tokens.is(at, Lexeme.EQUALS) ? equal(at) : bySign(tokens.text(at));
        };
    }

    private Kind equal(int at) {
        return tokens.is(at + 1, Keyword.ANY) ? Kind.IN : Kind.EQUAL;
    }

    private @Nullable Kind is(int is, int to) {
        if (tokens.is(is + 1, Keyword.NULL) && is + 2 == to) {
            return Kind.NULL;
        }
        return tokens.is(is + 1, Keyword.NOT) && tokens.is(is + 2, Keyword.NULL) && is + 3 == to
                ? Kind.NOT_NULL
                : null;
    }

    private static @Nullable Kind bySign(String sign) {
        return switch (sign) {
            case "<" -> Kind.LESS;
            case "<=" -> Kind.LESS_OR_EQUAL;
            case ">" -> Kind.GREATER;
            case ">=" -> Kind.GREATER_OR_EQUAL;
            case "<>", "!=" -> Kind.NOT_EQUAL;
            default -> null;
        };
    }

    private static @Nullable Kind negated(@Nullable Kind kind) {
        return kind == Kind.IN ? Kind.NOT_IN : kind == Kind.LIKE ? Kind.NOT_LIKE : null;
    }
}
