package org.querygram.sql;

/// The lexer over a String, off the hot path: offsets are those of the text's characters, and it
/// knows by itself what stands before a token.
final class TextLexer {

    private final Lexer lexer = new Lexer();
    private final String sql;
    private boolean operand;
    private boolean afterDot;

    TextLexer(String sql) {
        this.sql = sql;
        lexer.reset(SqlBytes.ofCharacters(sql), 0, sql.length());
    }

    boolean next() {
        afterDot = lexer.kind == Lexeme.DOT;
        if (!lexer.next(operand)) {
            return false;
        }
        operand =
                switch (lexer.kind) {
                    case Lexeme.WORD -> afterDot || !lexer.keyword.expectsOperand;
                    case Lexeme.QUOTED,
                            Lexeme.STRING,
                            Lexeme.NUMBER,
                            Lexeme.PLACEHOLDER,
                            Lexeme.CLOSE,
                            Lexeme.CLOSE_SQUARE,
                            Lexeme.CLOSE_CURLY ->
                            true;
                    default -> false;
                };
        return true;
    }

    int kind() {
        return lexer.kind;
    }

    /// The keyword the token is; a word after a dot is none.
    Keyword keyword() {
        boolean quoted =
                lexer.kind != Lexeme.WORD
                        || sql.charAt(lexer.from) == '"'
                        || sql.charAt(lexer.from) == '`';
        return afterDot || quoted ? Keyword.NONE : lexer.keyword;
    }

    int from() {
        return lexer.from - lexer.escape;
    }

    int to() {
        return lexer.to();
    }

    /// A placeholder's number, counted from 1; 0 for other tokens.
    int parameter() {
        return lexer.kind == Lexeme.PLACEHOLDER ? lexer.parameter : 0;
    }

    String text() {
        return sql.substring(from(), to());
    }
}
