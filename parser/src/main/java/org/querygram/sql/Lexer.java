package org.querygram.sql;

import org.querygram.sql.Keyword.Use;

/// Cuts a text into tokens. One pass, no look back further than one token, no allocation, never
/// throws.
///
/// The dialect is PostgreSQL's, with what drivers and ORMs add: placeholders of every kind,
/// back-ticks. Whether `?`, `%` or `-` is an operator depends on what stands before it, which the
/// caller knows.
final class Lexer extends OperatorCursor {

    /// The highest number among the placeholders read so far.
    int parameters;

    /// How many characters stand before an operator to escape it: 1 in `??` and `%%`.
    int escape;

    private int squares;

    void reset(byte[] bytes, int start, int stop) {
        moveTo(bytes, start, stop);
        kind = Lexeme.END;
        keyword = Keyword.NONE;
        parameter = 0;
        parameters = 0;
        squares = 0;
    }

    /// Where the token ends.
    int to() {
        return pos;
    }

    /// Goes to the next token.
    ///
    /// @param afterOperand whether the token before was an operand, so that an operator must follow
    /// @return false at the end of the text
    boolean next(boolean afterOperand) {
        skipBlanks();
        from = pos;
        escape = 0;
        if (pos >= end) {
            kind = Lexeme.END;
            return false;
        }
        int b = text[pos];
        if (SqlBytes.isLetter(b)) {
            word();
        } else if (b == '"' || b == '`') {
            quoted(b);
        } else if (SqlBytes.isDigit(b)) {
            literal(Lexeme.NUMBER);
            number(false);
        } else {
            sign(b, afterOperand);
        }
        return true;
    }

    /// Goes to the next token if that is a dot right here, as in most qualified names.
    boolean takeDot() {
        if (pos >= end || text[pos] != '.') {
            return false;
        }
        from = pos;
        single(Lexeme.DOT);
        return true;
    }

    /// Makes the token just read the next one again.
    void unread() {
        pos = from;
    }

    private void sign(int b, boolean afterOperand) {
        switch (b) {
            case ',' -> single(Lexeme.COMMA);
            case '(' -> single(Lexeme.OPEN);
            case ')' -> single(Lexeme.CLOSE);
            case ';' -> single(Lexeme.SEMICOLON);
            case '\'' -> {
                literal(Lexeme.STRING);
                pos++;
                string(false);
            }
            case '.' -> dot(afterOperand);
            case '[' -> {
                squares++;
                single(Lexeme.OPEN_SQUARE);
            }
            case ']' -> {
                squares = Math.max(0, squares - 1);
                single(Lexeme.CLOSE_SQUARE);
            }
            case '{' -> single(Lexeme.OPEN_CURLY);
            case '}' -> single(Lexeme.CLOSE_CURLY);
            case '$' -> dollar();
            case '?' -> questionMark(afterOperand);
            case ':' -> colon();
            case '%' -> percent(afterOperand);
            case '@' -> atSign(afterOperand);
            case '-', '+' -> plusOrMinus(b, afterOperand);
            default -> operator();
        }
    }

    private void dot(boolean afterOperand) {
        if (!afterOperand && SqlBytes.isDigit(at(pos + 1))) {
            literal(Lexeme.NUMBER);
            number(false);
        } else {
            single(Lexeme.DOT);
        }
    }

    private void dollar() {
        if (SqlBytes.isDigit(at(pos + 1))) {
            numberedPlaceholder();
        } else if (dollarString()) {
            literal(Lexeme.STRING);
        } else {
            operator();
        }
    }

    private void plusOrMinus(int b, boolean afterOperand) {
        if (!afterOperand) {
            int start = pos++;
            skipBlanks();
            int next = at(pos);
            if (SqlBytes.isDigit(next) || next == '.' && SqlBytes.isDigit(at(pos + 1))) {
                literal(Lexeme.NUMBER);
                number(b == '-');
                return;
            }
            if (next == '?' || next == '$' && SqlBytes.isDigit(at(pos + 1))) {
                sign(next, false);
                return;
            }
            pos = start;
        }
        operator();
    }

