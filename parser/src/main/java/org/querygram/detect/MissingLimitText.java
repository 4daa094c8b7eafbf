package org.querygram.detect;

/// The words of an unbounded list query, and what to do about it.
final class MissingLimitText {

    private final Names names;
    private final String written;
    private final String table;
    private final MissingLimitEvidence evidence;
    private final long most;

    MissingLimitText(
            DetectionContext context, ClassRows rows, String table, MissingLimitEvidence evidence) {
        this.names = context.names();
        this.written = context.table(table);
        this.table = table;
        this.evidence = evidence;
        this.most = RowCounts.most(context.workload(), rows.rows());
    }

    String title() {
        return switch (evidence) {
            case FIRST_ROWS_USED ->
                    "All " + names.many(table) + " are read, but only the first are used";
            case MANY_ROWS, SIBLING, NONE ->
                    "All " + names.many(table) + " are read without a LIMIT";
        };
    }

    String why() {
        String first =
                most >= 0
                        ? "The SELECT has neither condition nor LIMIT and returned %s rows."
                                .formatted(Words.number(most))
                        : "The SELECT has neither condition nor LIMIT: it returns all rows of %s."
                                .formatted(table);
        return switch (evidence) {
            case FIRST_ROWS_USED -> first + " The statements after it go by far fewer of them.";
            case MANY_ROWS -> first + " It grows with the table.";
            case SIBLING -> first + " The same query runs with a LIMIT elsewhere in this log.";
            case NONE -> first + " It grows with the table.";
        };
    }

    String cannotShow() {
        return "This log cannot show what the program did with the rows: an export means to read"
                + " all.";
    }

    Advice advice() {
        String model = names.model(table);
        String item = NPlusOneAdvice.alias(model);
        return new Advice(
                """
                Slice the queryset before it is evaluated; for an export, stream it (names are guesses):

                %1$s.objects.order_by("-id")[:20]
                %1$s.objects.iterator(chunk_size=2000)
                """
                        .formatted(model)
                        .strip(),
                """
                Set a page on the query; with a fetched collection, page the keys first and fetch their
                rows in a second query (names are guesses):

                session.createQuery("select %2$s.id from %1$s %2$s order by %2$s.id", Long.class)
                       .setMaxResults(20)
                """
                        .formatted(model, item)
                        .strip(),
                """
                Bound the rows where they are read:

                SELECT ... FROM %s ORDER BY ... LIMIT 20
                """
                        .formatted(written)
                        .strip(),
                "A page needs an order that is unique, or rows appear twice. Deep OFFSETs are slow:"
                        + " go on from the last key instead.");
    }
}
