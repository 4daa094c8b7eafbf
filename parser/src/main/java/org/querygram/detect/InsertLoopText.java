package org.querygram.detect;

import org.querygram.sql.StatementShape;

/// The words of an insert loop.
final class InsertLoopText {

    private final Names names;
    private final String table;
    private final Batching batching;

    InsertLoopText(Names names, StatementShape shape, Batching batching) {
        this.names = names;
        this.table = shape.tables().getFirst().name();
        this.batching = batching;
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

    String cannotShow() {
        return switch (batching) {
            case NONE -> "";
            case UNSEEN ->
                    "This log shows a row when it is prepared: it cannot show whether the rows went"
                            + " out in JDBC batches.";
            case LIKELY ->
                    "The rows follow each other without the time of a round trip: they may have"
                            + " gone out in one JDBC batch, which this log cannot show.";
        };
    }
}
