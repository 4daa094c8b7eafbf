package org.querygram.detect;

/// The words of rows that are read to be updated, and what to do about it.
final class SelectBeforeUpdateText {

    private final String table;
    private final SelectBeforeUpdateDetector.Rereads rereads;
    private final Names names;
    private final DetectionContext context;

    SelectBeforeUpdateText(
            String table, SelectBeforeUpdateDetector.Rereads rereads, DetectionContext context) {
        this.table = table;
        this.rereads = rereads;
        this.names = context.names();
        this.context = context;
    }

    /// "Each article is read on its own before it is updated".
    String title() {
        return "Each " + names.one(table) + " is read on its own before it is updated";
    }

    String why(int count) {
        return "A SELECT of one row of %s by %s ran %s, and the same rows were updated afterwards. One SELECT with a list of keys reads them all."
                .formatted(table, rereads.column(), Words.times(count));
    }

    String cannotShow(Apart apart) {
        if (apart != Apart.NO) {
            return apart.sentence();
        }
        return rereads.known()
                ? "This log cannot show whether the program had the rows in hand before."
                : "This log hides the values: that the rows read are those updated is told by their"
                        + " number alone.";
    }

    Advice advice() {
        String model = names.model(table);
        String column = rereads.column();
        return new Advice(
                """
                Read all rows at once, change them, and write them together (names are guesses):

                rows = %1$s.objects.in_bulk(keys)
                ...
                %1$s.objects.bulk_update(rows.values(), ["..."])
                """
                        .formatted(model)
                        .strip(),
                """
                merge() reads each detached object by itself. Read all of them first, so that the session has
                them, or update without reading (names are guesses):

                session.byMultipleIds(%1$s.class).multiLoad(ids);
                // or, with no cascades and no version check beyond the UPDATE's own:
                statelessSession.update(%2$s);
                """
                        .formatted(model, names.variable(table))
                        .strip(),
                """
                One SELECT for all keys, or an UPDATE that needs none:

                SELECT * FROM %1$s WHERE %2$s IN (...);
                UPDATE %1$s SET ... WHERE %2$s IN (...)
                """
                        .formatted(context.table(table), context.column(table, column))
                        .strip(),
                "Rows that are read long before they are written may have changed: use a version"
                    + " column, or lock them with SELECT ... FOR UPDATE. A StatelessSession knows"
                    + " no cascades and no listeners.");
    }
}
