package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementKind;
import org.querygram.sql.TableUse;

import java.util.List;

/// The words of a slow statement, and what to do about it.
final class SlowQueryText {

    private final Names names;
    private final DetectionContext context;
    private final StatementKind kind;
    private final List<TableUse> tables;
    private final int runs;
    private final long slowest;

    /// @param slowest nanoseconds
    SlowQueryText(DetectionContext context, ClassRows rows, long slowest) {
        this.names = context.names();
        this.context = context;
        this.kind = rows.queryClass().kind();
        this.tables = rows.shape().tables();
        this.runs = rows.size();
        this.slowest = slowest;
    }

    @Nullable String table() {
        return tables.isEmpty() ? null : tables.getFirst().name();
    }

    /// "A query of articles took 1,204 ms".
    String title() {
        return "%s took %s".formatted(what(), Words.millis(slowest));
    }

    private String what() {
        String verb = kind == StatementKind.SELECT ? "A query" : "One " + kind;
        String table = table();
        return table == null ? verb : verb + " of " + names.many(table);
    }

    String why(int count) {
        if (runs == 1) {
            return "It ran once in this unit of work, and took %s."
                    .formatted(Words.millis(slowest));
        }
        String first =
                count == runs
                        ? "It ran %s, slow each time.".formatted(Words.times(count))
                        : "It was slow in %s of %s runs."
                                .formatted(Words.number(count), Words.number(runs));
        return first + " The slowest took %s.".formatted(Words.millis(slowest));
    }

    Advice advice() {
        String table = table();
        String name = table == null ? "..." : context.table(table);
        String model = table == null ? "Model" : names.model(table);
        return new Advice(
                """
                Ask the database how it runs the query (names are guesses):

                print(%1$s.objects.filter(...).explain(analyze=True, buffers=True))
                """
                        .formatted(model)
                        .strip(),
                """
                Name slow queries in the log, and let the database explain them:

                hibernate.log_slow_query=500
                // then EXPLAIN (ANALYZE, BUFFERS) of the statement with its values
                """
                        .strip(),
                """
                See which node of the plan takes the time; a Seq Scan with many rows removed wants an index:

                EXPLAIN (ANALYZE, BUFFERS) %1$s ... %2$s ...
                """
                        .formatted(kind == StatementKind.FETCH ? "SELECT" : kind, name)
                        .strip(),
                "EXPLAIN ANALYZE runs the statement: inside BEGIN and ROLLBACK if it writes. An"
                        + " index speeds reading up and slows writing down.");
    }
}
