package org.querygram.sql;

/// The way over operators and other signs.
class OperatorCursor extends WordCursor {

    /// `<>`, which `!=` is made to be.
    static final long NOT_EQUAL = SqlHash.of("<>");

    protected final void single(int tokenKind) {
        kind = tokenKind;
        hash = tokenKind;
        keyword = Keyword.NONE;
        pos++;
    }

    /// Takes the longest run of operator signs that does not run into a value, a sign or a comment.
    protected final void operator() {
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

    protected final void operatorOf(int length, int start) {
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
}
