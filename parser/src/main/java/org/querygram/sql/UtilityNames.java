package org.querygram.sql;

import org.querygram.sql.Keyword.Use;

/// Folds the names that only mark something for a moment (savepoints, cursors, prepared statements)
/// and the values that SET gives to settings.
final class UtilityNames {

    private static final int NONE = 0;
    private static final int FIRST_NAME = 1;
    private static final int ALL_NAMES = 2;
    private static final int SETTING = 3;
    private static final int SETTING_VALUE = 4;

    private final TokenBuffer out;
    private int mode;

    UtilityNames(TokenBuffer out) {
        this.out = out;
    }

    void clear() {
        mode = NONE;
    }

    boolean active() {
        return mode != NONE;
    }

    /// A statement begins with this word.
    void begin(Keyword verb) {
        mode =
                switch (verb) {
                    case DECLARE, PREPARE, EXECUTE -> FIRST_NAME;
                    case SAVEPOINT, RELEASE, ROLLBACK, CLOSE, DEALLOCATE, FETCH, MOVE -> ALL_NAMES;
                    case SET -> SETTING;
                    default -> NONE;
                };
    }

    /// Folds the token if it is such a name or value.
    ///
    /// @return whether the token is dealt with
    boolean take(int kind, Keyword keyword, int hash, int from, int to) {
        return switch (mode) {
            case FIRST_NAME -> {
                mode = NONE;
                yield keyword != Keyword.TRANSACTION && name(kind, keyword, hash, from, to);
            }
            case ALL_NAMES -> name(kind, keyword, hash, from, to);
            case SETTING -> setting(kind, keyword, hash, from, to);
            case SETTING_VALUE -> true;
            default -> false;
        };
    }

    private boolean name(int kind, Keyword keyword, int hash, int from, int to) {
        if (kind == Lexeme.NUMBER || kind == Lexeme.PLACEHOLDER) {
            return isRowCount(out.lastKeyword());
        }
        boolean name = kind == Lexeme.QUOTED || kind == Lexeme.WORD && keyword.use == Use.NAME;
        if (name) {
            out.addValue(hash, 0, from, to);
        }
        return name;
    }

    /// `FETCH 100 c` and `FETCH c` differ in their size alone.
    private static boolean isRowCount(Keyword before) {
        return switch (before) {
            case FETCH, MOVE, FORWARD, BACKWARD -> true;
            default -> false;
        };
    }

    private boolean setting(int kind, Keyword keyword, int hash, int from, int to) {
        if (keyword == Keyword.TRANSACTION
                || keyword == Keyword.CHARACTERISTICS
                || keyword == Keyword.CONSTRAINTS) {
            mode = NONE;
            return false;
        }
        if (kind != Lexeme.EQUALS && keyword != Keyword.TO && keyword != Keyword.ZONE) {
            return false;
        }
        out.add(keyword == Keyword.ZONE ? Keyword.ZONE : Keyword.TO);
        out.addValue(hash, 0, from, to);
        mode = SETTING_VALUE;
        return true;
    }
}
