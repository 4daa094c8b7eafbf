package org.querygram.sql;

import org.querygram.sql.Keyword.Use;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes folded tokens as text for people and for the tree parser: keywords in upper case, names
/// without needless quotes, single blanks, `?` for values.
final class NormalizedWriter {

    /// Enough for any statement somebody reads; a longer one ends in three dots.
    private static final int LONGEST = 1 << 18;

    private final TokenBuffer out;
    private final byte[] text;
    private final boolean utility;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private NormalizedWriter(TokenBuffer out, byte[] text) {
        this.out = out;
        this.text = text;
        this.utility = out.keyword(0).use == Use.VERB;
    }

    static String write(TokenBuffer out, byte[] text) {
        return new NormalizedWriter(out, text).write();
    }

    private String write() {
        for (int i = 0; i < out.count && written.size() < LONGEST; i++) {
            if (i > 0 && blankBefore(i)) {
                written.write(' ');
            }
            token(i);
        }
        String result = written.toString(StandardCharsets.UTF_8);
        boolean cut = out.overflow || written.size() >= LONGEST;
        return cut ? result.substring(0, Math.min(result.length(), LONGEST)) + " ..." : result;
    }

    private boolean blankBefore(int i) {
        int before = out.kinds[i - 1];
        int kind = out.kinds[i];
        if (before == Lexeme.OPEN
                || before == Lexeme.OPEN_SQUARE
                || before == Lexeme.DOT
                || before == Lexeme.CAST) {
            return false;
        }
        return switch (kind) {
            case Lexeme.COMMA,
                    Lexeme.CLOSE,
                    Lexeme.CLOSE_SQUARE,
                    Lexeme.DOT,
                    Lexeme.CAST,
                    Lexeme.SEMICOLON ->
                    false;
            case Lexeme.OPEN_SQUARE ->
                    out.keyword(i - 1) != Keyword.ARRAY
                            && !Lexeme.isName(before)
                            && before != Lexeme.CLOSE
                            && before != Lexeme.CLOSE_SQUARE;
            case Lexeme.OPEN -> blankBeforeBracket(i);
            default -> before != Lexeme.OPERATOR || !isSign(i - 1);
        };
    }

    /// A minus or plus that belongs to what follows.
    private boolean isSign(int i) {
        boolean one = out.tos[i] - out.froms[i] == 1 && LiteralCursor.isSign(text[out.froms[i]]);
        int before = out.kind(i - 1);
        boolean operand =
                before == Lexeme.VALUE
                        || before == Lexeme.CLOSE
                        || before == Lexeme.CLOSE_SQUARE
                        || Lexeme.isName(before) && !out.keyword(i - 1).expectsOperand;
        return one && !operand;
    }

    private boolean blankBeforeBracket(int i) {
        int name = i - 1;
        if (!Lexeme.isName(out.kinds[name]) || out.keyword(name).reserved) {
            return true;
        }
        while (out.kind(name - 1) == Lexeme.DOT) {
            name -= 2;
        }
        return out.keyword(name - 1) == Keyword.INTO;
    }

    private void token(int i) {
        switch (out.kinds[i]) {
            case Lexeme.WORD -> word(i);
            case Lexeme.QUOTED -> {
                written.write('"');
                copy(out.froms[i] + 1, Math.max(out.froms[i] + 1, out.tos[i] - 1), false);
                written.write('"');
            }
            case Lexeme.VALUE -> written.write('?');
            case Lexeme.ALIAS -> ascii("a" + out.aliasNumber(i) + "_0");
            case Lexeme.COLUMN_ALIAS -> {
                copyStem(i);
                ascii(out.aliasNumber(i) + "_");
            }
            case Lexeme.OPERATOR -> {
                if (out.hashes[i] == Lexer.NOT_EQUAL) {
                    ascii("<>");
                } else {
                    copy(out.froms[i], out.tos[i], false);
                }
            }
            case Lexeme.KEPT_NUMBER -> copy(out.froms[i], out.tos[i], true);
            default -> ascii(sign(out.kinds[i]));
        }
    }

    private static String sign(int kind) {
        return switch (kind) {
            case Lexeme.COMMA -> ",";
            case Lexeme.EQUALS -> "=";
            case Lexeme.CAST -> "::";
            case Lexeme.DOT -> ".";
            case Lexeme.OPEN -> "(";
            case Lexeme.CLOSE -> ")";
            case Lexeme.OPEN_SQUARE -> "[";
            case Lexeme.CLOSE_SQUARE -> "]";
            case Lexeme.OPEN_CURLY -> "{";
            case Lexeme.CLOSE_CURLY -> "}";
            default -> ";";
        };
    }

    private void word(int i) {
        Keyword keyword = out.keyword(i);
        if (isUpper(keyword, i)) {
            ascii(keyword.text);
        } else if (out.froms[i] == out.tos[i]) {
            ascii(keyword.text);
        } else {
            int quote = SqlBytes.isWordPart(text[out.froms[i]]) ? 0 : 1;
            copy(out.froms[i] + quote, out.tos[i] - quote, true);
        }
    }

    private boolean isUpper(Keyword keyword, int i) {
        return switch (keyword.use) {
            case CLAUSE, CONSTANT -> true;
            case VERB -> utility || i == 0 || out.kinds[i - 1] == Lexeme.SEMICOLON;
            case AGGREGATE -> out.kind(i + 1) == Lexeme.OPEN;
            case PHRASE, PREFIX ->
                    utility
                            || out.keyword(i - 1).reserved && !isOperandPlace(out.keyword(i - 1))
                            || isPhraseAfter(out.keyword(i - 1));
            default -> false;
        };
    }

    /// Clause words after which a column may stand, so that a phrase word may be its name.
    private static boolean isOperandPlace(Keyword before) {
        return switch (before) {
            case SELECT,
                    AND,
                    OR,
                    WHERE,
                    BY,
                    ON,
                    NOT,
                    SET,
                    HAVING,
                    CASE,
                    WHEN,
                    THEN,
                    ELSE,
                    DISTINCT,
                    AS,
                    FROM,
                    JOIN,
                    IN,
                    LIKE,
                    ILIKE,
                    BETWEEN,
                    INTO,
                    UPDATE,
                    RETURNING,
                    USING ->
                    true;
            default -> false;
        };
    }

    private static boolean isPhraseAfter(Keyword before) {
        return switch (before) {
            case NULLS, NO, SKIP, ISOLATION, LEVEL, READ, SESSION -> true;
            default -> false;
        };
    }

    private void copyStem(int i) {
        int quote = SqlBytes.isWordPart(text[out.froms[i]]) ? 0 : 1;
        copy(out.froms[i] + quote, out.tos[i], true);
    }

    private void copy(int from, int to, boolean lower) {
        int stop = Math.min(to, from + LONGEST);
        if (!lower) {
            written.write(text, from, stop - from);
            return;
        }
        for (int i = from; i < stop; i++) {
            written.write(SqlBytes.lower(text[i]));
        }
    }

    private void ascii(String word) {
        for (int i = 0; i < word.length(); i++) {
            written.write(word.charAt(i));
        }
    }
}
