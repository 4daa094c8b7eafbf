package org.querygram.sql;

import java.util.ArrayList;
import java.util.List;

/// The lexer's own reading of a statement's shape: for what the tree parser cannot read, or not in
/// time.
///
/// It looks for clause words at the depth of the main verb and reads lists and conditions between
/// them. It needs no grammar, never throws, and is linear but for conditions nested in brackets.
final class LexedShape {

    static final Keyword[] AFTER_WHERE = {
        Keyword.GROUP,
        Keyword.HAVING,
        Keyword.ORDER,
        Keyword.LIMIT,
        Keyword.OFFSET,
        Keyword.FETCH,
        Keyword.FOR,
        Keyword.UNION,
        Keyword.INTERSECT,
        Keyword.EXCEPT,
        Keyword.RETURNING,
        Keyword.WINDOW
    };

    private static final Keyword[] AFTER_ON = {
        Keyword.JOIN,
        Keyword.LEFT,
        Keyword.RIGHT,
        Keyword.INNER,
        Keyword.FULL,
        Keyword.CROSS,
        Keyword.NATURAL,
        Keyword.ON,
        Keyword.WHEN,
        Keyword.SET
    };

    private static final int DEEPEST_JOIN = 20;

    private final ShapeTokens tokens;
    private final ShapeNames names = new ShapeNames();
    private final LexedConditions conditions;
    private final LexedColumns columns;
    private final StatementKind kind;
    private final int verb;
    private final int end;

    LexedShape(String sql) {
        tokens = new ShapeTokens(sql);
        kind = new StatementScanner().scan(sql).kind();
        verb = mainVerb();
        end = endOfStatement();
        conditions = new LexedConditions(tokens, names);
        columns = new LexedColumns(tokens, names, conditions);
    }

    static StatementShape of(String sql) {
        return new LexedShape(sql).read();
    }

    /// The names that the statement gives to its common table expressions; known once it is read.
    ShapeNames names() {
        return names;
    }

    /// The texts of the statement's clauses; once it is read.
    StatementParts parts() {
        return new PartsReader(tokens, names, conditions, verb, end).read(kind);
    }

    private int mainVerb() {
        int i = 0;
        while (tokens.is(i, Lexeme.OPEN)) {
            i++;
        }
        if (!tokens.is(i, Keyword.WITH)) {
            return i;
        }
        return tokens.find(
                i + 1,
                tokens.count(),
                Keyword.SELECT,
                Keyword.INSERT,
                Keyword.UPDATE,
                Keyword.DELETE,
                Keyword.MERGE,
                Keyword.VALUES);
    }

    private int endOfStatement() {
        int i = verb;
        while (i < tokens.count()
                && !tokens.is(i, Lexeme.SEMICOLON)
                && !tokens.is(i, Lexeme.CLOSE)) {
            i = tokens.after(i, tokens.count());
        }
        return i;
    }

    StatementShape read() {
        new LexedTables(tokens, names, tokens.depth(verb)).read();
        int select = kind == StatementKind.SELECT && tokens.is(verb, Keyword.SELECT) ? verb : end;
        int listEnd = columns.read(kind, verb, end);
        boolean query = kind != StatementKind.INSERT;
        if (query) {
            where();
            onConditions(listEnd);
        }
        boolean grouped = select < end && isGrouped();
        return new StatementShape(
                kind,
                names.tables(),
                columns.columns,
                columns.star,
                columns.allAggregates() && !grouped,
                columns.countOnly(),
                columns.isProbe(),
                select < end && tokens.is(select + 1, Keyword.DISTINCT),
                grouped,
                conditions.joins,
                conditions.predicates,
                query ? orderBy() : List.of(),
                query && (has(Keyword.LIMIT) || isFetched() || columns.top),
                query && has(Keyword.OFFSET),
                isForUpdate(),
                has(Keyword.RETURNING),
                isOnConflict(),
                hasSubquery(),
                false);
    }

    private boolean has(Keyword keyword) {
        return tokens.find(verb, end, keyword) < end;
    }

