package org.querygram.sql;

/// One of the AND-ed conditions of a WHERE.
///
/// @param value whether the column is compared with a value or a placeholder, rather than another
/// column
public record Predicate(ColumnUse column, Operator operator, boolean value) {

    /// True for `column = value`: one value, or a placeholder for one.
    public boolean isEquality() {
        return value && operator == Operator.EQUALS;
    }

    /// How the column is compared.
    public enum Operator {
        EQUALS,
        /// IN, `= ANY`, and rows of a list.
        IN,
        /// `<`, `<=`, `>`, `>=`, BETWEEN.
        RANGE,
        /// LIKE, ILIKE, SIMILAR TO and regular expressions.
        LIKE,
        /// IS NULL and IS NOT NULL.
        IS_NULL,
        OTHER
    }
}
