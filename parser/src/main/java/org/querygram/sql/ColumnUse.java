package org.querygram.sql;

import org.jspecify.annotations.Nullable;

/// A column that a statement names.
///
/// @param table the real table's name, aliases resolved; null where the statement does not tell
/// @param column without quotes; lower case where it stood without quotes in SQL
public record ColumnUse(@Nullable String table, String column) {}
