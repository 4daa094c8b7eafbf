package org.querygram.sql;

/// The kinds of token that the lexer tells apart, as plain ints for the hot path.
final class Lexeme {

    static final int END = 0;
    /// A word without quotes, or a quoted name that reads the same without them.
    static final int WORD = 1;
    /// A name that needs its quotes.
    static final int QUOTED = 2;
    static final int STRING = 3;
    static final int NUMBER = 4;
    static final int PLACEHOLDER = 5;
    static final int COMMA = 6;
    static final int OPERATOR = 7;
    static final int EQUALS = 8;
    static final int CAST = 9;
    static final int DOT = 10;
    static final int OPEN = 11;
    static final int CLOSE = 12;
    static final int OPEN_SQUARE = 13;
    static final int CLOSE_SQUARE = 14;
    static final int OPEN_CURLY = 15;
    static final int CLOSE_CURLY = 16;
    static final int SEMICOLON = 17;

    // Kinds that only folding makes.

    /// Any value; normalized text has `?`.
    static final int VALUE = 20;
    /// A number that is kept: a type's length, an output column's position.
    static final int KEPT_NUMBER = 21;
    /// A generated table alias; its number is its order of appearance.
    static final int ALIAS = 22;
    /// A generated column alias; its stem is kept, its number is its order of appearance.
    static final int COLUMN_ALIAS = 23;

    private Lexeme() {}

    static boolean isLiteral(int kind) {
        return kind >= STRING && kind <= PLACEHOLDER;
    }

    static boolean isName(int kind) {
        return kind == WORD || kind == QUOTED;
    }
}
