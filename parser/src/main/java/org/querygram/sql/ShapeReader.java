package org.querygram.sql;

import java.time.Duration;

/// Reads what a statement reads and writes.
public final class ShapeReader implements AutoCloseable {

    private final Duration deadline;

    /// @param deadline how long one statement may take before the lexer's own reading stands in
    public ShapeReader(Duration deadline) {
        this.deadline = deadline;
    }

    /// The shape of one statement, from its normalized text.
    public StatementShape read(String normalized) {
        return deadline.isZero() ? lexed(normalized) : LexedShape.of(normalized);
    }

    /// The lexer's own reading of the shape.
    public static StatementShape lexed(String sql) {
        return LexedShape.of(sql);
    }

    @Override
    public void close() {}
}
