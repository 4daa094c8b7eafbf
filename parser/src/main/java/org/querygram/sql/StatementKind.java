package org.querygram.sql;

/// The kind of a statement, told by its first keywords after comments, opening brackets and a
/// `WITH` list: `WITH t AS (...) INSERT` is an [#INSERT].
///
/// `VALUES` and `TABLE` are [#SELECT], as are calls like `SELECT nextval(...)`. `ROLLBACK TO
/// SAVEPOINT` is [#ROLLBACK], with a fingerprint of its own. Of several statements in one text the
/// first decides.
public enum StatementKind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    MERGE,
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    SET,
    SHOW,
    DECLARE,
    FETCH,
    CLOSE,
    PREPARE,
    DEALLOCATE,
    CALL,
    COPY,
    EXPLAIN,
    LOCK,
    DDL,
    /// A statement that begins with none of the known words.
    OTHER,
    /// No statement at all: nothing but blanks, comments and semicolons.
    EMPTY;

    /// Whether the statement changes rows by its own verb (INSERT, UPDATE, DELETE, MERGE).
    public boolean isWrite() {
        return this == INSERT || this == UPDATE || this == DELETE || this == MERGE;
    }

    /// Whether the statement opens, ends or marks a transaction (BEGIN to RELEASE).
    public boolean isTransactionControl() {
        return ordinal() >= BEGIN.ordinal() && ordinal() <= RELEASE.ordinal();
    }
}
