package org.querygram.sql;

/// Makes one of several spellings of the same, at the end of the tokens written so far.
final class Spellings {

    private static final long EXTRACT = SqlHash.ofWord("extract");
    private static final long STAR = SqlHash.of("*");

    private final TokenBuffer out;

    Spellings(TokenBuffer out) {
        this.out = out;
    }

    /// The field of `EXTRACT(year FROM d)` is a constant to PostgreSQL, and may be written as a
    /// string.
    ///
    /// @return the hash of the values so far, the field's included
    long foldExtractField(long literals) {
        int field = out.count - 1;
        if (out.kind(field) == Lexeme.WORD
                && out.kind(field - 1) == Lexeme.OPEN
                && out.kind(field - 2) == Lexeme.WORD
                && out.hashes[field - 2] == EXTRACT) {
            int hash = SqlHash.fold(out.hashes[field]);
            out.truncate(field);
            out.addValue(hash, 0, 0, 0);
            return SqlHash.mix(literals, hash);
        }
        return literals;
    }

    /// `FETCH FIRST n ROWS ONLY` is `LIMIT n`.
    boolean fetchToLimit() {
        int end = out.count;
        if (out.keyword(end - 1) != Keyword.ROW && out.keyword(end - 1) != Keyword.ROWS) {
            return false;
        }
        int value = out.kind(end - 2) == Lexeme.VALUE ? end - 2 : -1;
        int first = value < 0 ? end - 2 : end - 3;
        if (out.keyword(first) != Keyword.FIRST && out.keyword(first) != Keyword.NEXT
                || out.keyword(first - 1) != Keyword.FETCH) {
            return false;
        }
        out.replace(first - 1, Keyword.LIMIT);
        if (value >= 0) {
            out.copy(value, first);
            out.truncate(first + 1);
            putLimitBeforeOffset();
        } else {
            out.truncate(first);
            out.addValue(SqlHash.value("1"), 0, 0, 0);
        }
        return true;
    }

    /// `ORDER BY 1` names an output column; PostgreSQL, too, keeps such numbers apart.
    boolean isPosition() {
        int last = out.count - 1;
        if (out.kind(last) == Lexeme.COMMA) {
            Keyword direction = out.keyword(last - 1);
            int before =
                    direction == Keyword.DESC || direction == Keyword.ASC ? last - 2 : last - 1;
            return out.kind(before) == Lexeme.KEPT_NUMBER;
        }
        return out.keyword(last) == Keyword.BY
                && (out.keyword(last - 1) == Keyword.ORDER
                        || out.keyword(last - 1) == Keyword.GROUP);
    }

    /// `DATE '2006-01-01'` is a value, as `'2006-01-01'::date` is.
    void dropTypeBefore(int kind) {
        int last = out.count - 1;
        Keyword type = out.keyword(last);
        if (type == Keyword.INTERVAL || type.use == Keyword.Use.TYPE && kind != Lexeme.NUMBER) {
            out.truncate(last);
        } else if (type == Keyword.ZONE
                && kind != Lexeme.NUMBER
                && out.keyword(last - 3).use == Keyword.Use.TYPE) {
            out.truncate(last - 3);
        }
    }

    /// `OFFSET ? LIMIT ?` is `LIMIT ? OFFSET ?`; a LIMIT has just been written.
    void putLimitBeforeOffset() {
        int limit = out.count - 2;
        if (out.kind(limit - 1) == Lexeme.VALUE && out.keyword(limit - 2) == Keyword.OFFSET) {
            out.swap(limit + 1, limit - 1);
            out.replace(limit - 2, Keyword.LIMIT);
            out.replace(limit, Keyword.OFFSET);
        }
    }

    /// `{ts '...'}`, `{d '...'}`: JDBC's way to write a date.
    void closeCurly() {
        int last = out.count - 1;
        if (out.kind(last) == Lexeme.VALUE
                && out.kind(last - 1) == Lexeme.WORD
                && out.kind(last - 2) == Lexeme.OPEN_CURLY) {
            out.copy(last, last - 2);
            out.truncate(last - 1);
        } else if (out.kind(last) == Lexeme.VALUE && out.kind(last - 1) == Lexeme.OPEN_CURLY) {
            out.copy(last, last - 1);
            out.truncate(last);
        } else {
            out.add(Lexeme.CLOSE_CURLY);
        }
    }

    /// `RETURNING *` at the end: pgjdbc adds it where the program asked for generated keys.
    void dropReturningStar() {
        int last = out.count - 1;
        boolean star = out.kind(last) == Lexeme.OPERATOR && out.hashes[last] == STAR;
        if (star && out.keyword(last - 1) == Keyword.RETURNING) {
            out.truncate(last - 1);
        }
    }
}
