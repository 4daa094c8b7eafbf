package org.querygram.sql;

/// Folds the tokens of one text into the tokens of its normalized form: values become `?`, lists
/// shrink, and what drivers add or spell differently goes away.
final class StatementFolder {

    final TokenBuffer out = new TokenBuffer();
    final Lists lists = new Lists(out);
    final KindReader kinds = new KindReader();
    final AliasNumbers aliases = new AliasNumbers();
    final Lexer lexer = new Lexer();
    private final UtilityNames names = new UtilityNames(out);
    private final SelectRows rows = new SelectRows(out, lists);
    private final CastReader casts = new CastReader(lexer);
    private boolean statementStarts;
    private boolean semicolonPending;
    /// The hash of all values in order.
    long literals;

    void fold(byte[] text, int from, int to) {
        lexer.reset(text, from, to);
        out.clear();
        lists.clear();
        kinds.clear();
        names.clear();
        rows.clear();
        aliases.clear();
        statementStarts = true;
        semicolonPending = false;
        literals = 0;
        boolean operand = false;
        while (lexer.next(operand)) {
            operand = token(lexer.kind);
        }
        finish();
    }

    private boolean token(int kind) {
        if (kind == Lexeme.SEMICOLON) {
            endStatement(kind);
            return false;
        }
        if (semicolonPending) {
            semicolonPending = false;
            out.add(Lexeme.SEMICOLON);
        }
        if (kind == Lexeme.WORD) {
            return word();
        }
        if (rows.open() && !Lexeme.isLiteral(kind) && kind != Lexeme.COMMA && kind != Lexeme.CAST) {
            rows.end(kind, Keyword.NONE);
        }
        if (names.active()
                && names.take(
                        kind, Keyword.NONE, SqlHash.fold(lexer.hash), lexer.from, lexer.to())) {
            literals = SqlHash.mix(literals, SqlHash.fold(lexer.hash));
            return true;
        }
        if (!kinds.known()) {
            kinds.sign();
        }
        return sign(kind);
    }

    private boolean sign(int kind) {
        switch (kind) {
            case Lexeme.QUOTED -> out.add(kind, Keyword.NONE, lexer.hash, lexer.from, lexer.to());
            case Lexeme.STRING, Lexeme.NUMBER, Lexeme.PLACEHOLDER -> literal(kind);
            case Lexeme.COMMA -> {
                lists.comma();
                return false;
            }
            case Lexeme.OPEN, Lexeme.OPEN_SQUARE -> {
                lists.open(kind);
                return false;
            }
            case Lexeme.CLOSE, Lexeme.CLOSE_SQUARE -> lists.close(kind, lexer.text);
            case Lexeme.CAST -> cast();
            case Lexeme.CLOSE_CURLY -> closeCurly();
            default -> {
                out.add(kind, Keyword.NONE, lexer.hash, lexer.from, lexer.to());
                return false;
            }
        }
        return true;
    }

    private boolean word() {
        Keyword word = out.lastKind() == Lexeme.DOT ? Keyword.NONE : lexer.keyword;
        if (rows.open() && word != Keyword.NULL && word != Keyword.TRUE && word != Keyword.FALSE) {
            rows.end(Lexeme.WORD, word);
        }
        if (!kinds.known()) {
            kinds.word(word, lists.depth);
        }
        if (statementStarts) {
            statementStarts = false;
            names.begin(word);
        } else if (names.active()
                && names.take(
                        Lexeme.WORD, word, SqlHash.fold(lexer.hash), lexer.from, lexer.to())) {
            literals = SqlHash.mix(literals, SqlHash.fold(lexer.hash));
            return true;
        }
        if (word == Keyword.NONE) {
            name();
            return true;
        }
        return keyword(word);
    }

    private void name() {
        if (out.lastKeyword() == Keyword.OF && out.keyword(out.count - 2) == Keyword.CURRENT) {
            out.addValue(SqlHash.fold(lexer.hash), 0, lexer.from, lexer.to());
            return;
        }
        if (AliasNumbers.isCandidate(lexer.text, lexer.from, lexer.to())) {
            aliases.seen();
        }
        out.add(Lexeme.WORD, Keyword.NONE, lexer.hash, lexer.from, lexer.to());
    }

    private boolean keyword(Keyword word) {
        switch (word) {
            case NULL, TRUE, FALSE -> {
                if (!isTest(word)) {
                    value(constant(word), 0);
                    return true;
                }
            }
            case FROM -> foldExtractField();
            case ONLY -> {
                if (fetchToLimit()) {
                    return true;
                }
            }
            case ROW, ROWS -> {
                if (out.lastKind() == Lexeme.VALUE
                        && out.keyword(out.count - 2) == Keyword.OFFSET) {
                    return true;
                }
            }
            default -> {}
        }
        out.add(Lexeme.WORD, word, word.hash, lexer.from, lexer.to());
        if (word == Keyword.SELECT) {
            lists.query();
            rows.begin();
        }
        return !word.expectsOperand;
    }

