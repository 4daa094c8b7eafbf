package org.querygram.entry;

/// What one entry of a log is, seen alone. What belongs together is joined later, per session.
public enum EntryKind {
    /// A statement that was sent, with its text and, where the log has it, its duration.
    STATEMENT,
    /// A duration alone: it closes the open statement of its session (`log_duration`).
    DURATION,
    /// The extended protocol's parse or bind step: its time belongs to the next execute.
    PARSE_OR_BIND,
    /// Parameters of the open statement in PostgreSQL's form, `$1 = '5', $2 = NULL`; text is the
    /// list.
    PARAMETER_LIST,
    /// One bound value of the open statement; ordinal says which, text is the value.
    BIND_VALUE,
    /// A statement failed; text is the message.
    ERROR,
    /// The text of the statement that failed; it counts only if no other entry shows that
    /// execution.
    ERROR_STATEMENT,
    /// A line of an access log: the request that it names ended here; text is the title.
    REQUEST_END,
    /// A row was added to a JDBC batch, or the batch was sent, which shows its last row once more
    /// (p6spy writes the same category for both).
    BATCH_ROW,
    /// The driver committed or rolled back without SQL of its own (p6spy's `commit`): no statement,
    /// but no batch goes on behind it.
    TRANSACTION_END,
    /// An ORM's session ended (Hibernate's session metrics): ordinal says how many statements it
    /// executed alone, count how many batches.
    SESSION_END,
    /// The open statement went out in one batch, alone for all rows or as the last of its rows;
    /// count is their number.
    BATCH,
    /// The open statement returned rows; count is how many this entry tells.
    ROWS,
    /// The line of the program's code that sent the open statement, or the last one at all where no
    /// session is named; text is that place (`org.example.Shop.list(Shop.java:42)`).
    CALLER,
    /// The ORM warns that it cuts a page out of all rows in memory (HHH000104, HHH90003004).
    MEMORY_PAGING,
    /// A plan of auto_explain; text is the query text, count the rows of its top node or -1.
    PLAN,
    /// More rows of a statement that the log showed before (`execute fetch from`): its time belongs
    /// to that statement.
    FETCH,
    /// A line that tells more of the entry above it (DETAIL, HINT, QUERY): counted, not shown.
    DETAIL,
    /// The entry above happened inside a function, or another statement: a plan there is no
    /// statement of the client.
    CONTEXT,
    /// A connection came or went: what follows under the same session name is another session, if
    /// statements came before.
    CONNECTION,
    /// An entry that carries no statement: counted, not shown.
    OTHER,
    /// Lines that the format does not understand: counted, the first ones kept as examples.
    UNKNOWN;

    /// True for what only adds to a statement: its duration, values, plan, rows, error.
    public boolean addsToAStatement() {
        return switch (this) {
            case DURATION,
                    PARSE_OR_BIND,
                    PARAMETER_LIST,
                    BIND_VALUE,
                    ERROR,
                    ERROR_STATEMENT,
                    BATCH_ROW,
                    BATCH,
                    ROWS,
                    PLAN,
                    FETCH,
                    DETAIL,
                    CONTEXT,
                    MEMORY_PAGING,
                    CALLER ->
                    true;
            case STATEMENT, REQUEST_END, CONNECTION, TRANSACTION_END, SESSION_END, OTHER, UNKNOWN ->
                    false;
        };
    }
}
