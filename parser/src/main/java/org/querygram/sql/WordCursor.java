package org.querygram.sql;

/// The way over words and quoted names: they are most of what SQL is, so they are read eight bytes
/// at a time.
class WordCursor extends LiteralCursor {

    private static final long QUOTED_MARK = 0x9e3779b97f4a7c15L;

    /// The kind of the token just read, one of [Lexeme].
    int kind;
    /// Where the token begins.
    int from;
    Keyword keyword = Keyword.NONE;
    /// The number of a placeholder, counted from 1; 0 for literals.
    int parameter;

    protected final void word() {
        byte[] bytes = text;
        int stop = end;
        int start = pos;
        int p = start;
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
            h = SqlHash.lowerWord(bytes, start, p);
        } else {
            h = SqlHash.endWord(h, p - start);
        }
        pos = p;
        if (p < stop && p - start == 1 && prefixedString(bytes[start] | 0x20)) {
            return;
        }
        hash = h;
        kind = Lexeme.WORD;
        keyword = Keyword.of(h, p - start);
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

    protected final void quoted(int quote) {
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

    protected final void literal(int literalKind) {
        kind = literalKind;
        parameter = 0;
        keyword = Keyword.NONE;
    }
}
