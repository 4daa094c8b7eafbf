package org.querygram.detect;

import org.querygram.sql.StatementShape;

import java.util.stream.Collectors;

/// The words of a prefetch that is passed by, and what to do about it.
final class WastedPrefetchText {

    private final Names names;
    private final DetectionContext context;
    private final KeptConditions kept;
    private final ClassRows rows;
    private final StatementShape shape;
    private final Lookup lookup;

    WastedPrefetchText(DetectionContext context, ClassRows rows, Lookup lookup) {
        this.names = context.names();
        this.context = context;
        this.kept = KeptConditions.of(rows, lookup, context.schema());
        this.rows = rows;
        this.shape = rows.shape();
        this.lookup = lookup;
    }

    private String owner() {
        return Owner.of(lookup, context).words();
    }

    /// "The prices were prefetched, and are fetched again for every listing".
    String title() {
        return "The %s were fetched in one list, and are fetched again for every %s"
                .formatted(names.many(lookup.table()), owner());
    }

    String why(int count) {
        return ("One SELECT brought the rows of %1$s by a list of %2$s; then another ran %3$s, by a"
                        + " single %2$s each%4$s.")
                .formatted(lookup.table(), lookup.byName(), Words.times(count), difference());
    }

    private String difference() {
        if (shape.aggregate()) {
            return shape.countOnly() ? ", to count them" : ", to work something out from them";
        }
        if (shape.predicates().size() > 1) {
            return ", with one more condition";
        }
        return shape.orderBy().isEmpty() ? "" : ", in an order of its own";
    }

    Grade grade() {
        return lookup.hidden() ? Grade.POSSIBLE : Grade.LIKELY;
    }

    String cannotShow() {
        return lookup.hidden()
                ? "This log hides the values: the lookups may be of other owners than the list."
                : "This log cannot show whether other parts of the program use the prefetched"
                        + " rows.";
    }

    Advice advice() {
        String model = Owner.of(lookup, context).model();
        String many = names.field(lookup.table());
        String order = order();
        return new Advice(
                """
                Ask for the rows as the loop needs them in the prefetch itself, and take them from there
                (names are guesses):

                ready = Prefetch("%2$s", to_attr="ready_%2$s",
                    queryset=%3$s.objects.%4$s)
                for item in %1$s.objects.prefetch_related(ready):
                    item.ready_%2$s
                """
                        .formatted(model, many, names.model(lookup.table()), djangoOrder(order))
                        .strip(),
                """
                Use the fetched collection instead of a query in the loop; order and filter it where it is
                mapped or in memory (names are guesses):

                @OneToMany @OrderBy("%1$s") @BatchSize(size = 50)
                List<%2$s> %3$s;
                """
                        .formatted(
                                names.property(order),
                                names.model(lookup.table()),
                                names.variables(lookup.table()))
                        .strip(),
                """
                Sort and filter in the query that asks for all of them:

                SELECT ... FROM %1$s
                WHERE %2$s IN (...)%4$s
                ORDER BY %2$s, %3$s
                """
                        .formatted(
                                context.table(lookup.table()),
                                context.column(lookup.byTable(), lookup.by().column()),
                                order,
                                others())
                        .strip(),
                "If the rest of the prefetched rows is never used, drop the prefetch, and ask for"
                        + " one"
                        + " row per %s in one query instead (DISTINCT ON or a window function)."
                                .formatted(owner()));
    }

    private String others() {
        SqlNames sql = SqlNames.of(rows, context);
        return kept.said().stream()
                .map(condition -> " AND " + sql.text(condition.text()))
                .collect(Collectors.joining());
    }

    private String order() {
        return shape.orderBy().isEmpty() ? "id" : shape.orderBy().getFirst().column();
    }

    private String djangoOrder(String order) {
        return kept.plain()
                ? "filter(%s)"
                        .formatted(
                                NPlusOneAdvice.open(
                                        new ConditionCode(names).django(kept.said(), "")))
                : "order_by(\"%s\")".formatted(names.attribute(order));
    }
}
