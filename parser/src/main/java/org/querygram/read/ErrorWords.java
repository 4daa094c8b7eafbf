package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.workload.SqlErrorKind;

import java.util.Locale;

/// Knows errors by the words of their message, where the log has no SQLSTATE beside them.
///
/// The words are those of PostgreSQL (errmsg in its sources, English), and what SQLite, MySQL, H2
/// and Oracle say of the same troubles, because programs log those, too.
final class ErrorWords {

    private record Words(SqlErrorKind kind, String... all) {}

    /// In the order in which they are tried: the first whose words all stand in the message wins.
    private static final Words[] WORDS = {
        new Words(SqlErrorKind.UNIQUE_VIOLATION, "duplicate key value violates"),
        new Words(SqlErrorKind.UNIQUE_VIOLATION, "unique constraint failed"),
        new Words(SqlErrorKind.UNIQUE_VIOLATION, "duplicate entry ", " for key "),
        new Words(SqlErrorKind.UNIQUE_VIOLATION, "unique index or primary key violation"),
        new Words(SqlErrorKind.UNIQUE_VIOLATION, "unique constraint (", ") violated"),
        new Words(SqlErrorKind.EXCLUSION_VIOLATION, "violates exclusion constraint"),
        new Words(SqlErrorKind.FOREIGN_KEY_VIOLATION, "violates foreign key constraint"),
        new Words(SqlErrorKind.FOREIGN_KEY_VIOLATION, "foreign key constraint fail"),
        new Words(SqlErrorKind.FOREIGN_KEY_VIOLATION, "referential integrity constraint violation"),
        new Words(SqlErrorKind.NOT_NULL_VIOLATION, "violates not-null constraint"),
        new Words(SqlErrorKind.NOT_NULL_VIOLATION, "not null constraint failed"),
        new Words(SqlErrorKind.NOT_NULL_VIOLATION, "column ", "contains null values"),
        new Words(SqlErrorKind.NOT_NULL_VIOLATION, "column ", "cannot be null"),
        new Words(SqlErrorKind.NOT_NULL_VIOLATION, "null not allowed for column"),
        new Words(SqlErrorKind.CHECK_VIOLATION, "violates check constraint"),
        new Words(SqlErrorKind.CHECK_VIOLATION, "check constraint failed"),
        new Words(SqlErrorKind.DEADLOCK, "deadlock"),
        new Words(SqlErrorKind.SERIALIZATION_FAILURE, "could not serialize access"),
        new Words(SqlErrorKind.STATEMENT_TIMEOUT, "canceling statement due to statement timeout"),
        new Words(SqlErrorKind.LOCK_NOT_AVAILABLE, "canceling statement due to lock timeout"),
        new Words(SqlErrorKind.LOCK_NOT_AVAILABLE, "could not obtain lock on"),
        new Words(SqlErrorKind.LOCK_NOT_AVAILABLE, "lock wait timeout exceeded"),
        new Words(SqlErrorKind.LOCK_NOT_AVAILABLE, "database is locked"),
        new Words(SqlErrorKind.CANCELED, "canceling statement due to"),
        new Words(SqlErrorKind.TRANSACTION_ABORTED, "current transaction is aborted"),
        new Words(SqlErrorKind.SYNTAX_ERROR, "syntax error"),
        new Words(SqlErrorKind.SYNTAX_ERROR, "unterminated quoted "),
        new Words(SqlErrorKind.SYNTAX_ERROR, "you have an error in your sql syntax"),
        new Words(SqlErrorKind.UNDEFINED_COLUMN, "column ", " does not exist"),
        new Words(SqlErrorKind.UNDEFINED_COLUMN, "no such column"),
        new Words(SqlErrorKind.UNDEFINED_COLUMN, "unknown column"),
        new Words(SqlErrorKind.UNDEFINED_TABLE, "relation ", " does not exist"),
        new Words(SqlErrorKind.UNDEFINED_TABLE, "table ", " does not exist"),
        new Words(SqlErrorKind.UNDEFINED_TABLE, "table ", "doesn't exist"),
        new Words(SqlErrorKind.UNDEFINED_TABLE, "missing from-clause entry for table"),
        new Words(SqlErrorKind.UNDEFINED_TABLE, "no such table"),
        new Words(SqlErrorKind.UNDEFINED_FUNCTION, "function ", " does not exist"),
        new Words(SqlErrorKind.UNDEFINED_FUNCTION, "operator does not exist"),
        new Words(SqlErrorKind.READ_ONLY, "cannot execute ", "read-only transaction"),
        new Words(SqlErrorKind.READ_ONLY, "readonly database"),
        new Words(SqlErrorKind.PERMISSION_DENIED, "permission denied"),
        new Words(SqlErrorKind.PERMISSION_DENIED, "must be owner of"),
        new Words(SqlErrorKind.INVALID_VALUE, "value too long for"),
        new Words(SqlErrorKind.INVALID_VALUE, "data too long for"),
        new Words(SqlErrorKind.INVALID_VALUE, "invalid input syntax for"),
        new Words(SqlErrorKind.INVALID_VALUE, "invalid input value for"),
        new Words(SqlErrorKind.INVALID_VALUE, "out of range"),
        new Words(SqlErrorKind.INVALID_VALUE, "division by zero"),
        new Words(SqlErrorKind.INVALID_VALUE, "malformed "),
        new Words(SqlErrorKind.INVALID_VALUE, "invalid byte sequence for encoding"),
        new Words(SqlErrorKind.CONNECTION_LOST, "terminating connection"),
        new Words(SqlErrorKind.CONNECTION_LOST, "connection to client lost"),
        new Words(SqlErrorKind.CONNECTION_LOST, "server closed the connection"),
        new Words(SqlErrorKind.CONNECTION_LOST, "could not send data to client"),
        new Words(SqlErrorKind.CONNECTION_LOST, "could not receive data from client"),
        new Words(SqlErrorKind.CONNECTION_LOST, "an i/o error occurred while sending"),
        new Words(SqlErrorKind.CONNECTION_LOST, "this connection has been closed"),
        new Words(SqlErrorKind.OUT_OF_RESOURCES, "out of memory"),
        new Words(SqlErrorKind.OUT_OF_RESOURCES, "out of shared memory"),
        new Words(SqlErrorKind.OUT_OF_RESOURCES, "no space left on device"),
        new Words(SqlErrorKind.OUT_OF_RESOURCES, "too many clients"),
        new Words(SqlErrorKind.OUT_OF_RESOURCES, "remaining connection slots are reserved"),
    };

    private ErrorWords() {}

    /// The kind of an error.
    ///
    /// @param state SQLSTATE, which decides, or null
    static SqlErrorKind kind(@Nullable String state, String message) {
        SqlErrorKind told = SqlErrorKind.ofState(state);
        if (told != null && told != SqlErrorKind.OTHER && told != SqlErrorKind.CANCELED) {
            return told;
        }
        SqlErrorKind read = byWords(message.toLowerCase(Locale.ROOT));
        return read == SqlErrorKind.OTHER && told != null ? told : read;
    }

    private static SqlErrorKind byWords(String message) {
        for (Words words : WORDS) {
            int at = 0;
            for (String word : words.all()) {
                int found = at < 0 ? -1 : message.indexOf(word, at);
                at = found < 0 ? -1 : found + word.length();
            }
            if (at >= 0) {
                return words.kind();
            }
        }
        return ErrorTranslations.kind(message);
    }
}
