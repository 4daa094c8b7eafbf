package org.querygram.workload;

import org.jspecify.annotations.Nullable;

/// Why a statement failed, as far as the log tells.
///
/// Holds names of the schema, never values: the message has `?` for numbers and for what stood in
/// quotes, unless that is one of the names below.
///
/// @param sqlState five characters, or null
/// @param constraint name of the broken constraint, or null
/// @param table name of the table that the message names, or null
/// @param column name of the column that the message names, or null
/// @param message first line of the message, in the language of the server; null where only the
///     SQLSTATE is known, or where so many different ones were met that they are no longer kept
public record SqlError(
        SqlErrorKind kind,
        @Nullable String sqlState,
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column,
        @Nullable String message) {

    /// The same error with what only the other one knows. Some loggers write the SQLSTATE in one
    /// record and the message in the next.
    public SqlError with(SqlError other) {
        boolean vague = kind == SqlErrorKind.OTHER || kind == SqlErrorKind.CANCELED;
        return new SqlError(
                vague && other.kind != SqlErrorKind.OTHER ? other.kind : kind,
                sqlState == null ? other.sqlState : sqlState,
                constraint == null ? other.constraint : constraint,
                table == null ? other.table : table,
                column == null ? other.column : column,
                message == null ? other.message : message);
    }

    /// What stays where too many different errors were met.
    SqlError withoutWords() {
        return new SqlError(kind, sqlState, null, null, null, null);
    }
}
