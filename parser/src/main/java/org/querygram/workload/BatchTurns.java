package org.querygram.workload;

import java.util.List;

/// Finds the rows of one JDBC batch above the line that tells of its sending, where the program
/// filled several statements by turns: for an entity with two tables (joined inheritance, secondary
/// tables) Hibernate 6 logs a row of each, and one line for all of them.
final class BatchTurns {

    /// Beyond any entity's tables.
    private static final int MOST_TABLES = 32;

    /// Far beyond any batch: a strange log must not make reading quadratic.
    private static final int FARTHEST = 100_000;

    private final Columns columns;
    private final List<QueryClass> classes;

    BatchTurns(Columns columns, List<QueryClass> classes) {
        this.columns = columns;
        this.classes = classes;
    }

    /// Rows of a batch with `size` turns that ends with `last`, the last one first; none where the
    /// rows above are not such turns of two statements or more.
    int[] rows(int last, int size) {
        int[] turn = new int[MOST_TABLES];
        int tables = 0;
        int row = last;
        while (row >= 0 && isWaiting(row) && columns.queryClass.get(row) != first(turn, tables)) {
            if (tables == MOST_TABLES) {
                return new int[0];
            }
            turn[tables++] = columns.queryClass.get(row);
            row = before(row, last);
        }
        return tables < 2 || (long) tables * size > FARTHEST
                ? new int[0]
                : turns(last, turn, tables, size);
    }

    private static int first(int[] turn, int tables) {
        return tables == 0 ? -1 : turn[0];
    }

    private int[] turns(int last, int[] turn, int tables, int size) {
        int[] rows = new int[tables * size];
        int row = last;
        for (int i = 0; i < rows.length; i++) {
            if (row < 0 || columns.queryClass.get(row) != turn[i % tables] || !isWaiting(row)) {
                return new int[0];
            }
            rows[i] = row;
            row = before(row, last);
        }
        return rows;
    }

    /// Whether a row writes and no batch above has it.
    private boolean isWaiting(int row) {
        return classes.get(columns.queryClass.get(row)).kind().isWrite()
                && (columns.flags.get(row) & StatementFlags.BATCHED) == 0;
    }

    /// The row of the same session above, or -1.
    private int before(int row, int last) {
        int session = columns.session.get(last);
        int end = Math.max(0, last - FARTHEST);
        int before = row - 1;
        while (before >= end && columns.session.get(before) != session) {
            before--;
        }
        return before < end ? -1 : before;
    }
}