    /// `WITHIN GROUP (...)` belongs to an aggregate.
    private boolean isGrouped() {
        for (int at = tokens.find(verb, end, Keyword.GROUP);
                at < end;
                at = tokens.find(at + 1, end, Keyword.GROUP)) {
            if (tokens.is(at + 1, Keyword.BY)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFetched() {
        return kind == StatementKind.SELECT && has(Keyword.FETCH);
    }

    private void where() {
        int where =
                tokens.find(
                        verb, end, Keyword.WHERE, Keyword.UNION, Keyword.INTERSECT, Keyword.EXCEPT);
        if (tokens.is(where, Keyword.WHERE) && where < end) {
            conditions.read(where + 1, tokens.find(where + 1, end, AFTER_WHERE), true);
        }
    }

    private void onConditions(int from) {
        int stop =
                Math.min(
                        tokens.find(from, end, Keyword.WHERE), tokens.find(from, end, AFTER_WHERE));
        onConditions(from, stop, DEEPEST_JOIN);
    }

    /// @param deepest how many brackets of joined tables to look into
    private void onConditions(int from, int stop, int deepest) {
        for (int i = from; deepest > 0 && i < stop; i = tokens.after(i, stop)) {
            if (tokens.is(i, Lexeme.OPEN) && opensTables(i)) {
                onConditions(i + 1, Math.min(stop, tokens.partner(i)), deepest - 1);
            }
        }
        int on = tokens.find(from, stop, Keyword.ON);
        while (on < stop) {
            int close =
                    Math.min(tokens.find(on + 1, stop, AFTER_ON), tokens.findComma(on + 1, stop));
            conditions.read(on + 1, close, false);
            on = tokens.find(close, stop, Keyword.ON);
        }
    }

    private boolean opensTables(int open) {
        boolean source =
                tokens.is(open - 1, Keyword.FROM)
                        || tokens.is(open - 1, Keyword.JOIN)
                        || tokens.is(open - 1, Lexeme.OPEN)
                        || tokens.is(open - 1, Lexeme.COMMA);
        return source && (tokens.isName(open + 1) || tokens.is(open + 1, Lexeme.OPEN));
    }

    private List<ColumnUse> orderBy() {
        List<ColumnUse> ordered = new ArrayList<>();
        int order = tokens.find(verb, end, Keyword.ORDER);
        if (order >= end) {
            return ordered;
        }
        int stop =
                tokens.find(
                        order + 1,
                        end,
                        Keyword.LIMIT,
                        Keyword.OFFSET,
                        Keyword.FETCH,
                        Keyword.FOR,
                        Keyword.RETURNING,
                        Keyword.WINDOW);
        int item = order + 2;
        while (item < stop) {
            int comma = tokens.findComma(item, stop);
            int path = tokens.endOfPath(item, comma);
            boolean plain =
                    path == comma
                            || tokens.is(path, Keyword.ASC)
                            || tokens.is(path, Keyword.DESC)
                            || tokens.is(path, Keyword.NULLS);
            if (path > item && plain) {
                ordered.add(names.column(conditions.path(item, path)));
            }
            item = comma + 1;
        }
        return ordered;
    }

    private boolean isForUpdate() {
        for (int at = tokens.find(verb, end, Keyword.FOR);
                at < end;
                at = tokens.find(at + 1, end, Keyword.FOR)) {
            int next =
                    tokens.is(at + 1, Keyword.NO) || tokens.is(at + 1, Keyword.KEY)
                            ? at + 2
                            : at + 1;
            next = tokens.is(next, Keyword.KEY) ? next + 1 : next;
            if (kind == StatementKind.SELECT
                    && (tokens.is(next, Keyword.UPDATE) || tokens.is(next, Keyword.SHARE))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnConflict() {
        int conflict = tokens.find(verb, end, Keyword.CONFLICT);
        int duplicate = tokens.find(verb, end, Keyword.ON);
        return kind == StatementKind.INSERT
                && (conflict < end
                        || tokens.text(duplicate + 1).equals("duplicate")
                        || tokens.is(verb + 1, Keyword.IGNORE));
    }

    private boolean hasSubquery() {
        for (int i = 1; i < tokens.count(); i++) {
            if (tokens.is(i, Keyword.SELECT) && i != verb && tokens.depth(i) > tokens.depth(verb)) {
                return true;
            }
        }
        return false;
    }
}
