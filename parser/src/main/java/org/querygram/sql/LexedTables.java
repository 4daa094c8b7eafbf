package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Finds the tables that a statement names, at any depth, by the words they follow.
final class LexedTables {

    private final ShapeTokens tokens;
    private final ShapeNames names;
    private final int mainDepth;
    private boolean[] query;
    private boolean[] inFrom;
    private boolean[] main;
    private int updateDepth = -1;

    LexedTables(ShapeTokens tokens, ShapeNames names, int mainDepth) {
        this.tokens = tokens;
        this.names = names;
        this.mainDepth = mainDepth;
        this.query = new boolean[16];
        this.inFrom = new boolean[16];
        this.main = new boolean[16];
    }

    void read() {
        findCommonTables();
        main = Arrays.copyOf(main, Math.max(main.length, mainDepth + 2));
        main[mainDepth] = true;
        for (int i = 0; i < tokens.count(); i++) {
            token(i);
        }
    }

    private void findCommonTables() {
        for (int i = 1; i < tokens.count(); i++) {
            if (tokens.is(i, Keyword.AS)) {
                int open = i + 1;
                while (tokens.is(open, Keyword.NOT) || tokens.is(open, Keyword.MATERIALIZED)) {
                    open++;
                }
                if (tokens.is(open, Lexeme.OPEN) && beginsQuery(open + 1)) {
                    int name =
                            tokens.is(i - 1, Lexeme.CLOSE)
                                    ? Math.min(i, tokens.partner(i - 1)) - 1
                                    : i - 1;
                    names.addCommonTable(tokens.text(name));
                }
            }
        }
    }

    private boolean beginsQuery(int i) {
        return switch (tokens.keyword(i)) {
            case SELECT, INSERT, UPDATE, DELETE, VALUES, WITH, MERGE -> true;
            default -> false;
        };
    }

    private void token(int i) {
        int depth = tokens.depth(i);
        if (depth + 1 >= query.length) {
            query = Arrays.copyOf(query, depth * 2 + 2);
            inFrom = Arrays.copyOf(inFrom, depth * 2 + 2);
            main = Arrays.copyOf(main, depth * 2 + 2);
        }
        if (tokens.is(i, Lexeme.OPEN)) {
            query[depth + 1] = false;
            inFrom[depth + 1] =
                    inFrom[depth] && !tokens.isName(i - 1) && !beginsQuery(i + 1) && opensTables(i);
            main[depth + 1] = depth + 1 == mainDepth || main[depth] && inFrom[depth + 1];
        } else if (tokens.is(i, Lexeme.COMMA) && inFrom[depth]) {
            source(i + 1, depth);
        } else if (tokens.is(i, Lexeme.SEMICOLON)) {
            inFrom[depth] = false;
        }
        word(i, depth);
    }

    /// A bracket in FROM that holds tables, not a condition.
    private boolean opensTables(int i) {
        Keyword before = tokens.keyword(i - 1);
        return before == Keyword.FROM
                || before == Keyword.JOIN
                || tokens.is(i - 1, Lexeme.COMMA)
                || tokens.is(i - 1, Lexeme.OPEN);
    }

    private void word(int i, int depth) {
        switch (tokens.keyword(i)) {
            case SELECT, DELETE -> {
                query[depth] = true;
                inFrom[depth] = false;
            }
            case FROM -> {
                boolean clause =
                        (query[depth] || inUpdate(depth)) && !tokens.is(i - 1, Keyword.DISTINCT);
                if (clause) {
                    inFrom[depth] = true;
                    source(i + 1, depth);
                }
            }
            case JOIN -> source(i + 1, depth);
            case USING -> {
                if (!tokens.is(i + 1, Lexeme.OPEN) || beginsQuery(i + 2)) {
                    inFrom[depth] = true;
                    source(i + 1, depth);
                }
            }
            case TABLE -> {
                if (i == 0) {
                    source(1, depth);
                }
            }
            case INTO -> source(i + 1, depth);
            case UPDATE -> {
                Keyword before = tokens.keyword(i - 1);
                if (before != Keyword.FOR
                        && before != Keyword.DO
                        && before != Keyword.THEN
                        && before != Keyword.KEY
                        && before != Keyword.ON) {
                    updateDepth = depth;
                    source(i + 1, depth);
                }
            }
            case UNION, EXCEPT, INTERSECT -> {
                inFrom[depth] = false;
                main[depth] = false;
            }
            case WHERE,
                    GROUP,
                    ORDER,
                    HAVING,
                    LIMIT,
                    OFFSET,
                    SET,
                    RETURNING,
                    VALUES,
                    FOR,
                    WINDOW,
                    FETCH ->
                    inFrom[depth] = false;
            default -> {}
        }
    }

    private boolean inUpdate(int depth) {
        return depth == updateDepth;
    }

    private void source(int at, int depth) {
        int i = at;
        while (tokens.is(i, Keyword.ONLY)
                || tokens.is(i, Keyword.LATERAL)
                || tokens.is(i, Keyword.TABLE)) {
            i++;
        }
        if (tokens.is(i, Lexeme.OPEN)) {
            if (beginsQuery(i + 1)) {
                derived(tokens.partner(i) + 1, depth);
            } else {
                source(i + 1, depth);
            }
            return;
        }
        int end = tokens.endOfPath(i, tokens.count());
        if (end == i) {
            return;
        }
        boolean insert = tokens.is(at - 1, Keyword.INTO);
        if (tokens.is(end, Lexeme.OPEN) && !insert) {
            derived(tokens.partner(end) + 1, depth);
            return;
        }
        String schema = end - i > 1 ? tokens.text(end - 3) : null;
        names.addTable(schema, tokens.text(end - 1), alias(end), main[depth]);
    }

    private void derived(int after, int depth) {
        if (main[depth]) {
            names.addDerived(alias(after));
        }
    }

    private @Nullable String alias(int at) {
        int i = tokens.is(at, Lexeme.OPERATOR) && tokens.isOperator(at, "*") ? at + 1 : at;
        i = tokens.is(i, Keyword.AS) ? i + 1 : i;
        boolean word = tokens.isName(i) && !tokens.is(i + 1, Lexeme.DOT);
        return word && !endsSource(i) ? tokens.text(i) : null;
    }

    /// Words that may follow a table and are no alias of it.
    private boolean endsSource(int i) {
        return switch (tokens.keyword(i)) {
            case NOWAIT, SKIP, IGNORE, LOCK -> true;
            default ->
                    switch (tokens.text(i)) {
                        case "tablesample", "straight_join", "force", "overriding", "qualify" ->
                                true;
                        default -> false;
                    };
        };
    }
}
