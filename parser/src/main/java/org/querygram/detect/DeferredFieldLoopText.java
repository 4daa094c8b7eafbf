package org.querygram.detect;

import java.util.List;

/// The words of columns fetched too late, and what to do about it.
final class DeferredFieldLoopText {

    /// So many columns are named; a long list helps nobody.
    private static final int NAMED = 3;

    private final Names names;
    private final DetectionContext context;
    private final Lookup lookup;
    private final List<String> late;

    DeferredFieldLoopText(DetectionContext context, Lookup lookup, List<String> late) {
        this.names = context.names();
        this.context = context;
        this.lookup = lookup;
        this.late = late;
    }

    /// "The content of every article is fetched on its own".
    String title() {
        String what =
                late.size() == 1
                        ? late.getFirst().replace('_', ' ')
                        : Words.number(late.size()) + " columns";
        return "The %s of every %s %s fetched in a query of their own"
                .formatted(what, names.one(lookup.table()), late.size() == 1 ? "is" : "are")
                .replace("is fetched in a query of their own", "is fetched in a query of its own");
    }

    String why(int count) {
        return "The list query on %1$s left out %2$s; then one SELECT ran %3$s to fetch it row by row."
                .formatted(lookup.table(), columns(", "), Words.times(count));
    }

    private String columns(String between) {
        String some = String.join(between, late.subList(0, Math.min(NAMED, late.size())));
        return late.size() > NAMED
                ? some + " and %s more".formatted(Words.number(late.size() - NAMED))
                : some;
    }

    String cannotShow() {
        return lookup.hidden()
                ? "This log hides the values: if they are all the same, one answer could be kept"
                        + " instead."
                : "This log cannot show which line of the program touches the column.";
    }

    Advice advice() {
        String model = names.model(lookup.table());
        String first = late.getFirst();
        return new Advice(
                """
                Take the column out of defer(), or into only(), where the loop needs it (names are guesses):

                %1$s.objects.only(..., "%2$s")
                """
                        .formatted(model, names.attribute(first))
                        .strip(),
                """
                Fetch the lazy attribute with the query, or select what the loop needs into a record
                (names are guesses):

                select %1$s from %2$s %1$s fetch all properties
                // or: select new Row(%1$s.id, %1$s.%3$s) from %2$s %1$s
                """
                        .formatted(alias(), model, names.property(first))
                        .strip(),
                """
                Select the column with the list:

                SELECT ..., %2$s FROM %1$s
                """
                        .formatted(
                                context.table(lookup.table()),
                                context.column(lookup.table(), first))
                        .strip(),
                "If only some rows need a large column, ask for those rows in one query by a list"
                        + " of keys, and leave the list query slim.");
    }

    private String alias() {
        return NPlusOneAdvice.alias(names.model(lookup.table()));
    }
}