    private static int constant(Keyword word) {
        return switch (word) {
            case NULL -> SqlHash.NULL;
            case TRUE -> SqlHash.TRUE;
            default -> SqlHash.FALSE;
        };
    }

    /// Whether NULL, TRUE or FALSE belongs to a test (`IS NOT NULL`) or a rule (`SET NULL`) here.
    private boolean isTest(Keyword word) {
        Keyword before = out.lastKeyword();
        return before == Keyword.IS
                || before == Keyword.SET && word == Keyword.NULL
                || before == Keyword.NOT
                        && (word == Keyword.NULL || out.keyword(out.count - 2) == Keyword.IS);
    }

    /// The field of `EXTRACT(year FROM d)` is a constant to PostgreSQL, and may be written as a
    /// string.
    private void foldExtractField() {
        int field = out.count - 1;
        if (out.kind(field) == Lexeme.WORD
                && out.kind(field - 1) == Lexeme.OPEN
                && out.kind(field - 2) == Lexeme.WORD
                && out.hashes[field - 2] == EXTRACT) {
            int hash = SqlHash.fold(out.hashes[field]);
            literals = SqlHash.mix(literals, hash);
            out.truncate(field);
            out.addValue(hash, 0, 0, 0);
        }
    }

    /// `FETCH FIRST n ROWS ONLY` is `LIMIT n`.
    private boolean fetchToLimit() {
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

    private void literal(int kind) {
        if (kind == Lexeme.NUMBER && (lists.inType() || isPosition())) {
            out.add(Lexeme.KEPT_NUMBER, Keyword.NONE, lexer.hash, lexer.from, lexer.to());
            return;
        }
        int parameter = lexer.parameter;
        int hash = parameter == 0 ? lexer.valueHash() : 0;
        dropTypeBefore(kind);
        value(hash, parameter);
    }

    private void value(int hash, int parameter) {
        literals = SqlHash.mix(literals, parameter == 0 ? hash : ~parameter);
        boolean bareList = out.lastKeyword() == Keyword.IN;
        if (bareList) {
            out.add(Lexeme.OPEN);
        }
        out.addValue(hash, parameter, lexer.from, lexer.to());
        if (bareList) {
            out.add(Lexeme.CLOSE);
            lists.longest = Math.max(lists.longest, 1);
        } else if (out.keyword(out.count - 2) == Keyword.LIMIT) {
            putLimitBeforeOffset();
        }
    }

    /// `ORDER BY 1` names an output column; PostgreSQL, too, keeps such numbers apart.
    private boolean isPosition() {
        int last = out.count - 1;
        if (out.kind(last) == Lexeme.COMMA) {
            Keyword direction = out.keyword(last - 1);
            int before =
                    direction == Keyword.DESC || direction == Keyword.ASC ? last - 2 : last - 1;
            return out.kind(before) == Lexeme.KEPT_NUMBER && !lists.inType();
        }
        return out.keyword(last) == Keyword.BY
                && (out.keyword(last - 1) == Keyword.ORDER
                        || out.keyword(last - 1) == Keyword.GROUP);
    }

    /// `DATE '2006-01-01'` is a value, as `'2006-01-01'::date` is.
    private void dropTypeBefore(int kind) {
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

    private void putLimitBeforeOffset() {
        int limit = out.count - 2;
        if (out.kind(limit - 1) == Lexeme.VALUE && out.keyword(limit - 2) == Keyword.OFFSET) {
            out.swap(limit + 1, limit - 1);
            out.replace(limit - 2, Keyword.LIMIT);
            out.replace(limit, Keyword.OFFSET);
        }
    }

    /// A cast of a value goes: one driver writes it, another does not. A cast of a column stays.
    private void cast() {
        if (out.lastKind() == Lexeme.VALUE || out.count == lists.arrayEnd) {
            casts.skipType();
        } else {
            out.add(Lexeme.CAST);
        }
    }

    /// `{ts '...'}`, `{d '...'}`: JDBC's way to write a date.
    private void closeCurly() {
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

    private void endStatement(int kind) {
        if (rows.open()) {
            rows.end(kind, Keyword.NONE);
        }
        int last = out.count - 1;
        boolean star = out.kind(last) == Lexeme.OPERATOR && out.hashes[last] == STAR;
        if (star && out.keyword(last - 1) == Keyword.RETURNING) {
            // pgjdbc adds it where the program asked for generated keys.
            out.truncate(last - 1);
        }
        names.clear();
        rows.clear();
        lists.endStatement();
        statementStarts = true;
        semicolonPending = out.count > 0;
    }

    private void finish() {
        boolean open = lists.depth > 0;
        if (open) {
            lists.finish();
        }
        endStatement(Lexeme.END);
        aliases.renumber(out, lexer.text);
    }

    private static final long EXTRACT = SqlHash.ofWord("extract");
    private static final long STAR = SqlHash.of("*");
}
