package org.querygram.workload;

import org.querygram.sql.ShapeReader;
import org.querygram.sql.StatementShape;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The shapes of the query classes. Two threads may work out the same one, and the parser may have
/// been in time for one of them only; all get the one that was there first.
final class Shapes {

    /// JSQLParser needs 0.1 ms for ordinary statements; one that needs longer than this is read by
    /// the lexer.
    private static final Duration DEADLINE = Duration.ofMillis(500);

    /// Ten seconds of waiting for a processor, in deadlines.
    private static final int PATIENCE = 20;

    private static final ShapeReader READER = new ShapeReader(DEADLINE, PATIENCE);

    /// A log whose values are not told apart from its names may have millions of classes; the
    /// parser would take minutes for them. Those beyond are read by the lexer alone.
    private static final int MOST_PARSED = 20_000;

    private final List<QueryClass> classes;
    private final AtomicReferenceArray<StatementShape> known;

    Shapes(List<QueryClass> classes) {
        this.classes = classes;
        this.known = new AtomicReferenceArray<>(classes.size());
    }

    StatementShape of(int queryClass) {
        StatementShape shape = known.get(queryClass);
        if (shape == null) {
            String normalized = classes.get(queryClass).normalized();
            shape =
                    queryClass < MOST_PARSED
                            ? READER.read(normalized)
                            : ShapeReader.lexed(normalized);
            StatementShape first = known.compareAndExchange(queryClass, null, shape);
            return first == null ? shape : first;
        }
        return shape;
    }
}
