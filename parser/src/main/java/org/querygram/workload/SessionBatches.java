package org.querygram.workload;

import org.querygram.sql.StatementKind;

import java.util.List;

/// Whether the writes of an ORM's session went out in batches, from what its end tells: how many
/// statements were executed alone, and how many batches.
///
/// The log shows a write when it is prepared. Rows that were not executed alone went out in
/// batches; it is known which ones when they are as many as the session's writes. Everything else
/// (a session inside of another, statements that were not logged) leaves the rows as they are.
final class SessionBatches {

    /// Far beyond any session: a strange log must not make reading quadratic.
    private static final int MOST_ROWS = 100_000;

    private final Columns columns;
    private final List<QueryClass> classes;
    private final int first;
    private final int session;
    private int statements;
    private int writes;
    private boolean known;

    /// @param first row with which the session began
    SessionBatches(Columns columns, List<QueryClass> classes, int first) {
        this.columns = columns;
        this.classes = classes;
        this.first = first;
        this.session = columns.session.get(first);
    }

    void tell(long alone, long batches) {
        if (columns.size - first > MOST_ROWS) {
            return;
        }
        count();
        if (known || writes == 0) {
            return;
        }
        if (batches == 0 && alone == statements) {
            eachWrite(false);
        } else if (batches > 0 && batches < writes && statements - alone == writes) {
            eachWrite(true);
        }
    }

    private void count() {
        for (int row = first; row < columns.size; row++) {
            if (columns.session.get(row) == session) {
                statements++;
                writes += isWrite(row) ? 1 : 0;
                known |= columns.batch.get(row) > 0 || isBatched(row);
            }
        }
    }

    private void eachWrite(boolean batched) {
        for (int row = first; row < columns.size; row++) {
            if (columns.session.get(row) != session || !isWrite(row)) {
                continue;
            }
            if (batched) {
                columns.flags.set(row, columns.flags.get(row) | StatementFlags.BATCHED);
            } else {
                columns.batch.set(row, 1);
            }
        }
    }

    private boolean isBatched(int row) {
        return (columns.flags.get(row) & StatementFlags.BATCHED) != 0;
    }

    private boolean isWrite(int row) {
        StatementKind kind = classes.get(columns.queryClass.get(row)).kind();
        return kind.isWrite();
    }
}
