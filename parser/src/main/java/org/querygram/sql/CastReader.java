package org.querygram.sql;

/// Walks over the type of a cast: `varchar(20)`, `timestamp(3) with time zone`, `double precision`,
/// `int[]`.
final class CastReader {

    private final Lexer lexer;

    CastReader(Lexer lexer) {
        this.lexer = lexer;
    }

    /// Stands after `::`; afterwards before the first token that is not part of the type.
    void skipType() {
        if (!lexer.next(false)) {
            return;
        }
        if (!Lexeme.isName(lexer.kind)) {
            lexer.unread();
            return;
        }
        Keyword type = lexer.keyword;
        while (lexer.next(true)) {
            if (!part(type)) {
                lexer.unread();
                return;
            }
        }
    }

    private boolean part(Keyword type) {
        return switch (lexer.kind) {
            case Lexeme.DOT -> lexer.next(false);
            case Lexeme.OPEN -> skipTo(Lexeme.CLOSE);
            case Lexeme.OPEN_SQUARE -> skipTo(Lexeme.CLOSE_SQUARE);
            case Lexeme.WORD ->
                    switch (lexer.keyword) {
                        case PRECISION, VARYING -> true;
                        case WITH, WITHOUT -> zone(type);
                        default -> false;
                    };
            default -> false;
        };
    }

    private boolean zone(Keyword type) {
        if (type != Keyword.TIME && type != Keyword.TIMESTAMP) {
            return false;
        }
        lexer.next(false);
        lexer.next(false);
        return true;
    }

    private boolean skipTo(int bracket) {
        while (lexer.next(false)) {
            if (lexer.kind == bracket) {
                return true;
            }
            if (lexer.kind != Lexeme.NUMBER && lexer.kind != Lexeme.COMMA) {
                lexer.unread();
                return true;
            }
        }
        return true;
    }
}
