package org.querygram.sql;

import org.jspecify.annotations.Nullable;

/// A table that a statement reads or writes.
///
/// @param name without quotes; lower case where it stood without quotes in SQL
public record TableUse(String name, @Nullable String schema, @Nullable String alias) {}
