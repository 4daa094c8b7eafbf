package org.querygram.detect;

import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;
import org.querygram.workload.KeyNames;

import java.util.List;

/// The words of a slow lookup, and what to do about it.
final class SlowLookupNoIndexText {

    private final Names names;
    private final DetectionContext context;
    private final String table;
    private final String column;
    private final long took;
    private final long byKey;
    private final long dropped;

    /// @param took median, in nanoseconds
    /// @param byKey median of lookups by the key, or -1 where none is compared with
    SlowLookupNoIndexText(DetectionContext context, ClassRows rows, long took, long byKey) {
        this.names = context.names();
        this.context = context;
        this.table = rows.shape().tables().getFirst().name();
        this.column = column(rows.shape(), context.schema());
        this.dropped = Scans.most(rows.rows(), context.workload());
        this.took = took;
        this.byKey = byKey;
    }

    /// The column that finds the row: a reference beside it (`tenant_id`) only narrows the search.
    private static String column(StatementShape shape, Schema schema) {
        String table = shape.tables().getFirst().name();
        List<String> compared =
                shape.predicates().stream()
                        .filter(Predicate::isEquality)
                        .map(predicate -> predicate.column().column())
                        .toList();
        return compared.stream()
                .filter(column -> schema.target(table, column) == null)
                .filter(column -> KeyNames.referent(Schema.low(column)).isEmpty())
                .findFirst()
                .orElse(compared.getFirst());
    }

    String column() {
        return column;
    }

    String title() {
        if (dropped > 0) {
            return "Looking %s up by %s reads the whole table: %s has no index"
                    .formatted(names.many(table), column.replace('_', ' '), table + "." + column);
        }
        return "Looking %s up by %s takes %s: is %s indexed?"
                .formatted(
                        names.many(table),
                        column.replace('_', ' '),
                        Words.millis(took),
                        table + "." + column);
    }

    String why(int count) {
        String first =
                "One SELECT found rows of %s by %s, %s; half of the runs took %s or more."
                        .formatted(table, column, Words.times(count), Words.millis(took));
        if (dropped > 0) {
            return first
                    + " Its plan read the table from end to end and dropped %s rows."
                            .formatted(Words.number(dropped));
        }
        return byKey < 0
                ? first
                : first + " By its key a row is found in %s.".formatted(Words.millis(byKey));
    }

    String cannotShowBehindPlan() {
        return "This log cannot show whether the column has an index that this condition could not"
                + " use.";
    }

    String cannotShow(boolean few) {
        return few
                ? "This log cannot show which indexes there are."
                : "This log cannot show which indexes there are, nor how many rows came back.";
    }

    Advice advice() {
        return new Advice(
                """
                Add an index, or a constraint if the values are unique (names are guesses):

                class %1$s(models.Model):
                    %2$s = models.CharField(..., db_index=True)
                """
                        .formatted(names.model(table), names.attribute(column))
                        .strip(),
                """
                Declare the index, and create it in a migration (names are guesses):

                @Table(indexes = @Index(columnList = "%1$s"))
                class %2$s
                """
                        .formatted(column, names.model(table))
                        .strip(),
                """
                See whether the plan has a Seq Scan, then add an index without blocking writers:

                EXPLAIN (ANALYZE) SELECT ... FROM %1$s WHERE %2$s = ...;
                CREATE INDEX CONCURRENTLY ON %1$s (%2$s)
                """
                        .formatted(context.table(table), context.column(table, column))
                        .strip(),
                "Every index is written with every row. A column with few different values (a"
                    + " status) gains little; LIKE '%...' and functions of the column need another"
                    + " kind of index.");
    }
}
