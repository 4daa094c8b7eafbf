package org.querygram.detect;

import org.querygram.sql.StatementShape;

/// The words of a page that is cut in memory, and what to do about it.
final class InMemoryPaginationText {

    private final Names names;
    private final DetectionContext context;
    private final StatementShape shape;
    private final long most;

    InMemoryPaginationText(DetectionContext context, ClassRows rows, int[] paged) {
        this.names = context.names();
        this.context = context;
        this.shape = rows.shape();
        this.most = RowCounts.most(context.workload(), paged);
    }

    String table() {
        return shape.tables().getFirst().name();
    }

    String title() {
        return "A page of " + names.many(table()) + " is cut out of all of them in memory";
    }

    String why() {
        String rows =
                most >= 0
                        ? "All %s rows of the result travelled".formatted(Words.number(most))
                        : "Every row of the result travels";
        return "The ORM warned that it applies the page in memory, because the query fetches a"
                + " collection. %s, for the sake of one page.".formatted(rows);
    }

    String cannotShow() {
        return most >= 0
                ? "This log cannot show how long the page was."
                : "This log cannot show how many rows the whole result has.";
    }

    Advice advice() {
        String model = names.model(table());
        String item = NPlusOneAdvice.alias(model);
        String many = collection();
        String property = shape.tables().size() > 1 ? names.variables(fetched()) : "children";
        return new Advice(
                """
                Django pages in the database; prefetch the collection instead of joining it (names are
                guesses):

                %1$s.objects.order_by("id").prefetch_related("%2$s")[:20]
                """
                        .formatted(model, many)
                        .strip(),
                """
                Page the keys first and fetch their rows in a second query, or take the collection out of
                the fetch and load it with @BatchSize (names are guesses):

                List<Long> keys = session.createQuery("select %2$s.id from %1$s %2$s order by %2$s.id", Long.class)
                    .setMaxResults(20).list();
                session.createQuery("select %2$s from %1$s %2$s left join fetch %2$s.%3$s"
                    + " where %2$s.id in :keys", %1$s.class).setParameterList("keys", keys).list();
                """
                        .formatted(model, item, property)
                        .strip(),
                """
                Bound the parents before they are joined:

                SELECT ... FROM (SELECT * FROM %1$s ORDER BY id LIMIT 20) page
                LEFT JOIN %2$s child ON ...
                """
                        .formatted(
                                context.table(table()),
                                shape.tables().size() > 1 ? context.table(fetched()) : fetched())
                        .strip(),
                "With hibernate.query.fail_on_pagination_over_collection_fetch=true such a query"
                        + " fails at once, instead of in production.");
    }

    private String fetched() {
        return shape.tables().size() > 1 ? shape.tables().getLast().name() : "children";
    }

    private String collection() {
        return shape.tables().size() > 1 ? names.field(fetched()) : "children";
    }
}
