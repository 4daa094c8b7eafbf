package org.querygram.sql;

import org.querygram.sql.Keyword.Use;

/// Cuts a text into tokens. One pass, no look back further than one token, no allocation, never
/// throws.
///
/// The dialect is PostgreSQL's, with what drivers and ORMs add: placeholders of every kind,
/// back-ticks. Whether `?`, `%` or `-` is an operator depends on what stands before it, which the
/// caller knows.
final class Lexer extends LiteralCursor {

    private static final long QUOTED_MARK = 0x9e3779b97f4a7c15L;

    int kind;
    int from;
    Keyword keyword = Keyword.NONE;
    /// The number of a placeholder, counted from 1; 0 for literals.
    int parameter;
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

    /// Makes the token just read the next one again.
    void unread() {
        pos = from;
    }

    private void word() {
        byte[] bytes = text;
        int stop = end;
        int p = pos;
        long h = SqlHash.START;
        int length = Long.BYTES;
        while (length == Long.BYTES && EightBytes.fit(bytes, p)) {
            long eight = EightBytes.lower(EightBytes.at(bytes, p));
            length = Math.min(stop - p, EightBytes.before(EightBytes.notWord(eight)));
            if (length > 0) {
                h = SqlHash.wordStep(h, eight & EightBytes.first(length));
                p += length;
            }
        }
        if (length == Long.BYTES) {
            while (p < stop && SqlBytes.isWordPart(bytes[p])) {
                p++;
            }
            h = SqlHash.lowerWord(bytes, from, p);
        } else {
            h = SqlHash.endWord(h, p - from);
        }
        pos = p;
        if (p < stop && p - from == 1 && prefixedString(bytes[from] | 0x20)) {
            return;
        }
        hash = h;
        kind = Lexeme.WORD;
        keyword = Keyword.of(h, p - from);
    }

    private boolean prefixedString(int prefix) {
        int quote = pos;
        if (prefix == 'u' && text[pos] == '&') {
            quote++;
        } else if (prefix != 'e' && prefix != 'n' && prefix != 'b' && prefix != 'x') {
            return false;
        }
        if (at(quote) != '\'') {
            return false;
        }
        literal(Lexeme.STRING);
        pos = quote + 1;
        string(prefix == 'e');
        return true;
    }

    private void quoted(int quote) {
        byte[] bytes = text;
        int stop = end;
        int name = pos + 1;
        int p = name;
        long h = SqlHash.START;
        long notPlain = 0;
        int length = Long.BYTES;
        while (length == Long.BYTES && p < stop) {
            long eight = EightBytes.at(bytes, p, Math.min(Long.BYTES, stop - p));
            length = Math.min(stop - p, EightBytes.before(EightBytes.equal(eight, quote)));
            if (length > 0) {
                long ones = EightBytes.first(length);
                h = SqlHash.wordStep(h, eight & ones);
                notPlain |= EightBytes.notPlain(eight) & ones;
                p += length;
            }
        }
        boolean plain = notPlain == 0 && p > name && !SqlBytes.isDigit(bytes[name]);
        h = SqlHash.endWord(h, p - name);
        if (p + 1 < stop && bytes[p + 1] == quote) {
            p = endOfDoubledQuotes(p, quote);
            plain = false;
            h = SqlHash.lowerWord(bytes, name, p);
        }
        cut |= p >= stop;
        kind = Lexeme.QUOTED;
        hash = h ^ QUOTED_MARK;
        keyword = Keyword.NONE;
        if (plain && p < stop && !Keyword.of(h, p - name).reserved) {
            kind = Lexeme.WORD;
            hash = h;
        }
        pos = Math.min(stop, p + 1);
    }

    private int endOfDoubledQuotes(int firstQuote, int quote) {
        int p = firstQuote;
        while (p < end && (text[p] != quote || p + 1 < end && text[p + 1] == quote)) {
            p += text[p] == quote ? 2 : 1;
        }
        return Math.min(p, end);
    }

    private void literal(int literalKind) {
        kind = literalKind;
        parameter = 0;
        keyword = Keyword.NONE;
    }

    private void single(int tokenKind) {
        kind = tokenKind;
        hash = tokenKind;
        keyword = Keyword.NONE;
        pos++;
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

    /// Takes the longest run of operator signs that does not run into a value, a sign or a comment.
    private void operator() {
        int start = pos;
        int first = text[pos];
        int p = pos + 1;
        while (p < end && joins(text[p - 1], text[p], p)) {
            p++;
        }
        if (first == '=' && p == start + 1) {
            single(Lexeme.EQUALS);
        } else {
            operatorOf(p - start, start);
        }
    }

    private boolean joins(int before, int b, int place) {
        return switch (b) {
            case '<', '>', '=', '~', '!', '|', '&', '#' ->
                    before != '*' && before != '/' && before != '+';
            case '@' -> before == '<' || before == '@' || before == '-' || before == '|';
            case '*' -> before == '~';
            case '/' -> before == '|' && at(place + 1) != '*';
            case '-' ->
                    before == '<' && at(place + 1) == '>'
                            || before == '#' && at(place + 1) != '-'
                            || before == '|' && at(place + 1) == '|';
            default -> false;
        };
    }

    private void operatorOf(int length, int start) {
        long h = SqlHash.START;
        pos = Math.min(end, start + length);
        from = start;
        for (int i = start; i < pos; i++) {
            h = SqlHash.step(h, text[i]);
        }
        kind = Lexeme.OPERATOR;
        keyword = Keyword.NONE;
        hash = pos - start == 2 && text[start] == '!' && text[start + 1] == '=' ? NOT_EQUAL : h;
    }

    static final long NOT_EQUAL = SqlHash.of("<>");
}