    private void numberedPlaceholder() {
        int number = 0;
        pos++;
        while (pos < end && SqlBytes.isDigit(text[pos])) {
            number = Math.min(1_000_000, number * 10 + text[pos] - '0');
            pos++;
        }
        placeholder(number);
    }

    private void anonymousPlaceholder(int length) {
        pos += length;
        placeholder(parameters + 1);
    }

    private void placeholder(int number) {
        literal(Lexeme.PLACEHOLDER);
        parameter = number;
        parameters = Math.max(parameters, number);
        hash = number;
        valueLength = 0;
    }

    /// `?` is a placeholder unless it stands between two operands: then it is PostgreSQL's "has
    /// key".
    private void questionMark(boolean afterOperand) {
        int next = at(pos + 1);
        if (!afterOperand || !operandFollows(next)) {
            if (SqlBytes.isDigit(next)) {
                numberedPlaceholder();
            } else {
                anonymousPlaceholder(1);
            }
            return;
        }
        // Drivers that use ? for values write the operator twice: ??, ??|, ??&.
        int doubled = next == '?' ? 1 : 0;
        pos += doubled;
        int second = at(pos + 1);
        operatorOf(second == '|' || second == '&' ? 2 : 1, from + doubled);
        escape = doubled;
    }

    private boolean operandFollows(int next) {
        if (next == '|' || next == '&') {
            return at(pos + 2) != next;
        }
        if (next == '?') {
            return true;
        }
        int here = pos++;
        boolean wasCut = cut;
        skipBlanks();
        int ahead = pos;
        pos = here;
        cut = wasCut;
        int first = at(ahead);
        if (SqlBytes.isLetter(first)) {
            return wordIsOperand(ahead);
        }
        return first == '\''
                || first == '"'
                || first == '?'
                || first == '$'
                || first == '%'
                || first == '('
                || first == ':' && SqlBytes.isLetter(at(ahead + 1));
    }

    private boolean wordIsOperand(int start) {
        int p = start;
        while (p < end && SqlBytes.isWordPart(text[p])) {
            p++;
        }
        Keyword word = Keyword.of(SqlHash.lowerWord(text, start, p), p - start);
        return word.use == Use.NAME || word == Keyword.ARRAY || at(p) == '\'';
    }

    private void colon() {
        int next = at(pos + 1);
        if (next == ':') {
            kind = Lexeme.CAST;
            hash = Lexeme.CAST;
            keyword = Keyword.NONE;
            pos += 2;
        } else if (squares == 0 && SqlBytes.isWordPart(next) && next != '$') {
            namedPlaceholder(pos + 1);
        } else if (squares == 0 && next == '"') {
            pos++;
            quoted(next);
            anonymousPlaceholder(0);
        } else {
            operatorOf(next == '=' ? 2 : 1, pos);
        }
    }

    private void namedPlaceholder(int nameFrom) {
        int p = nameFrom;
        while (p < end && SqlBytes.isWordPart(text[p])) {
            p++;
        }
        anonymousPlaceholder(p - pos);
    }

    private void percent(boolean afterOperand) {
        int next = at(pos + 1);
        boolean mayBePlaceholder = !afterOperand || pos > 0 && SqlBytes.isBlank(text[pos - 1]);
        if (next == 's' && mayBePlaceholder && !SqlBytes.isWordPart(at(pos + 2))) {
            anonymousPlaceholder(2);
        } else if (next == '(' && !afterOperand) {
            int p = pos + 2;
            while (p < end && SqlBytes.isWordPart(text[p])) {
                p++;
            }
            anonymousPlaceholder(at(p) == ')' && at(p + 1) == 's' ? p + 2 - pos : 1);
        } else {
            int doubled = next == '%' ? 1 : 0;
            pos += doubled;
            operatorOf(1, pos);
            escape = doubled;
        }
    }

    private void atSign(boolean afterOperand) {
        int next = at(pos + 1);
        if (!afterOperand && SqlBytes.isLetter(next)) {
            namedPlaceholder(pos + 1);
        } else if (!afterOperand && next == '@' && SqlBytes.isLetter(at(pos + 2))) {
            pos += 2;
            word();
        } else if (afterOperand && next == '?') {
            operatorOf(2, pos);
        } else {
            operator();
        }
    }
}
