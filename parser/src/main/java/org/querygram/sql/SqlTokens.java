package org.querygram.sql;

import org.querygram.sql.Keyword.Use;

import java.util.ArrayList;
import java.util.List;

/// Cuts a SQL text into tokens for highlighting: every character is in exactly one token.
public final class SqlTokens {

    private SqlTokens() {}

    /// The tokens of a text, in order.
    ///
    /// @param budget how many tokens to make at most; the rest of the text, if any, is one last
    ///     [SqlToken.Kind#SPACE]
    public static List<SqlToken> of(String sql, int budget) {
        List<SqlToken> tokens = new ArrayList<>();
        TextLexer lexer = new TextLexer(sql);
        int done = 0;
        while (tokens.size() < budget && lexer.next()) {
            between(sql, done, lexer.from(), tokens);
            done = lexer.to();
            if (lexer.from() < done) {
                tokens.add(new SqlToken(kind(lexer), lexer.from(), done));
            }
        }
        if (tokens.size() < budget) {
            between(sql, done, sql.length(), tokens);
        } else if (done < sql.length()) {
            tokens.add(new SqlToken(SqlToken.Kind.SPACE, done, sql.length()));
        }
        return List.copyOf(tokens);
    }

    private static SqlToken.Kind kind(TextLexer lexer) {
        return switch (lexer.kind()) {
            case Lexeme.WORD ->
                    isKeyword(lexer.keyword()) ? SqlToken.Kind.KEYWORD : SqlToken.Kind.IDENTIFIER;
            case Lexeme.QUOTED -> SqlToken.Kind.IDENTIFIER;
            case Lexeme.STRING -> SqlToken.Kind.STRING;
            case Lexeme.NUMBER -> SqlToken.Kind.NUMBER;
            case Lexeme.PLACEHOLDER -> SqlToken.Kind.PLACEHOLDER;
            default -> SqlToken.Kind.OPERATOR;
        };
    }

    private static boolean isKeyword(Keyword keyword) {
        return keyword.use == Use.CLAUSE
                || keyword.use == Use.CONSTANT
                || keyword.use == Use.VERB
                || keyword.use == Use.AGGREGATE;
    }

    /// What the lexer skipped: blanks and comments.
    private static void between(String sql, int from, int to, List<SqlToken> tokens) {
        int start = from;
        while (start < to) {
            int stop = blanksEnd(sql, start, to);
            if (stop > start) {
                tokens.add(new SqlToken(SqlToken.Kind.SPACE, start, stop));
                start = stop;
            } else {
                stop = commentEnd(sql, start, to);
                tokens.add(new SqlToken(SqlToken.Kind.COMMENT, start, stop));
                start = stop;
            }
        }
    }

    /// Blanks, and terminal colours: `ESC [ 34 m`.
    private static int blanksEnd(String sql, int from, int to) {
        int end = from;
        while (end < to && SqlBytes.isBlank(Math.min(0x7F, sql.charAt(end)))) {
            boolean colour = sql.startsWith("\u001b[", end);
            end++;
            while (colour && end < to && !SqlBytes.isLetter((byte) sql.charAt(end))) {
                end++;
            }
            end = colour ? Math.min(to, end + 1) : end;
        }
        return end;
    }

    private static int commentEnd(String sql, int from, int to) {
        if (!sql.startsWith("--", from)) {
            return blockEnd(sql, from, to);
        }
        int end = from;
        while (end < to && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int blockEnd(String sql, int from, int to) {
        int depth = 0;
        int i = from;
        while (i + 1 < to) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return to;
    }
}
