package org.querygram.sql;

/// Folds `SELECT ?, ? UNION ALL SELECT ?, ?`, an old way to write rows, and makes it `VALUES (?,
/// ?)` where it feeds an INSERT.
final class SelectRows {

    private final TokenBuffer out;
    private final Lists lists;
    private int start = -1;
    private int keptFrom;
    private int keptTo;
    private int keptEnd = -1;
    private int rows;

    SelectRows(TokenBuffer out, Lists lists) {
        this.out = out;
        this.lists = lists;
    }

    void clear() {
        start = -1;
        keptEnd = -1;
    }

    /// A SELECT has just been written.
    void begin() {
        start = out.count;
    }

    /// Whether everything since SELECT was values.
    boolean open() {
        return start >= 0;
    }

    /// Something that is neither value nor comma comes next.
    void end(int kind, Keyword keyword) {
        int from = start;
        int to = out.count;
        start = -1;
        if (from == to || out.overflow || !endsRow(kind, keyword)) {
            return;
        }
        if (keptEnd >= 0
                && from == keptEnd + 3
                && out.keyword(from - 2) == Keyword.ALL
                && out.same(keptFrom, keptTo, from, to)) {
            out.truncate(keptEnd);
            rows++;
            lists.longest = Math.max(lists.longest, rows);
        } else {
            keep(from, to);
        }
    }

    private static boolean endsRow(int kind, Keyword keyword) {
        return switch (keyword) {
            case UNION, RETURNING, ON, ORDER, LIMIT -> true;
            default -> kind == Lexeme.END || kind == Lexeme.SEMICOLON || kind == Lexeme.CLOSE;
        };
    }

    private void keep(int from, int to) {
        rows = 1;
        keptFrom = from;
        keptTo = to;
        if (from >= 2 && from - 1 == lists.columnsEnd) {
            out.replace(from - 1, Keyword.VALUES);
            out.insert(from, Lexeme.OPEN);
            out.add(Lexeme.CLOSE);
            keptFrom++;
            keptTo++;
            lists.longest = Math.max(lists.longest, 1);
        }
        keptEnd = out.count;
    }
}
