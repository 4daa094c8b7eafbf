package org.querygram.detect;

import org.querygram.sql.StatementKind;
import org.querygram.workload.SqlError;

/// Why a statement failed, in a few words.
final class FailureReason {

    private FailureReason() {}

    /// A few words on why; empty for what has none but its message.
    static String of(SqlError error, StatementKind verb) {
        String column = error.column() == null ? "" : " " + error.column();
        String table = error.table() == null ? "" : " " + error.table();
        return switch (error.kind()) {
            case UNIQUE_VIOLATION -> "such a row is there already";
            case FOREIGN_KEY_VIOLATION ->
                    verb == StatementKind.DELETE
                            ? "other rows refer to it"
                            : "the row it refers to is not there";
            case NOT_NULL_VIOLATION ->
                    "a value is missing" + (column.isEmpty() ? "" : " for" + column);
            case CHECK_VIOLATION -> "a check refused the values";
            case EXCLUSION_VIOLATION -> "it overlaps with another row";
            case CONSTRAINT_VIOLATION -> "a constraint refused it";
            case DEADLOCK -> "deadlock";
            case SERIALIZATION_FAILURE -> "another transaction changed the same rows";
            case LOCK_NOT_AVAILABLE -> "a lock was held by another transaction";
            case STATEMENT_TIMEOUT -> "it took longer than its time-out";
            case CANCELED -> "it was cancelled";
            case UNDEFINED_TABLE -> "there is no table" + table;
            case UNDEFINED_COLUMN -> "there is no column" + column;
            case UNDEFINED_FUNCTION -> "there is no such function";
            case SYNTAX_ERROR -> "its SQL is not valid";
            case TRANSACTION_ABORTED -> "the transaction was aborted before";
            case READ_ONLY -> "the transaction is read-only";
            case PERMISSION_DENIED -> "permission denied";
            case INVALID_VALUE -> "a value does not fit its column";
            case CONNECTION_LOST -> "the connection was lost";
            case OUT_OF_RESOURCES -> "the server ran out of resources";
            case RAISED -> "a function of the application refused it";
            case OTHER -> "";
        };
    }
}
