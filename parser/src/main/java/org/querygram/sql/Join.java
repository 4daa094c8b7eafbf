package org.querygram.sql;

/// Two columns of different tables that a statement requires to be equal, in ON or in WHERE.
public record Join(ColumnUse left, ColumnUse right) {}
