package org.querygram.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// One statement being laid out: clauses begin lines, brackets around queries and column lists
/// indent, lists run on and wrap at [#WIDTH] columns.
final class SqlLayout {

    static final int WIDTH = 100;
    private static final int INDENT = 4;
    private static final int DEEPEST = 12;

    private final String sql;
    private final List<SqlToken> tokens;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Boolean> brackets = new ArrayDeque<>();
    private int depth;
    private int lineStart;
    private boolean glue = true;
    private Keyword previous = Keyword.NONE;
    private boolean inBetween;

    SqlLayout(String sql, int budget) {
        this.sql = sql;
        this.tokens = SqlTokens.of(sql, budget);
    }

    String write() {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            String text = token.of(sql);
            if (token.kind() == SqlToken.Kind.SPACE) {
                if (i == tokens.size() - 1 && !text.isBlank()) {
                    out.append(text);
                }
                glue &= i == 0;
            } else {
                token(token, text, i);
            }
        }
        return out.toString();
    }

    private void token(SqlToken token, String text, int i) {
        switch (token.kind()) {
            case KEYWORD -> keyword(text, i);
            case COMMENT -> comment(text);
            case OPERATOR -> operator(text, i);
            default -> {
                word(text, chainLength(i));
                previous = Keyword.NONE;
            }
        }
    }

    /// How long the token is with all that must stand on its line.
    private int chainLength(int i) {
        int j = i + 1;
        while (j < tokens.size()
                && tokens.get(j).kind() != SqlToken.Kind.SPACE
                && tokens.get(j).to() - tokens.get(i).from() < WIDTH) {
            j++;
        }
        return tokens.get(j - 1).to() - tokens.get(i).from();
    }

    private void keyword(String text, int i) {
        Keyword word = Keyword.of(SqlHash.ofWord(text), text.length());
        if (startsClause(word, i)) {
            newLine(depth);
        } else if ((word == Keyword.AND || word == Keyword.OR) && !inBetween && isClauseLevel()) {
            newLine(depth + 1);
        }
        inBetween = word == Keyword.BETWEEN || inBetween && word != Keyword.AND;
        word(text);
        previous = word;
    }

    private boolean startsClause(Keyword word, int i) {
        if (out.isEmpty() || !isClauseLevel()) {
            return false;
        }
        return switch (word) {
            case FROM -> previous != Keyword.DISTINCT && previous != Keyword.DELETE;
            case SELECT,
                    WHERE,
                    GROUP,
                    HAVING,
                    ORDER,
                    LIMIT,
                    OFFSET,
                    UNION,
                    EXCEPT,
                    INTERSECT,
                    RETURNING,
                    VALUES,
                    WINDOW,
                    FETCH ->
                    true;
            case SET -> previous == Keyword.NONE;
            case JOIN -> !isJoinPrefix(previous);
            case LEFT, RIGHT, FULL, INNER, CROSS, NATURAL ->
                    !nextIsBracket(i) && !isJoinPrefix(previous);
            case FOR -> previous == Keyword.NONE;
            case ON -> nextWordIs(i, "conflict");
            default -> false;
        };
    }

    private static boolean isJoinPrefix(Keyword word) {
        return switch (word) {
            case LEFT, RIGHT, FULL, INNER, CROSS, NATURAL, OUTER -> true;
            default -> false;
        };
    }

    private boolean nextIsBracket(int i) {
        return next(i).equals("(");
    }

    private boolean nextWordIs(int i, String word) {
        return next(i).equalsIgnoreCase(word);
    }

    private String next(int i) {
        for (int j = i + 1; j < tokens.size(); j++) {
            if (tokens.get(j).kind() != SqlToken.Kind.SPACE) {
                return tokens.get(j).of(sql);
            }
        }
        return "";
    }

    /// Whether the innermost bracket (if any) holds a query.
    private boolean isClauseLevel() {
        Boolean query = brackets.peek();
        return query == null || query;
    }

    private void comment(String text) {
        word(text);
        if (text.startsWith("--")) {
            newLine(depth);
        }
        previous = Keyword.NONE;
    }

    private void operator(String text, int i) {
        switch (text) {
            case "," -> {
                out.append(text);
                glue = false;
            }
            case "(" -> openBracket(i);
            case ")" -> closeBracket();
            case ".", "::", "[" -> {
                out.append(text);
                glue = true;
            }
            case "]" -> {
                out.append(text);
                glue = false;
            }
            case ";" -> {
                out.append(text);
                depth = 0;
                brackets.clear();
                if (i < tokens.size() - 1 && !next(i).isEmpty()) {
                    newLine(0);
                }
            }
            default -> word(text);
        }
        if (!text.equals("(")) {
            previous = Keyword.NONE;
        }
    }

    private void openBracket(int i) {
        boolean query =
                switch (next(i).toLowerCase(java.util.Locale.ROOT)) {
                    case "select", "with", "insert", "update", "delete" -> true;
                    default -> false;
                };
        SqlToken before = tokens.get(Math.max(0, i - 1));
        boolean call =
                before.kind() == SqlToken.Kind.IDENTIFIER
                        || before.kind() == SqlToken.Kind.KEYWORD && isFunction(previous);
        if (call || glue) {
            out.append('(');
        } else {
            word("(");
        }
        glue = true;
        brackets.push(query);
        if (query) {
            depth++;
            newLine(depth);
        }
    }

    private static boolean isFunction(Keyword word) {
        return word.use == Keyword.Use.AGGREGATE
                || word == Keyword.LEFT
                || word == Keyword.RIGHT
                || word == Keyword.REPLACE;
    }

    private void closeBracket() {
        Boolean query = brackets.poll();
        if (query != null && query) {
            depth = Math.max(0, depth - 1);
            newLine(depth);
        }
        out.append(')');
        glue = false;
    }

    private void word(String text) {
        word(text, text.length());
    }

    private void word(String text, int length) {
        boolean atStart = isAtLineStart();
        if (!glue && !atStart && out.length() - lineStart + length >= WIDTH) {
            newLine(depth + 1);
            atStart = true;
        }
        if (!atStart && !glue && !out.isEmpty()) {
            out.append(' ');
        }
        out.append(text);
        int lastBreak = text.lastIndexOf('\n');
        if (lastBreak >= 0) {
            lineStart = out.length() - (text.length() - lastBreak - 1);
        }
        glue = false;
    }

    private boolean isAtLineStart() {
        for (int i = lineStart; i < out.length(); i++) {
            if (out.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private void newLine(int level) {
        if (!out.isEmpty() && isAtLineStart()) {
            out.setLength(lineStart);
        } else if (!out.isEmpty()) {
            out.append('\n');
        }
        lineStart = out.length();
        out.append(" ".repeat(INDENT * Math.min(level, DEEPEST)));
        glue = true;
    }
}
