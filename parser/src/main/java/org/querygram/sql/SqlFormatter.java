package org.querygram.sql;

/// Lays SQL out for reading.
public final class SqlFormatter {

    private SqlFormatter() {}

    /// The statement with its clauses on lines of their own, indented by their depth.
    public static String format(String sql, int tokenBudget) {
        return new SqlLayout(sql, tokenBudget).write();
    }
}
