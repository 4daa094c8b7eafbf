package org.querygram.sql;

import java.util.HashMap;
import java.util.Map;

/// Replaces every literal of SQL texts by a mark (`?1`, `?2`, ...), for reports that leave the
/// house.
///
/// Equal values have equal marks, over all texts that one instance masks, so that who reads can
/// still see which statements share a value. Strings of every kind, numbers, bit strings and the
/// contents of comments are masked; names, keywords, TRUE, FALSE and NULL are not. Not thread-safe.
public final class LiteralMask {

    private final Map<String, Integer> marks = new HashMap<>();

    /// Masks one text on its own.
    public static String mask(String sql) {
        return new LiteralMask().apply(sql);
    }

    /// Masks one text; its marks agree with those of the texts masked before.
    public String apply(String sql) {
        StringBuilder masked = new StringBuilder(sql.length());
        TextLexer lexer = new TextLexer(sql);
        int done = 0;
        boolean afterCast = false;
        boolean inType = false;
        while (lexer.next()) {
            appendMaskingComments(sql, done, lexer.from(), masked);
            done = lexer.to();
            // varchar(20): the length of a cast's type is no value.
            inType =
                    inType
                            ? lexer.kind() != Lexeme.CLOSE
                            : afterCast && lexer.kind() == Lexeme.OPEN;
            afterCast = lexer.kind() == Lexeme.CAST || afterCast && lexer.kind() == Lexeme.WORD;
            if (lexer.kind() == Lexeme.STRING || lexer.kind() == Lexeme.NUMBER && !inType) {
                masked.append(mark(value(sql.substring(lexer.from(), done))));
            } else {
                masked.append(sql, lexer.from(), done);
            }
        }
        appendMaskingComments(sql, done, sql.length(), masked);
        return masked.toString();
    }

    /// The mark of a value that stands outside SQL, such as a bind: the same as the literal's.
    public String mark(String value) {
        Integer mark = marks.get(value);
        if (mark == null) {
            mark = marks.size() + 1;
            marks.put(value, mark);
        }
        return "?" + mark;
    }

    private static String value(String literal) {
        boolean plain = literal.length() >= 2 && literal.startsWith("'") && literal.endsWith("'");
        return plain ? literal.substring(1, literal.length() - 1).replace("''", "'") : literal;
    }

    /// Comments hold tags, users and paths, and whole statements with their values.
    private void appendMaskingComments(String sql, int from, int to, StringBuilder masked) {
        for (SqlToken token : SqlTokens.of(sql.substring(from, to), Integer.MAX_VALUE)) {
            String text = sql.substring(from + token.from(), from + token.to());
            if (token.kind() != SqlToken.Kind.COMMENT) {
                masked.append(text);
            } else if (text.startsWith("--")) {
                masked.append("--").append(mark(text));
            } else {
                masked.append("/*").append(mark(text)).append("*/");
            }
        }
    }
}
