package org.querygram.sql;

/// One token of a SQL text: the characters `[from, to)` and what they are, for highlighting.
public record SqlToken(Kind kind, int from, int to) {

    /// What a token is to a reader.
    public enum Kind {
        KEYWORD,
        IDENTIFIER,
        STRING,
        NUMBER,
        PLACEHOLDER,
        COMMENT,
        OPERATOR,
        SPACE
    }

    /// The token's characters in the text it was cut from.
    public String of(String sql) {
        return sql.substring(from, to);
    }
}
