package org.querygram.detect;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementShape;

import java.util.stream.Collectors;

/// How to insert many rows at once.
final class InsertLoopAdvice {

    private static final int COLUMNS_SHOWN = 4;

    private InsertLoopAdvice() {}

    static Advice of(Names names, StatementShape shape, int batch) {
        String table = shape.tables().getFirst().name();
        String model = names.model(table);
        return new Advice(
                """
                Build the objects first and create them together (the model's name is a guess); for links
                of a many-to-many, pass all of them to one add(*objects):

                %1$s.objects.bulk_create(%2$s, batch_size=%3$d)
                """
                        .formatted(model, names.field(table), batch)
                        .strip(),
                """
                Let Hibernate send batches, and take keys from a sequence, as IDENTITY keys prevent it:

                hibernate.jdbc.batch_size=%d
                hibernate.order_inserts=true
                @GeneratedValue(strategy = GenerationType.SEQUENCE)
                """
                        .formatted(batch)
                        .strip(),
                """
                Send many rows in one statement, or use COPY for very many:

                INSERT INTO %s (%s)
                VALUES (...), (...), (...)
                """
                        .formatted(table, columns(shape))
                        .strip(),
                "bulk_create skips save() and the signals of the model, and a failing row fails its"
                        + " whole batch.");
    }

    private static String columns(StatementShape shape) {
        String shown =
                shape.columns().stream()
                        .limit(COLUMNS_SHOWN)
                        .map(ColumnUse::column)
                        .collect(Collectors.joining(", "));
        return shape.columns().size() > COLUMNS_SHOWN ? shown + ", ..." : shown;
    }
}
