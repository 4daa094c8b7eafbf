package org.querygram.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the list after the main verb: what is selected, inserted or set.
final class LexedColumns {

    static final Set<String> AGGREGATES =
            Set.of(
                    "count",
                    "sum",
                    "avg",
                    "min",
                    "max",
                    "array_agg",
                    "string_agg",
                    "json_agg",
                    "jsonb_agg",
                    "json_object_agg",
                    "jsonb_object_agg",
                    "bool_and",
                    "bool_or",
                    "every",
                    "group_concat",
                    "listagg",
                    "stddev",
                    "variance");

    /// What only replaces or rounds one value: of a sum there is still one (`COALESCE(SUM(x), 0)`,
    /// as Django's `Coalesce` and Spring Data write it).
    static final Set<String> WRAPPERS = Set.of("coalesce", "ifnull", "nvl", "isnull", "round");

    private final ShapeTokens tokens;
    private final ShapeNames names;
    private final LexedConditions conditions;
    final List<ColumnUse> columns = new ArrayList<>();
    boolean star;
    boolean top;
    private int items;
    private int aggregates;
    private int counts;
    private int constants;

    LexedColumns(ShapeTokens tokens, ShapeNames names, LexedConditions conditions) {
        this.tokens = tokens;
        this.names = names;
        this.conditions = conditions;
    }

    boolean allAggregates() {
        return items > 0 && aggregates == items;
    }

    boolean countOnly() {
        return items == 1 && counts == 1;
    }

    boolean isProbe() {
        return items == 1 && constants == 1;
    }

    /// @return where the list ends
    int read(StatementKind kind, int verb, int end) {
        return switch (kind) {
            case SELECT -> tokens.is(verb, Keyword.SELECT) ? selected(verb + 1, end) : verb;
            case INSERT -> inserted(verb, end);
            case UPDATE -> assigned(verb, end);
            default -> verb;
        };
    }

    private int selected(int list, int end) {
        int from = list;
        if (tokens.is(from, Keyword.DISTINCT) || tokens.is(from, Keyword.ALL)) {
            from = tokens.is(from + 1, Keyword.ON) ? tokens.after(from + 2, end) : from + 1;
        }
        if (tokens.text(from).equals("top")
                && (tokens.isLiteral(from + 1) || tokens.is(from + 1, Lexeme.OPEN))) {
            top = true;
            from = tokens.after(from + 1, end);
        }
        int stop =
                tokens.find(
                        from,
                        end,
                        Keyword.FROM,
                        Keyword.WHERE,
                        Keyword.INTO,
                        Keyword.UNION,
                        Keyword.INTERSECT,
                        Keyword.EXCEPT,
                        Keyword.ORDER,
                        Keyword.LIMIT,
                        Keyword.GROUP,
                        Keyword.OFFSET);
        boolean table = tokens.is(stop, Keyword.FROM);
        for (int item = from; item < stop; ) {
            int comma = tokens.findComma(item, stop);
            item(item, comma, table);
            item = comma + 1;
        }
        return stop;
    }

    private void item(int from, int to, boolean table) {
        items++;
        int last = to - 1;
        if (tokens.isOperator(last, "*") && (last == from || tokens.is(last - 1, Lexeme.DOT))) {
            star = true;
            return;
        }
        int path = tokens.endOfPath(from, to);
        if (path > from && (path == to || isAlias(path, to))) {
            columns.add(names.column(conditions.path(from, path)));
            return;
        }
        if (tokens.is(path, Lexeme.OPEN) && path > from) {
            function(from, path, to);
            return;
        }
        boolean constant = isConstant(from, to) && table;
        boolean exists = tokens.is(from, Keyword.EXISTS);
        constants += constant || exists ? 1 : 0;
    }

    private void function(int from, int open, int to) {
        int after = tokens.after(open, to);
        boolean wraps = WRAPPERS.contains(tokens.text(from)) && open == from + 1;
        if (wraps && tokens.is(open + 2, Lexeme.OPEN) && (after == to || isAlias(after, to))) {
            int inner = Math.min(tokens.partner(open), tokens.findComma(open + 1, after - 1));
            function(open + 1, open + 2, inner);
            return;
        }
        if (tokens.text(after).equals("filter")) {
            after = tokens.after(after + 1, to);
        }
        if (AGGREGATES.contains(tokens.text(from))
                && open == from + 1
                && (after == to || isAlias(after, to))) {
            aggregates++;
            counts += tokens.text(from).equals("count") ? 1 : 0;
        }
    }

    /// `?`, `(?)`, each with or without an alias.
    private boolean isConstant(int from, int to) {
        int i = from;
        while (tokens.is(i, Lexeme.OPEN)) {
            i++;
        }
        if (!tokens.isLiteral(i)) {
            return false;
        }
        i++;
        while (tokens.is(i, Lexeme.CLOSE)) {
            i++;
        }
        return i == to || isAlias(i, to);
    }

    private boolean isAlias(int at, int to) {
        int name = tokens.is(at, Keyword.AS) ? at + 1 : at;
        return name == to - 1 && (Lexeme.isName(tokens.kind(name)));
    }

    private int inserted(int verb, int end) {
        int into = tokens.find(verb, end, Keyword.INTO);
        int path = tokens.endOfPath(into + 1, end);
        int open = tokens.is(path, Keyword.AS) ? path + 2 : path;
        if (!tokens.is(open, Lexeme.OPEN) || tokens.is(open + 1, Keyword.SELECT)) {
            return path;
        }
        int close = Math.min(end, tokens.partner(open));
        for (int i = open + 1; i < close; i++) {
            if (Lexeme.isName(tokens.kind(i)) && !tokens.is(i + 1, Lexeme.DOT)) {
                columns.add(new ColumnUse(tokens.text(path - 1), tokens.text(i)));
            }
        }
        return close;
    }

    private int assigned(int verb, int end) {
        int set = tokens.find(verb, end, Keyword.SET);
        int stop =
                tokens.find(
                        set,
                        end,
                        Keyword.WHERE,
                        Keyword.FROM,
                        Keyword.RETURNING,
                        Keyword.ORDER,
                        Keyword.LIMIT);
        int table = verb + 1;
        while (tokens.is(table, Keyword.ONLY)) {
            table++;
        }
        String target = tokens.text(tokens.endOfPath(table, end) - 1);
        for (int item = set + 1; item < stop; ) {
            int comma = tokens.findComma(item, stop);
            int path = tokens.endOfPath(item, comma);
            if (path > item && tokens.is(path, Lexeme.EQUALS)) {
                columns.add(new ColumnUse(target, tokens.text(path - 1)));
            }
            item = comma + 1;
        }
        return stop;
    }
}
