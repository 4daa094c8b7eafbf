package org.querygram.sql;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementParts.Aggregate;
import org.querygram.sql.StatementParts.Assignment;
import org.querygram.sql.StatementParts.Conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a statement into its clauses, from the tokens of its shape.
final class PartsReader {

    private final ShapeTokens tokens;
    private final ShapeNames names;
    private final LexedConditions lexed;
    private final int verb;
    private final int end;

    PartsReader(ShapeTokens tokens, ShapeNames names, LexedConditions lexed, int verb, int end) {
        this.tokens = tokens;
        this.names = names;
        this.lexed = lexed;
        this.verb = verb;
        this.end = end;
    }

    StatementParts read(StatementKind kind) {
        boolean select = kind == StatementKind.SELECT && tokens.is(verb, Keyword.SELECT);
        boolean insert = kind == StatementKind.INSERT;
        int from = tokens.find(verb, end, Keyword.FROM);
        int where = tokens.find(verb, end, Keyword.WHERE);
        int stop = Math.min(where, tokens.find(from, end, LexedShape.AFTER_WHERE));
        return new StatementParts(
                select ? tokens.written(verb + 1, from) : "",
                select ? aggregates(verb + 1, from) : List.of(),
                tokens.written(from + 1, stop),
                insert ? List.of() : conditions(where),
                kind == StatementKind.UPDATE ? assignments(verb, where) : List.of(),
                insert ? conflict() : null);
    }

    private List<Aggregate> aggregates(int from, int to) {
        List<Aggregate> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (tokens.is(i + 1, Lexeme.OPEN)
                    && LexedColumns.AGGREGATES.contains(tokens.text(i))
                    && tokens.partner(i + 1) < to) {
                found.add(aggregate(i));
            }
        }
        return found;
    }

    private Aggregate aggregate(int name) {
        int close = tokens.partner(name + 1);
        boolean distinct = tokens.is(name + 2, Keyword.DISTINCT);
        int from = distinct ? name + 3 : name + 2;
        int path = tokens.endOfPath(from, close);
        ColumnUse column =
                path > from && lexed.skipCast(path, close) == close
                        ? names.column(lexed.path(from, path))
                        : null;
        return new Aggregate(tokens.text(name), tokens.written(from, close), column, distinct);
    }

    private List<Condition> conditions(int where) {
        if (where >= end) {
            return List.of();
        }
        int stop = tokens.find(where + 1, end, LexedShape.AFTER_WHERE);
        Condition whole = new TermReader(tokens, names, lexed).read(where + 1, stop);
        return whole.kind() == Condition.Kind.AND ? whole.parts() : List.of(whole);
    }

    private List<Assignment> assignments(int verb, int where) {
        int set = tokens.find(verb, end, Keyword.SET);
        int stop =
                Math.min(
                        where,
                        tokens.find(
                                set,
                                end,
                                Keyword.FROM,
                                Keyword.RETURNING,
                                Keyword.ORDER,
                                Keyword.LIMIT));
        List<Assignment> found = new ArrayList<>();
        for (int item = set + 1; item < stop; ) {
            int comma = tokens.findComma(item, stop);
            int path = tokens.endOfPath(item, comma);
            if (path > item && tokens.is(path, Lexeme.EQUALS)) {
                found.add(assignment(tokens.text(path - 1), path + 1, comma));
            }
            item = comma + 1;
        }
        return found;
    }

    private Assignment assignment(String column, int from, int to) {
        int path = tokens.endOfPath(from, to);
        boolean own = path > from && tokens.text(path - 1).equals(column);
        boolean grows =
                own
                        && "+-*/".contains(tokens.text(path))
                        && !tokens.text(path).isEmpty()
                        && path + 2 == to
                        && tokens.isLiteral(path + 1);
        return new Assignment(
                column,
                tokens.written(from, to),
                grows ? tokens.text(path) : "",
                from + 1 == to && tokens.isLiteral(from));
    }

    private @Nullable Conflict conflict() {
        int into = tokens.find(verb, end, Keyword.INTO);
        String before = tokens.written(verb + 1, into).toUpperCase(Locale.ROOT);
        int on = tokens.find(into, end, Keyword.ON);
        while (on < end
                && !tokens.is(on + 1, Keyword.CONFLICT)
                && !tokens.text(on + 1).equals("duplicate")) {
            on = tokens.find(on + 1, end, Keyword.ON);
        }
        boolean replaces = tokens.is(verb, Keyword.REPLACE);
        if (on >= end && before.isEmpty() && !replaces) {
            return null;
        }
        int stop = tokens.find(on, end, Keyword.RETURNING);
        return new Conflict(
                before, tokens.written(on, stop), target(on + 2, stop), updated(on, stop));
    }

    private List<String> target(int open, int stop) {
        List<String> columns = new ArrayList<>();
        if (open < stop && tokens.is(open, Lexeme.OPEN)) {
            for (int i = open + 1; i < tokens.partner(open); i++) {
                if (Lexeme.isName(tokens.kind(i))) {
                    columns.add(tokens.text(i));
                }
            }
        }
        return columns;
    }

    private List<String> updated(int on, int stop) {
        int set = tokens.find(on, stop, Keyword.SET);
        int from = set < stop ? set : tokens.find(on + 2, stop, Keyword.UPDATE);
        int to = tokens.find(from, stop, Keyword.WHERE);
        List<String> columns = new ArrayList<>();
        for (int item = from + 1; item < to; ) {
            int comma = tokens.findComma(item, to);
            int path = tokens.endOfPath(item, comma);
            if (path > item && tokens.is(path, Lexeme.EQUALS)) {
                columns.add(tokens.text(path - 1));
            }
            item = comma + 1;
        }
        return columns;
    }
}
