package org.querygram.sql;

import java.util.Arrays;

/// Picks the values by which rows are found or made: those of equality predicates and the first
/// items of lists, and in an INSERT those of its first row, columns that look like keys first.
final class KeyCollector {

    static final int MOST = 4;
    private static final int RANKS = 3;

    private final int[] columns = new int[MOST];
    private final int[] values = new int[MOST];
    private final boolean[] lists = new boolean[MOST];
    private final int[] ranked = new int[RANKS];
    private final int[] rankedColumns = new int[RANKS * MOST];
    private final int[] rankedValues = new int[RANKS * MOST];
    int count;

    private TokenBuffer out = new TokenBuffer();
    private byte[] text = Cursor.NOTHING;

    void collect(TokenBuffer tokens, byte[] bytes, StatementKind kind) {
        out = tokens;
        text = bytes;
        count = 0;
        boolean assigning = false;
        for (int i = 0; i < out.count && count < MOST; i++) {
            int token = out.kinds[i];
            if (token == Lexeme.EQUALS) {
                if (!assigning) {
                    equality(i);
                }
            } else if (token == Lexeme.WORD) {
                switch (out.keyword(i)) {
                    case IN -> list(i);
                    case SET -> assigning = kind.isWrite();
                    case WHERE, FROM -> assigning = false;
                    case INTO -> inserted(i);
                    default -> {}
                }
            }
        }
    }

    int column(int key) {
        return columns[key];
    }

    int value(int key) {
        return values[key];
    }

    boolean isList(int key) {
        return lists[key];
    }

    /// The column's hash by [SqlHash#name].
    int columnHash(int key) {
        int column = columns[key];
        if (out.kinds[column] == Lexeme.WORD) {
            return SqlHash.fold(out.hashes[column]);
        }
        return SqlHash.name(text, out.froms[column] + 1, out.tos[column] - 1);
    }

    private void add(int column, int value, boolean list) {
        if (column >= 0 && count < MOST) {
            columns[count] = column;
            values[count] = value;
            lists[count] = list;
            count++;
        }
    }

    private void equality(int equals) {
        int right = equals + 1;
        if (out.kind(right) == Lexeme.VALUE) {
            if (endsOperand(right + 1)) {
                add(columnEndingAt(equals - 1), right, false);
            }
        } else if (out.kind(equals - 1) == Lexeme.VALUE
                && out.kind(equals - 2) != Lexeme.OPERATOR) {
            int last = right;
            while (out.kind(last + 1) == Lexeme.DOT) {
                last += 2;
            }
            add(endsOperand(last + 1) ? columnEndingAt(last) : -1, equals - 1, false);
        } else if (out.kind(equals - 1) == Lexeme.CLOSE && out.kind(right) == Lexeme.OPEN) {
            row(equals - 1, right, false);
        }
    }

    /// `(shop_id, item_id) = (7, 9)`: each value has the column at its own place. A function's
    /// brackets, and what is denied, are no such row.
    private void row(int close, int open, boolean list) {
        int first = close - 1;
        while (first > 0 && out.kinds[first] != Lexeme.OPEN && out.kinds[first] != Lexeme.CLOSE) {
            first--;
        }
        boolean named = isColumn(first - 1) || out.keyword(first - 1) == Keyword.NOT;
        int value = open + 1;
        for (int i = first + 1; i <= close && !named; i++) {
            if (i == close || out.kinds[i] == Lexeme.COMMA) {
                int end = out.kind(value + 1) == Lexeme.CAST ? value + 3 : value + 1;
                int behind = out.kind(end);
                if (out.kind(value) != Lexeme.VALUE
                        || behind != (i == close ? Lexeme.CLOSE : Lexeme.COMMA)) {
                    return;
                }
                add(columnEndingAt(i - 1), value, list);
                value = end + 1;
            }
        }
    }

    private boolean endsOperand(int next) {
        int kind = out.kind(next);
        return kind != Lexeme.OPERATOR && kind != Lexeme.OPEN && kind != Lexeme.DOT;
    }

    private void list(int in) {
        if (out.kind(in + 1) != Lexeme.OPEN || out.keyword(in - 1) == Keyword.NOT) {
            return;
        }
        if (out.kind(in + 2) == Lexeme.VALUE) {
            add(columnEndingAt(in - 1), in + 2, true);
        } else if (out.kind(in + 2) == Lexeme.OPEN && out.kind(in - 1) == Lexeme.CLOSE) {
            row(in - 1, in + 2, true);
        }
    }

    private int columnEndingAt(int index) {
        int column = out.kind(index - 1) == Lexeme.CAST ? index - 2 : index;
        return isColumn(column) ? column : -1;
    }

    private boolean isColumn(int index) {
        int kind = out.kind(index);
        return kind == Lexeme.QUOTED || kind == Lexeme.WORD && !out.keyword(index).reserved;
    }

    private void inserted(int into) {
        int open = into + 1;
        while (open < out.count
                && out.kinds[open] != Lexeme.OPEN
                && out.kinds[open] != Lexeme.VALUE) {
            if (out.keyword(open).reserved && out.keyword(open) != Keyword.AS) {
                return;
            }
            open++;
        }
        int close = open;
        while (close < out.count && out.kinds[close] != Lexeme.CLOSE) {
            close++;
        }
        if (out.keyword(close + 1) == Keyword.VALUES && out.kind(close + 2) == Lexeme.OPEN) {
            Arrays.fill(ranked, 0);
            rankInserted(open + 1, close + 3);
            for (int rank = 0; rank < RANKS; rank++) {
                for (int i = 0; i < ranked[rank]; i++) {
                    add(rankedColumns[rank * MOST + i], rankedValues[rank * MOST + i], false);
                }
            }
        }
    }

    /// Walks over the column list and the first row side by side.
    private void rankInserted(int firstColumn, int firstValue) {
        int column = firstColumn;
        int value = firstValue;
        while (isColumn(column) && value < out.count) {
            int next = out.kind(value + 1) == Lexeme.COMMA ? value + 1 : endOfItem(value);
            if (next == value + 1 && out.kinds[value] == Lexeme.VALUE) {
                int rank = rank(column);
                if (ranked[rank] < MOST) {
                    rankedColumns[rank * MOST + ranked[rank]] = column;
                    rankedValues[rank * MOST + ranked[rank]] = value;
                    ranked[rank]++;
                }
            }
            if (out.kind(column + 1) != Lexeme.COMMA || out.kind(next) != Lexeme.COMMA) {
                return;
            }
            column += 2;
            value = next + 1;
        }
    }

    private int endOfItem(int from) {
        int depth = 0;
        for (int i = from; i < out.count; i++) {
            int kind = out.kinds[i];
            if (kind == Lexeme.OPEN || kind == Lexeme.OPEN_SQUARE) {
                depth++;
            } else if (depth > 0) {
                depth -= kind == Lexeme.CLOSE || kind == Lexeme.CLOSE_SQUARE ? 1 : 0;
            } else if (kind == Lexeme.COMMA || kind == Lexeme.CLOSE) {
                return i;
            }
        }
        return out.count;
    }

    /// 0 for `id` and `author_id`, 1 for `authorid`, 2 for all others.
    private int rank(int column) {
        int quote = SqlBytes.isWordPart(text[out.froms[column]]) ? 0 : 1;
        int from = out.froms[column] + quote;
        int to = out.tos[column] - quote;
        if (to - from < 2 || (text[to - 1] | 0x20) != 'd' || (text[to - 2] | 0x20) != 'i') {
            return 2;
        }
        return to - from == 2 || text[to - 3] == '_' ? 0 : 1;
    }
}
