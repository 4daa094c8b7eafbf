package org.querygram.sql;

import java.util.Arrays;

/// Follows the brackets of a statement and folds the lists in them while they are read.
///
/// An element that says the same as the last one kept is dropped at once, so a list of a million
/// values never needs more room than one of two. `VALUES` keeps its first row.
final class Lists {

    private static final byte PLAIN = 0;
    private static final byte IN = 1;
    private static final byte ARRAY = 2;
    private static final byte ANY = 3;
    private static final byte ROW = 4;
    private static final byte MORE_ROWS = 5;
    private static final byte TYPE = 6;
    private static final byte COLUMNS = 7;

    private final TokenBuffer out;
    private byte[] kinds = new byte[32];
    private int[] opens = new int[32];
    private int[] itemStarts = new int[32];
    private int[] keptFroms = new int[32];
    private int[] keptTos = new int[32];
    private int[] items = new int[32];
    private int tracked;
    private int rows;
    private int rowsEnd = -1;

    /// How many brackets are open.
    int depth;
    /// Elements of the longest list so far.
    int longest;
    /// Whether a value may have been read as a list: what it holds then decides how it is folded.
    boolean valueRead;
    /// Where the last array ended, in tokens; -1 if none did.
    int arrayEnd = -1;
    /// Where the column list of an INSERT ended, in tokens; -1 if none did.
    int columnsEnd = -1;

    Lists(TokenBuffer out) {
        this.out = out;
    }

    void clear() {
        tracked = 0;
        depth = 0;
        longest = 0;
        valueRead = false;
        endStatement();
    }

    void endStatement() {
        rowsEnd = -1;
        arrayEnd = -1;
        columnsEnd = -1;
    }

    /// Whether the innermost bracket holds a type's length, whose numbers are no values.
    boolean inType() {
        return tracked > 0 && depth == tracked && kinds[tracked - 1] == TYPE;
    }

    void open(int token) {
        byte kind = token == Lexeme.OPEN ? roundKind() : squareKind();
        depth++;
        if (out.overflow) {
            return;
        }
        out.add(token);
        if (depth == tracked + 1) {
            push(kind);
        }
    }

    private byte roundKind() {
        Keyword before = out.lastKeyword();
        return switch (before) {
            case IN -> IN;
            case VALUES -> ROW;
            case ANY, SOME, ALL -> ANY;
            case VARYING -> TYPE;
            default -> {
                int last = out.lastKind();
                if (last == Lexeme.COMMA && out.count - 1 == rowsEnd) {
                    yield MORE_ROWS;
                }
                yield Lexeme.isName(last) && !before.reserved ? afterName() : PLAIN;
            }
        };
    }

    private byte afterName() {
        int name = out.count - 1;
        while (out.kind(name - 1) == Lexeme.DOT) {
            name -= 2;
        }
        Keyword before = out.keyword(name - 1);
        if (before == Keyword.INTO
                || before == Keyword.AS && out.keyword(name - 3) == Keyword.INTO) {
            return COLUMNS;
        }
        return before == Keyword.AS || out.kind(name - 1) == Lexeme.CAST ? TYPE : PLAIN;
    }

    private byte squareKind() {
        boolean nested =
                tracked > 0 && kinds[tracked - 1] == ARRAY && itemStarts[tracked - 1] == out.count;
        return nested || out.lastKeyword() == Keyword.ARRAY ? ARRAY : PLAIN;
    }

    private void push(byte kind) {
        if (tracked == kinds.length) {
            int size = tracked * 2;
            kinds = Arrays.copyOf(kinds, size);
            opens = Arrays.copyOf(opens, size);
            itemStarts = Arrays.copyOf(itemStarts, size);
            keptFroms = Arrays.copyOf(keptFroms, size);
            keptTos = Arrays.copyOf(keptTos, size);
            items = Arrays.copyOf(items, size);
        }
        kinds[tracked] = kind;
        opens[tracked] = out.count - 1;
        itemStarts[tracked] = out.count;
        keptFroms[tracked] = 0;
        keptTos[tracked] = 0;
        items[tracked] = 0;
        tracked++;
    }

    /// A query has begun: the innermost bracket is no list of values after all.
    void query() {
        if (tracked > 0 && (kinds[tracked - 1] == IN || kinds[tracked - 1] == ANY)) {
            kinds[tracked - 1] = PLAIN;
        }
    }

    void comma() {
        int top = tracked - 1;
        boolean list = top >= 0 && depth == tracked && (kinds[top] == IN || kinds[top] == ARRAY);
        if (list) {
            endItem(top);
        }
        out.add(Lexeme.COMMA);
        if (list) {
            itemStarts[top] = out.count;
        }
    }

    private void endItem(int list) {
        int from = itemStarts[list];
        int to = out.count;
        if (out.overflow || from >= to) {
            return;
        }
        items[list]++;
        if (keptTos[list] > 0
                && out.same(keptFroms[list], keptTos[list], from, to)
                && hasValue(from, to)) {
            out.truncate(from - 1);
        } else {
            keptFroms[list] = from;
            keptTos[list] = to;
        }
    }

    private boolean hasValue(int from, int to) {
        for (int i = from; i < to; i++) {
            if (out.kinds[i] == Lexeme.VALUE) {
                return true;
            }
        }
        return false;
    }

    void close(int token, byte[] text) {
        if (depth == 0 || depth > tracked) {
            depth = Math.max(0, depth - 1);
            out.add(token);
            return;
        }
        depth--;
        int top = --tracked;
        if (kinds[top] == IN || kinds[top] == ARRAY) {
            endItem(top);
            longest = Math.max(longest, items[top]);
        }
        out.add(token);
        if (out.overflow) {
            return;
        }
        switch (kinds[top]) {
            case ARRAY -> arrayEnd = out.count;
            case COLUMNS -> columnsEnd = out.count;
            case ANY -> {
                longest = Math.max(longest, AnyToIn.rewrite(out, opens[top], text));
                valueRead = true;
            }
            case ROW -> {
                rows = 1;
                endRow();
            }
            case MORE_ROWS -> {
                rows++;
                if (!hasQuery(opens[top])) {
                    out.truncate(rowsEnd);
                }
                endRow();
            }
            default -> {}
        }
    }

    private void endRow() {
        rowsEnd = out.count;
        longest = Math.max(longest, rows);
    }

    private boolean hasQuery(int from) {
        for (int i = from; i < out.count; i++) {
            if (out.keyword(i) == Keyword.SELECT) {
                return true;
            }
        }
        return false;
    }

    /// Counts a list that the text ended in, and drops what was begun of its next element.
    void finish() {
        if (tracked == 0 || out.overflow) {
            return;
        }
        int top = tracked - 1;
        if (kinds[top] == MORE_ROWS) {
            out.truncate(rowsEnd);
        } else if (kinds[top] == IN || kinds[top] == ARRAY) {
            endItem(top);
            longest = Math.max(longest, items[top]);
            if (items[top] > 0 && out.lastKind() == Lexeme.COMMA) {
                out.truncate(out.count - 1);
            }
        }
    }
}
