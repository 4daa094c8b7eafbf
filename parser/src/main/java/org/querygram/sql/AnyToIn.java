package org.querygram.sql;

/// Writes `= ANY (list)` as `IN (list)` and `<> ALL (list)` as `NOT IN (list)`, which is what they
/// mean: one ORM or driver version sends the one, another the other.
final class AnyToIn {

    private AnyToIn() {}

    /// @param open where the bracket after ANY or ALL stands
    /// @return how many elements the list has, 0 where it is none or cannot be told
    static int rewrite(TokenBuffer out, int open, byte[] text) {
        int from = open + 1;
        int to = out.count - 1;
        boolean any = out.kind(open - 2) == Lexeme.EQUALS && out.keyword(open - 1) != Keyword.ALL;
        boolean all =
                out.keyword(open - 1) == Keyword.ALL
                        && out.kind(open - 2) == Lexeme.OPERATOR
                        && out.hashes[open - 2] == Lexer.NOT_EQUAL;
        if (!any && !all) {
            return 0;
        }
        boolean array =
                out.keyword(from) == Keyword.ARRAY
                        && out.kind(from + 1) == Lexeme.OPEN_SQUARE
                        && out.kind(to - 1) == Lexeme.CLOSE_SQUARE;
        if (!array && (to - from != 1 || out.kind(from) != Lexeme.VALUE)) {
            return 0;
        }
        int elements = array ? 0 : ArrayText.read(out, from, text);
        write(out, open - 2, all, array ? from + 2 : from, array ? to - 1 : to);
        return elements;
    }

    private static void write(TokenBuffer out, int at, boolean not, int from, int to) {
        int target = at;
        if (not) {
            out.replace(target++, Keyword.NOT);
        }
        out.replace(target++, Keyword.IN);
        int bracket = out.count - 1;
        for (int i = from - 1; i < to; i++) {
            out.copy(i, target++);
        }
        out.copy(bracket, target);
        out.setKind(target - (to - from) - 1, Lexeme.OPEN);
        out.truncate(target + 1);
    }
}
