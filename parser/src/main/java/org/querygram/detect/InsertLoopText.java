package org.querygram.detect;

import org.querygram.sql.StatementShape;

/// The words of an insert loop.
final class InsertLoopText {

    private final Names names;
    private final String table;

    InsertLoopText(Names names, StatementShape shape) {
        this.names = names;
        this.table = shape.tables().getFirst().name();
    }

    /// "Articles are inserted one at a time".
    String title() {
        return Words.sentence(names.many(table)) + " are inserted one at a time";
    }

    String why(int count, int batch) {
        String left = Words.number(new Saving.Batches(batch).after(count));
        return "An INSERT of one row into %s ran %s. In batches of %d rows that is %s."
                .formatted(
                        table,
                        Words.times(count),
                        batch,
                        left + (left.equals("1") ? " statement" : " statements"));
    }
}
