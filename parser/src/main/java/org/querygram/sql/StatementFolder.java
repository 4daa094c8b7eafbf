package org.querygram.sql;

/// Folds the tokens of one text into the tokens of its normalized form: values become `?`, lists
/// shrink, and what drivers add or spell differently goes away.
final class StatementFolder {

    final TokenBuffer out = new TokenBuffer();
    final Lists lists = new Lists(out);
    final KindReader kinds = new KindReader();
    final AliasNumbers aliases = new AliasNumbers();
    final Lexer lexer = new Lexer();
    final ValueTrail trail = new ValueTrail();
    private final UtilityNames names = new UtilityNames(out);
    private final SelectRows rows = new SelectRows(out, lists);
    private final Spellings spellings = new Spellings(out);
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
        trail.clear();
        boolean operand = false;
        while (lexer.next(operand)) {
            operand = token(lexer.kind);
            if (operand && !names.active() && lexer.takeDot()) {
                out.add(Lexeme.DOT);
                operand = false;
            }
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
            trail.giveUp();
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
            case Lexeme.CLOSE_CURLY -> spellings.closeCurly();
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
            trail.giveUp();
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
            case FROM -> extractedField();
            case ONLY -> {
                if (spellings.fetchToLimit()) {
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

    private void extractedField() {
        long before = literals;
        literals = spellings.foldExtractField(literals);
        if (literals != before) {
            trail.giveUp();
        }
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

    private void literal(int kind) {
        if (kind == Lexeme.NUMBER && (lists.inType() || spellings.isPosition())) {
            out.add(Lexeme.KEPT_NUMBER, Keyword.NONE, lexer.hash, lexer.from, lexer.to());
            return;
        }
        int parameter = lexer.parameter;
        int hash = parameter == 0 ? lexer.valueHash() : 0;
        spellings.dropTypeBefore(kind);
        value(hash, parameter);
    }

    private void value(int hash, int parameter) {
        literals = SqlHash.mix(literals, parameter == 0 ? hash : ~parameter);
        if (parameter == 0 && Lexeme.isLiteral(lexer.kind)) {
            trail.add(hash, lexer.text, lexer.from, lexer.to());
        } else {
            trail.add(parameter == 0 ? hash : ~parameter);
        }
        boolean bareList = out.lastKeyword() == Keyword.IN;
        if (bareList) {
            out.add(Lexeme.OPEN);
        }
        out.addValue(hash, parameter, lexer.from, lexer.to());
        if (bareList) {
            out.add(Lexeme.CLOSE);
            lists.longest = Math.max(lists.longest, 1);
        } else if (out.keyword(out.count - 2) == Keyword.LIMIT) {
            spellings.putLimitBeforeOffset();
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

    private void endStatement(int kind) {
        if (rows.open()) {
            rows.end(kind, Keyword.NONE);
        }
        spellings.dropReturningStar();
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
        if (lists.valueRead || out.overflow) {
            trail.giveUp();
        }
        aliases.renumber(out, lexer.text);
    }
}
